import {
  addAction,
  dueFields,
  dueGiven,
  DueQuestions,
  expectedLines,
  mustBeDue,
  offered,
  ownerFields,
  OwnerQuestions,
  ownersGiven,
} from '../../board/index.ts'
import { Refusal } from '../../kernel/index.ts'
import { Question, TextArea, TextInput } from '../../ui/index.ts'
import { address, notFound, optionalText, page, text } from '../../web/index.ts'
import { isId } from '../commitments/commitment.page.tsx'
import { findCommitment } from '../commitments/commitments.store.ts'
import { linkRecords } from '../thread/links.store.ts'

/** An action and its tie to the commitment, together or not at all: no work without a reason. */
export const addCommitmentActionPage = page({
  path: '/commitments/:commitment/actions/new',
  needs: 'strategy.add-action',
  form: {
    title: text({ missing: 'Enter what is to be done', max: 300 }),
    ...ownerFields,
    ...dueFields,
    expected: text({ missing: 'Enter what should come of it, or nobody can say later whether it did', max: 2000 }),
    why: optionalText({ max: 300 }),
  },
  load: async ({ db, params, today }) => {
    const id = params['commitment']
    const commitment = (isId(id) && (await findCommitment(db, id))) || notFound()
    const { people, meetings } = await offered(db)
    return { commitment, people, ahead: meetings.filter(meeting => meeting.heldOn >= today) }
  },
  submit: async ({ db, data: { commitment, people, ahead }, values, person }) => {
    if (commitment.endedOn !== null) throw new Refusal('This commitment has ended. Add the action to one in force')
    const due = dueGiven(values, ahead)
    mustBeDue('action', due)
    const id = await addAction(db, {
      title: values.title,
      kind: 'action',
      part: 'open',
      sourceMeeting: null,
      sourceMinute: null,
      owners: ownersGiven(values, people),
      ...due,
      expected: expectedLines(values.expected),
      madeBy: person.id,
    })
    await linkRecords(db, {
      of: { kind: 'action', id },
      because: { kind: 'commitment', id: commitment.id },
      why: values.why ?? '',
      by: person.id,
    })
    return {
      to: address('/commitments/:commitment', { commitment: commitment.id }),
      saying: 'The action is added and tied to this commitment',
      about: `action ${id}`,
      details: { commitment: commitment.id },
    }
  },
  view: ({ data: { commitment, people, ahead }, form, refused, csrf }) => ({
    title: 'Add an action to a commitment',
    body: (
      <Question
        title="Add an action"
        caption={commitment.title}
        back={address('/commitments/:commitment', { commitment: commitment.id })}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Add"
        intro="It is tied to this commitment, and stands in the delivery plan and on the list of actions."
      >
        <TextInput field={form.title} label="What is to be done?" />
        <OwnerQuestions form={form} people={people} />
        <DueQuestions form={form} meetings={ahead} />
        <TextArea
          field={form.expected}
          label="What should come of it?"
          hint="One outcome on each line. When it is done, each has a box for what came of it"
          rows={4}
        />
        <TextInput field={form.why} label="Why it serves the commitment (optional)" />
      </Question>
    ),
  }),
})
