import { addDays } from '../../kernel/index.ts'
import { Question, TextInput } from '../../ui/index.ts'
import { page, text } from '../../web/index.ts'
import { type Action, mustBeDue } from './action.ts'
import {
  aboutAction,
  actionAddress,
  dueFields,
  dueGiven,
  DueQuestions,
  dueInWords,
  offered,
  ownerFields,
  OwnerQuestions,
  ownersGiven,
  ownersShown,
} from './action-parts.tsx'
import { changeAction } from './actions.store.ts'
import { onAnAction } from './on-an-action.ts'

/** What the history keeps: what it was before. */
const wasBefore = (action: Action): string =>
  `Before: ${action.title}; ${action.owners.map(owner => owner.words).join(', ') || 'nobody'}; ${dueInWords(action)}`

export const changeActionPage = page({
  path: '/actions/:action/change',
  needs: 'board.keep-actions',
  form: {
    title: text({ missing: 'Enter what is to be done', max: 300 }),
    ...ownerFields,
    ...dueFields,
    why: text({ missing: 'Say why it changes: its history keeps that', max: 500 }),
  },
  load: async asked => {
    const action = await onAnAction(asked)
    const { people, meetings } = await offered(asked.db)
    const yesterday = addDays(asked.today, -1)
    return {
      action,
      people,
      // The meeting it is due at now stays a choice, even if it is past.
      meetings: meetings.filter(meeting => meeting.heldOn > yesterday || meeting.id === action.dueMeeting),
    }
  },
  starts: ({ action }) => ({
    title: action.title,
    ...ownersShown(action.owners),
    dueMeeting: action.dueMeeting ?? '',
    dueOn: action.dueOn,
  }),
  submit: async ({ db, data: { action, people, meetings }, values, person, now }) => {
    const due = dueGiven(values, meetings)
    mustBeDue(action.kind, due)
    const owners = ownersGiven(values, people)
    const before = ownersShown(action.owners)
    const ownersChanged =
      JSON.stringify([before.roles.toSorted(), before.people.toSorted(), before.others]) !==
      JSON.stringify([values.roles.toSorted(), values.people.toSorted(), values.others ?? ''])
    await changeAction(db, action, {
      title: values.title,
      owners,
      ...due,
      words: `${values.why}\n${wasBefore(action)}`,
      ownersChanged,
      by: person.id,
      at: now,
    })
    return { to: actionAddress(action), saying: 'The action is changed', about: aboutAction(action) }
  },
  view: ({ data: { action, people, meetings }, form, refused, csrf }) => ({
    title: `Change: ${action.title}`,
    body: (
      <Question
        title="Change this action"
        caption={action.title}
        back={actionAddress(action)}
        form={form}
        refused={refused}
        csrf={csrf}
        intro="If it was not done in time, ask for it again instead: then everyone sees how often it was asked for."
      >
        <TextInput field={form.title} label="What is to be done?" />
        <OwnerQuestions form={form} people={people} />
        <DueQuestions form={form} meetings={meetings} />
        <TextInput field={form.why} label="Why does it change?" />
      </Question>
    ),
  }),
})
