import { everybody, may, roles, rolesToHold } from '../../access/index.ts'
import type { Db } from '../../database/index.ts'
import { inWords, type PlainDate, Refusal } from '../../kernel/index.ts'
import { Checkboxes, DateInput, Details, type FieldState, Select, Tag, TextArea, TextInput } from '../../ui/index.ts'
import { choices, optionalDate, optionalText } from '../../web/index.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { meetingsBetween } from '../meetings/meetings.store.ts'
import { type Action, type Due, isOverdue, type Owner, type OwnerShown } from './action.ts'

const colours: Readonly<Record<string, string>> = {
  open: 'govuk-tag--blue',
  done: 'govuk-tag--green',
  'partly done': 'govuk-tag--yellow',
  'not concluded': 'govuk-tag--orange',
  superseded: 'govuk-tag--grey',
  withdrawn: 'govuk-tag--grey',
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

export const StateTag = ({ action, today }: { action: Pick<Action, 'state' | 'dueDay'>; today: PlainDate }) =>
  isOverdue(action, today) ? (
    <Tag classes="govuk-tag--red">Overdue</Tag>
  ) : (
    <Tag classes={colours[action.state]}>{capital(action.state)}</Tag>
  )

export const PrivateTag = ({ part }: { part: Action['part'] }) =>
  part !== 'open' && <Tag classes="govuk-tag--purple">{part === 'exempt' ? 'Exempt' : 'Confidential'}</Tag>

export const Owners = ({ owners }: { owners: readonly OwnerShown[] }) =>
  owners.length === 0 ? (
    <strong>Nobody yet</strong>
  ) : (
    <>
      {owners.map((owner, index) => (
        <>
          {index > 0 && ', '}
          {owner.words}
          {owner.hasLeft && (
            <>
              {' '}
              <Tag classes="govuk-tag--red">Has left</Tag>
            </>
          )}
        </>
      ))}
    </>
  )

export const dueInWords = (action: Pick<Action, 'dueDay' | 'dueMeeting' | 'kind'>): string =>
  action.dueDay === null
    ? action.kind === 'standing rule'
      ? 'Holds for good'
      : 'No day given'
    : `${inWords(action.dueDay)}${action.dueMeeting === null ? '' : ', at the meeting'}`

/** Where it comes from, in a few words: Minute 47 of 14 November 2019. */
export const sourceInWords = (action: Pick<Action, 'sourceMeetingOn' | 'sourceMinute' | 'sourceReport'>): string =>
  action.sourceMeetingOn !== null
    ? `${action.sourceMinute === null ? 'The meeting' : `Minute ${action.sourceMinute}`} of ${inWords(action.sourceMeetingOn)}`
    : action.sourceReport === null
      ? 'Made between meetings'
      : 'The action table of a report'

/** What an audit line says it is about: never its title, which may be private. */
export const aboutAction = (action: Pick<Action, 'id'>): string => `action ${action.id}`

export const actionAddress = (action: Readonly<{ id: string }>, path = ''): string => `/actions/${action.id}${path}`

export const ownerFields = { roles: choices(), people: choices(), others: optionalText({ max: 400 }) }
export const dueFields = { dueMeeting: optionalText(), dueOn: optionalDate() }

export const linesOf = (words: string | null): string[] =>
  (words ?? '')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/** The owners ticked and written. Somebody has to have it. */
export const ownersGiven = (
  given: Readonly<{ roles: readonly string[]; people: readonly string[]; others: string | null }>,
  people: readonly Readonly<{ id: string }>[],
): Owner[] => {
  const owners: Owner[] = [
    ...given.roles.filter(role => roles.some(one => one.id === role)).map(role => ({ role })),
    ...given.people.filter(person => people.some(one => one.id === person)).map(person => ({ person })),
    ...linesOf(given.others).map(words => ({ words })),
  ]
  if (owners.length === 0) throw new Refusal('Choose or write who must do it', 'roles')
  return owners
}

export const ownersShown = (owners: readonly OwnerShown[]) => ({
  roles: owners.flatMap(owner => owner.role ?? []),
  people: owners.flatMap(owner => owner.person ?? []),
  others: owners
    .filter(owner => owner.role === null && owner.person === null)
    .map(owner => owner.words)
    .join('\n'),
})

/** What the questions of an action offer: people, and the meetings it may be due at or come from. */
export const offered = async (db: Db) => ({
  people: await everybody(db),
  meetings: (await meetingsBetween(db, {})).filter(meeting => meeting.state !== 'cancelled'),
})

export const dueGiven = (
  given: Readonly<{ dueMeeting: string | null; dueOn: PlainDate | null }>,
  meetings: readonly Pick<Meeting, 'id'>[],
): Due => {
  if (given.dueMeeting !== null && !meetings.some(meeting => meeting.id === given.dueMeeting))
    throw new Refusal('Choose one of the meetings', 'dueMeeting')
  return { dueMeeting: given.dueMeeting, dueOn: given.dueOn }
}

/** Who can read the action that they have, and say what came of it: an inspector only looks. */
const mayOwn = rolesToHold.filter(({ id }) => id !== 'inspector' && may({ id: '', roles: [id] }, 'board.answer-action'))

type OwnerForm = Readonly<{ roles: FieldState; people: FieldState; others: FieldState }>

export const OwnerQuestions = (p: {
  form: OwnerForm
  people: readonly Readonly<{ id: string; displayRole: string }>[]
}) => (
  <>
    <Checkboxes
      field={p.form.roles}
      label="Who must do it?"
      hint="Whoever holds the role has it: it goes on to the next one when somebody leaves. Several may have it together."
      small={true}
      items={mayOwn.map(role => ({ value: role.id, text: role.title }))}
    />
    <Details
      summaryText="Give it to one person, or to somebody outside Kept"
      open={p.form.people.values.length > 0 || p.form.others.value !== ''}
    >
      <Checkboxes
        field={p.form.people}
        label="People"
        small={true}
        items={p.people.map(person => ({ value: person.id, text: person.displayRole }))}
      />
      <TextArea
        field={p.form.others}
        label="Others (optional)"
        hint="One on each line, by role, such as Head of the front door. Kept cannot remind them by e-mail."
        rows={3}
      />
    </Details>
  </>
)

export const DueQuestions = (p: {
  form: Readonly<{ dueMeeting: FieldState; dueOn: FieldState }>
  meetings: readonly Meeting[]
}) => (
  <>
    <Select
      field={p.form.dueMeeting}
      label="Due at a meeting"
      items={[
        { value: '', text: 'No meeting: a day' },
        ...p.meetings.map(meeting => ({ value: meeting.id, text: `${inWords(meeting.heldOn)}, ${meeting.bodyName}` })),
      ]}
    />
    <DateInput field={p.form.dueOn} label="Or due on a day" />
  </>
)

export const actualFields = {
  actual1: optionalText({ max: 1000 }),
  actual2: optionalText({ max: 1000 }),
  actual3: optionalText({ max: 1000 }),
  actual4: optionalText({ max: 1000 }),
  actual5: optionalText({ max: 1000 }),
  actual6: optionalText({ max: 1000 }),
  actual7: optionalText({ max: 1000 }),
  actual8: optionalText({ max: 1000 }),
}
export const mostOutcomes = 8

type ActualName = keyof typeof actualFields
const actualName = (ordinal: number): ActualName | null => {
  const name = `actual${ordinal}`
  return name in actualFields ? (name as ActualName) : null
}

export const actualGiven = (
  action: Pick<Action, 'outcomes'>,
  values: Readonly<Record<ActualName, string | null>>,
): ReadonlyMap<number, string> =>
  new Map(
    action.outcomes.flatMap(({ ordinal }) => {
      const name = actualName(ordinal)
      return name === null ? [] : [[ordinal, values[name] ?? ''] as const]
    }),
  )

export const actualShown = (action: Pick<Action, 'outcomes'>): Partial<Record<ActualName, string>> =>
  Object.fromEntries(
    action.outcomes.flatMap(({ ordinal, actual }) => {
      const name = actualName(ordinal)
      return name === null ? [] : [[name, actual]]
    }),
  )

/** Each outcome that was expected, with a box for what came of it. */
export const OutcomeQuestions = (p: {
  action: Pick<Action, 'outcomes'>
  form: Readonly<Record<ActualName, FieldState>>
}) => (
  <>
    {p.action.outcomes.map(({ ordinal, expected }) => {
      const name = actualName(ordinal)
      return name && <TextArea field={p.form[name]} label={`What came of “${expected}”? (optional)`} rows={2} />
    })}
  </>
)

export const LinkQuestion = ({ field }: { field: FieldState }) => (
  <TextInput
    field={field}
    label="The record that shows it (optional)"
    hint="A page of Kept, such as /reports/…, or an address that begins with https://"
    spellcheck={false}
  />
)
