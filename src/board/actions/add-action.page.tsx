import { inWords, Refusal } from '../../kernel/index.ts'
import { Question, Radios, Select, TextArea, TextInput } from '../../ui/index.ts'
import { choice, optionalNumber, optionalText, page, text } from '../../web/index.ts'
import { type ActionKind, actionKinds, mustBeDue, type Part } from './action.ts'
import {
  aboutAction,
  actionAddress,
  dueFields,
  dueGiven,
  DueQuestions,
  linesOf,
  mostOutcomes,
  offered,
  ownerFields,
  OwnerQuestions,
  ownersGiven,
} from './action-parts.tsx'
import { addAction } from './actions.store.ts'

const kinds: Readonly<Record<ActionKind, string>> = {
  action: 'Something to do',
  visit: 'A visit to make',
  'report back': 'A report to bring back',
  'standing rule': 'A rule that holds from now on',
  referral: 'Something passed on to another body',
  promise: 'Something promised in the discussion',
}

export const expectedLines = (words: string | null): string[] => {
  const lines = linesOf(words)
  if (lines.length > mostOutcomes)
    throw new Refusal(`Write no more than ${mostOutcomes} outcomes, one on each line`, 'expected')
  return lines
}

export const addActionPage = page({
  path: '/actions/new',
  needs: 'board.keep-actions',
  form: {
    title: text({ missing: 'Enter what is to be done', max: 300 }),
    kind: choice(actionKinds, { missing: 'Choose what kind of action it is' }),
    part: choice<Part>(['open', 'exempt', 'confidential'], { missing: 'Choose whether it is private' }),
    sourceMeeting: optionalText(),
    sourceMinute: optionalNumber({ least: 1, most: 100_000 }),
    ...ownerFields,
    ...dueFields,
    expected: optionalText({ max: 2000 }),
  },
  load: async ({ db, today, query }) => {
    const offers = await offered(db)
    return {
      ...offers,
      from: offers.meetings.filter(meeting => meeting.heldOn <= today).toReversed(),
      ahead: offers.meetings.filter(meeting => meeting.heldOn >= today),
      asked: query['meeting'] ?? '',
    }
  },
  starts: ({ asked }) => ({ kind: 'action' as const, part: 'open' as const, sourceMeeting: asked }),
  submit: async ({ db, data, values, person }) => {
    const due = dueGiven(values, data.ahead)
    mustBeDue(values.kind, due)
    const { sourceMeeting, sourceMinute } = values
    if (sourceMeeting !== null && !data.from.some(meeting => meeting.id === sourceMeeting))
      throw new Refusal('Choose one of the meetings', 'sourceMeeting')
    if (sourceMinute !== null && !Number.isInteger(sourceMinute))
      throw new Refusal('Enter the number of the minute, such as 47', 'sourceMinute')
    if (sourceMinute !== null && sourceMeeting === null)
      throw new Refusal('Choose the meeting that this minute is of', 'sourceMeeting')
    const id = await addAction(db, {
      title: values.title,
      kind: values.kind,
      part: values.part,
      sourceMeeting,
      sourceMinute,
      owners: ownersGiven(values, data.people),
      ...due,
      expected: expectedLines(values.expected),
      madeBy: person.id,
    })
    return { to: actionAddress({ id }), saying: 'The action is added', about: aboutAction({ id }) }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Add an action',
    body: (
      <Question title="Add an action" back="/actions" form={form} refused={refused} csrf={csrf} submit="Add">
        <TextInput
          field={form.title}
          label="What is to be done?"
          hint="In one line, as it should be read at the next meeting"
        />
        <Select
          field={form.kind}
          label="What kind of action is it?"
          items={actionKinds.map(value => ({ value, text: kinds[value] }))}
        />
        <Select
          field={form.sourceMeeting}
          label="Which meeting asked for it? (optional)"
          items={[
            { value: '', text: 'None: it was made between meetings' },
            ...data.from.map(meeting => ({
              value: meeting.id,
              text: `${inWords(meeting.heldOn)}, ${meeting.bodyName}`,
            })),
          ]}
        />
        <TextInput
          field={form.sourceMinute}
          label="Number of the minute (optional)"
          inputmode="numeric"
          classes="govuk-input--width-4"
        />
        <OwnerQuestions form={form} people={data.people} />
        <DueQuestions form={form} meetings={data.ahead} />
        <TextArea
          field={form.expected}
          label="What should come of it? (optional)"
          hint="One outcome on each line. When it is done, each has a box for what came of it"
          rows={4}
        />
        <Radios
          field={form.part}
          label="Does it come of business taken in private?"
          items={[
            { value: 'open', text: 'No' },
            {
              value: 'exempt',
              text: 'Yes, exempt',
              hint: { text: 'Only members, those who prepare the board, and its owners can read it.' },
            },
            { value: 'confidential', text: 'Yes, confidential' },
          ]}
        />
      </Question>
    ),
  }),
})
