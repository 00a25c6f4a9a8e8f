import { rolesToHold, type RoleId } from '../../access/index.ts'
import { inWords, type PlainDate, Refusal } from '../../kernel/index.ts'
import { Checkboxes, DateInput, Radios, Select, TextInput, Tick } from '../../ui/index.ts'
import {
  choice,
  choices,
  type FormState,
  optionalDate,
  optionalNumber,
  optionalText,
  text,
  tick,
  type Values,
} from '../../web/index.ts'
import { itemVerbs } from '../agenda/agenda-item.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { mustBeOneCycle, type PlanItem, planKinds, planKindsInWords } from './plan-item.ts'

const cycles = ['every meeting', '1', '3', '6', '12', 'once'] as const
const cyclesInWords: Readonly<Record<(typeof cycles)[number], string>> = {
  'every meeting': 'Every meeting',
  '1': 'Every month',
  '3': 'Every three months',
  '6': 'Every six months',
  '12': 'Every year',
  once: 'Once, or at meetings that I choose',
}

export const planItemFields = {
  title: text({ missing: 'Enter the title, as it will stand on the agenda', max: 200 }),
  kind: choice(planKinds, { missing: 'Choose what kind of item it is' }),
  cycle: choice(cycles, { missing: 'Say how often it comes' }),
  firstOn: optionalDate(),
  lastOn: optionalDate(),
  lead: optionalText({ max: 120 }),
  authorRole: optionalText({ max: 60 }),
  verb: choice(itemVerbs, { missing: 'Say what the board is asked to do' }),
  minutesLong: optionalNumber({ least: 1, most: 480 }),
  isExempt: tick(),
  meetings: choices(),
}

type PlanValues = Values<typeof planItemFields>

export const cycleOf = (item: Pick<PlanItem, 'everyMeeting' | 'everyMonths'>): (typeof cycles)[number] =>
  item.everyMeeting ? 'every meeting' : (cycles.find(cycle => cycle === String(item.everyMonths)) ?? 'once')

export const readPlanItem = (values: PlanValues, body: string, template: string | null): Omit<PlanItem, 'id'> => {
  const role = values.authorRole
  if (role !== null && !rolesToHold.some(one => one.id === (role as RoleId)))
    throw new Refusal('Choose a role that is in the list', 'authorRole')
  const minutesLong = values.minutesLong ?? 10
  if (!Number.isInteger(minutesLong)) throw new Refusal('Enter whole minutes', 'minutesLong')
  const everyMonths = values.cycle === 'every meeting' || values.cycle === 'once' ? null : Number(values.cycle)
  const item = {
    body,
    title: values.title,
    kind: values.kind,
    everyMeeting: values.cycle === 'every meeting',
    everyMonths,
    firstOn: values.firstOn,
    lastOn: values.lastOn,
    lead: values.lead ?? '',
    authorRole: role,
    verb: values.verb,
    minutesLong,
    isExempt: values.isExempt,
    template,
  }
  mustBeOneCycle(item)
  return item
}

/** The meetings that were ticked, each one that can take it. */
export const meetingsTicked = (ticked: readonly string[], among: readonly Meeting[]): readonly string[] => {
  for (const id of ticked)
    if (!among.some(meeting => meeting.id === id)) throw new Refusal('Choose meetings that are in the list', 'meetings')
  return ticked
}

export const PlanItemQuestions = (p: {
  form: FormState<typeof planItemFields>
  meetings: readonly Meeting[]
  today: PlainDate
}) => (
  <>
    <TextInput field={p.form.title} label="Title" hint="As it will stand on the agenda, where everyone reads it" />
    <Select
      field={p.form.kind}
      label="Kind"
      items={[
        { value: '', text: 'Choose one' },
        ...planKinds.map(kind => ({ value: kind, text: planKindsInWords[kind] })),
      ]}
    />
    <Radios
      field={p.form.cycle}
      label="How often it comes"
      items={cycles.map(cycle => ({ value: cycle, text: cyclesInWords[cycle] }))}
    />
    <DateInput
      field={p.form.firstOn}
      label="Due first"
      hint="The first day of the month in which it is due. It comes round from there"
    />
    <DateInput field={p.form.lastOn} label="Until" hint="Leave empty while it goes on" />
    <TextInput field={p.form.lead} label="Who leads it" hint="By role, such as Service manager, fostering" />
    <Select
      field={p.form.authorRole}
      label="Which role in Kept writes it"
      items={[{ value: '', text: 'None' }, ...rolesToHold.map(role => ({ value: role.id, text: role.title }))]}
    />
    <Select
      field={p.form.verb}
      label="What the board is asked to do"
      items={itemVerbs.map(verb => ({ value: verb, text: verb }))}
    />
    <TextInput field={p.form.minutesLong} label="Minutes it takes" inputmode="numeric" classes="govuk-input--width-3" />
    <Tick
      field={p.form.isExempt}
      label="It is taken in private"
      hint="The reason in law is asked for when it is on an agenda"
    />
    {p.meetings.length > 0 && (
      <Checkboxes
        field={p.form.meetings}
        label="Meetings that take it"
        small={true}
        items={p.meetings.map(meeting => ({ value: meeting.id, text: inWords(meeting.heldOn) }))}
      />
    )}
  </>
)
