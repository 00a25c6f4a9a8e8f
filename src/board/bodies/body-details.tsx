import { type PlainDate, Refusal } from '../../kernel/index.ts'
import { DateInput, type FieldState, Radios, Select, TextArea, TextInput, Tick } from '../../ui/index.ts'
import {
  choice,
  type FormState,
  optionalDate,
  optionalNumber,
  optionalText,
  text,
  tick,
  type Values,
} from '../../web/index.ts'
import { readTime } from '../meetings/meeting.ts'
import type { BodyDetails } from './bodies.store.ts'
import { accessRegimes, type Body, bodyKinds, kindsInWords, regimes } from './body.ts'

export const bodyFields = {
  name: text({ missing: 'Enter the name of the body', max: 120 }),
  kind: choice(bodyKinds, { missing: 'Choose what kind of body it is' }),
  accessRegime: choice(accessRegimes, { missing: 'Choose which rules on access to meetings it follows' }),
  purpose: optionalText({ max: 2000 }),
  parent: optionalText({ max: 60 }),
  meetsPerYear: optionalNumber({ least: 1, most: 60 }),
  quorum: optionalNumber({ least: 1, most: 100 }),
  ageFrom: optionalNumber({ least: 0, most: 30 }),
  ageTo: optionalNumber({ least: 0, most: 30 }),
  minutesFrom: optionalNumber({ least: 1, most: 100_000 }),
  ordinal: optionalNumber({ least: 0, most: 1000 }),
  isPublic: tick(),
  isProposed: tick(),
  youngPeopleCome: tick(),
  youngPeopleFrom: optionalText({ max: 10 }),
  foundedOn: optionalDate(),
}

const whole = (value: number | null, field: string): number | null => {
  if (value !== null && !Number.isInteger(value)) throw new Refusal('Enter a whole number', field)
  return value
}

const youngPeopleFrom = (values: Values<typeof bodyFields>): string | null => {
  const from = readTime(values.youngPeopleFrom, 'youngPeopleFrom')
  if (values.youngPeopleCome && from === null)
    throw new Refusal('Enter from what time they can come on a school day, such as 16:00', 'youngPeopleFrom')
  if (!values.youngPeopleCome && from !== null)
    throw new Refusal('Tick that young people come to its meetings, or take the time away', 'youngPeopleCome')
  return from
}

/** What was typed, as a body: ages in order, its parent one that exists. */
export const readBody = (
  values: Values<typeof bodyFields>,
  bodies: readonly Body[],
  dissolvedOn: PlainDate | null,
): BodyDetails => {
  if (values.parent !== null && !bodies.some(body => body.id === values.parent))
    throw new Refusal('Choose a body that is in the list', 'parent')
  if (values.ageFrom !== null && values.ageTo !== null && values.ageTo < values.ageFrom)
    throw new Refusal('The oldest age cannot be below the youngest', 'ageTo')
  if (dissolvedOn !== null && values.foundedOn !== null && dissolvedOn < values.foundedOn)
    throw new Refusal('It cannot be dissolved before it was founded', 'dissolvedOn')
  return {
    name: values.name,
    kind: values.kind,
    accessRegime: values.accessRegime,
    purpose: values.purpose ?? '',
    parent: values.parent,
    meetsPerYear: whole(values.meetsPerYear, 'meetsPerYear'),
    quorum: whole(values.quorum, 'quorum'),
    ageFrom: whole(values.ageFrom, 'ageFrom'),
    ageTo: whole(values.ageTo, 'ageTo'),
    minutesFrom: whole(values.minutesFrom, 'minutesFrom') ?? 1,
    ordinal: whole(values.ordinal, 'ordinal') ?? 0,
    isPublic: values.isPublic,
    isProposed: values.isProposed,
    foundedOn: values.foundedOn,
    youngPeopleFrom: youngPeopleFrom(values),
    dissolvedOn,
  }
}

export const BodyQuestions = (p: {
  form: FormState<typeof bodyFields>
  bodies: readonly Body[]
  dissolvedOn?: FieldState
}) => (
  <>
    <TextInput field={p.form.name} label="Name" />
    <TextArea
      field={p.form.purpose}
      label="What it is for"
      hint="In words that a young person would follow"
      max={2000}
      rows={4}
    />
    <Select
      field={p.form.kind}
      label="What kind of body it is"
      items={[{ value: '', text: 'Choose one' }, ...bodyKinds.map(kind => ({ value: kind, text: kindsInWords[kind] }))]}
    />
    <Radios
      field={p.form.accessRegime}
      label="Which rules on access to meetings it follows"
      hint="This changes the wording of its notices and what the public may see"
      items={accessRegimes.map(regime => ({
        value: regime,
        text: regimes[regime].title,
        hint: regimes[regime].means,
      }))}
    />
    <Select
      field={p.form.parent}
      label="Which body it reports to"
      items={[{ value: '', text: 'None' }, ...p.bodies.map(body => ({ value: body.id, text: body.name }))]}
    />
    <TextInput
      field={p.form.meetsPerYear}
      label="Meetings a year"
      hint="Leave empty if nothing is agreed"
      inputmode="numeric"
      classes="govuk-input--width-3"
    />
    <TextInput
      field={p.form.quorum}
      label="Quorum"
      hint="How many voting members must be there for a decision to count"
      inputmode="numeric"
      classes="govuk-input--width-3"
    />
    <TextInput
      field={p.form.ageFrom}
      label="Youngest age"
      hint="For young people’s forums"
      inputmode="numeric"
      classes="govuk-input--width-3"
    />
    <TextInput field={p.form.ageTo} label="Oldest age" inputmode="numeric" classes="govuk-input--width-3" />
    <TextInput
      field={p.form.minutesFrom}
      label="Number of its first minute in Kept"
      hint="Where its minutes are numbered on from meeting to meeting. 1 for a new body"
      inputmode="numeric"
      classes="govuk-input--width-5"
    />
    <TextInput
      field={p.form.ordinal}
      label="Place in lists"
      hint="Smaller numbers come first"
      inputmode="numeric"
      classes="govuk-input--width-3"
    />
    <Tick
      field={p.form.isPublic}
      label="The public may see this body, its members and its formal meetings"
      hint="Leave without a tick for groups of staff, and for forums whose members are children"
    />
    <Tick
      field={p.form.youngPeopleCome}
      label="Young people come to its meetings"
      hint="Whoever calls a meeting at an hour when they are at school is then told so"
    />
    <TextInput
      field={p.form.youngPeopleFrom}
      label="From what time they can be there on a school day"
      hint="Such as 16:00 or 4pm. Leave empty if none come"
      classes="govuk-input--width-5"
    />
    <Tick
      field={p.form.isProposed}
      label="It is only proposed"
      hint="Somebody asked for it and nobody has agreed it yet. The public does not see it, and it holds no meetings"
    />
    <DateInput field={p.form.foundedOn} label="First day" hint="Leave empty if not known" />
    {p.dissolvedOn && (
      <DateInput
        field={p.dissolvedOn}
        label="The day it was dissolved"
        hint="From this day on it holds no meetings. Leave empty while it exists"
      />
    )}
  </>
)
