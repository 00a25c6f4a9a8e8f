import { Question, Radios, TextArea, TextInput } from '../../ui/index.ts'
import { choice, optionalText, page, text } from '../../web/index.ts'
import { mustBeDue } from './action.ts'
import {
  aboutAction,
  actionAddress,
  dueFields,
  dueGiven,
  DueQuestions,
  offered,
  ownerFields,
  OwnerQuestions,
  ownersGiven,
  ownersShown,
} from './action-parts.tsx'
import { reissueAction } from './actions.store.ts'
import { expectedLines } from './add-action.page.tsx'
import { onAnAction } from './on-an-action.ts'

const endings = ['not concluded', 'partly done', 'superseded', 'done'] as const

/** Asks for it again, of the same people or others; the two stay one chain. */
export const reissueActionPage = page({
  path: '/actions/:action/re-issue',
  needs: 'board.keep-actions',
  form: {
    as: choice(endings, { missing: 'Choose how the earlier one ended' }),
    why: text({ missing: 'Say why it is asked for again', max: 1000 }),
    title: text({ missing: 'Enter what is to be done', max: 300 }),
    ...ownerFields,
    ...dueFields,
    expected: optionalText({ max: 2000 }),
  },
  load: async asked => {
    const action = await onAnAction(asked)
    const { people, meetings } = await offered(asked.db)
    return { action, people, meetings: meetings.filter(meeting => meeting.heldOn >= asked.today) }
  },
  starts: ({ action }) => ({
    title: action.title,
    ...ownersShown(action.owners.filter(owner => !owner.hasLeft)),
    // What has not come yet is what is still wanted.
    expected: action.outcomes
      .filter(outcome => outcome.actual === '')
      .map(outcome => outcome.expected)
      .join('\n'),
    ...(action.state === 'open'
      ? { as: 'not concluded' as const }
      : { as: endings.find(one => one === action.state) ?? 'not concluded' }),
  }),
  submit: async ({ db, data: { action, people, meetings }, values, person, now }) => {
    const due = dueGiven(values, meetings)
    mustBeDue(action.kind, due)
    const id = await reissueAction(db, action.id, {
      title: values.title,
      owners: ownersGiven(values, people),
      ...due,
      expected: expectedLines(values.expected),
      as: values.as,
      why: values.why,
      by: person.id,
      at: now,
    })
    return {
      to: actionAddress({ id }),
      saying: 'It is asked for again. The earlier one stays, and leads here',
      about: aboutAction(action),
      details: { became: id },
    }
  },
  view: ({ data: { action, people, meetings }, form, refused, csrf }) => ({
    title: `Ask again: ${action.title}`,
    body: (
      <Question
        title="Ask for it again"
        caption={action.title}
        back={actionAddress(action)}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Ask for it again"
      >
        {action.state === 'open' ? (
          <Radios
            field={form.as}
            label="How did the earlier one end?"
            items={[
              { value: 'not concluded', text: 'It was not concluded' },
              { value: 'partly done', text: 'Part of it was done' },
              { value: 'superseded', text: 'Other work took its place' },
              { value: 'done', text: 'It was done, and there is more to do' },
            ]}
          />
        ) : (
          <input type="hidden" name="as" value={form.as.value} />
        )}
        <TextInput
          field={form.why}
          label="Why is it asked for again?"
          hint="It closes the earlier one, and stands in its history"
        />
        <TextInput field={form.title} label="What is to be done now?" />
        <OwnerQuestions form={form} people={people} />
        <DueQuestions form={form} meetings={meetings} />
        <TextArea
          field={form.expected}
          label="What should come of it? (optional)"
          hint="One outcome on each line"
          rows={4}
        />
      </Question>
    ),
  }),
})
