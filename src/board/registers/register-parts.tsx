import { type FieldState, Checkboxes, DateInput, Radios, TextArea, TextInput } from '../../ui/index.ts'
import { choices, date, optionalDate, optionalNumber, optionalText, text } from '../../web/index.ts'
import { type Entry, type EntryDetails, kindsOf, type Register } from './register.ts'

export const registersInWords: Readonly<
  Record<Register, Readonly<{ title: string; one: string; says: string; such: string }>>
> = {
  visits: {
    title: 'Visits of members',
    one: 'a visit',
    says: 'Where members of the board went to see for themselves, what children said there, and what changed after.',
    such: 'Such as Visit to the new front door',
  },
  events: {
    title: 'Events with children and young people',
    one: 'an event',
    says: 'Activity days, celebrations, takeovers: who of the board came, and what came of it.',
    such: 'Such as Awards evening, or Takeover of a board meeting',
  },
  training: {
    title: 'Training of members',
    one: 'training',
    says: 'What members of the board learned about, and who was there.',
    such: 'Such as What it is like to be in care, or a film that young people made',
  },
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

export const entryForm = {
  kind: text({ missing: 'Choose what kind it was' }),
  title: text({ missing: 'Enter what it was', max: 200 }),
  heldOn: date({ missing: 'Enter the day' }),
  lastOn: optionalDate(),
  place: optionalText({ max: 200 }),
  seats: choices(),
  childrenThere: optionalNumber({ least: 0, most: 10_000 }),
  othersThere: optionalNumber({ least: 0, most: 10_000 }),
  whatChildrenSaid: optionalText({ max: 2000 }),
  whatChanged: optionalText({ max: 2000 }),
}

type Given = Readonly<{
  kind: string
  title: string
  heldOn: Entry['heldOn']
  lastOn: Entry['lastOn']
  place: string | null
  seats: readonly string[]
  childrenThere: number | null
  othersThere: number | null
  whatChildrenSaid: string | null
  whatChanged: string | null
}>

export const detailsGiven = (
  register: Register,
  given: Given,
  seats: readonly Readonly<{ id: string }>[],
  fromAction: string | null,
): EntryDetails => ({
  register,
  kind: given.kind,
  title: given.title,
  heldOn: given.heldOn,
  lastOn: given.lastOn,
  place: given.place ?? '',
  seats: given.seats.filter(seat => seats.some(one => one.id === seat)),
  childrenThere: given.childrenThere,
  othersThere: given.othersThere,
  whatChildrenSaid: given.whatChildrenSaid ?? '',
  whatChanged: given.whatChanged ?? '',
  fromAction,
})

export const EntryQuestions = (p: {
  register: Register
  form: Readonly<Record<keyof typeof entryForm, FieldState>>
  seats: readonly Readonly<{ id: string; title: string; bodyName: string }>[]
}) => (
  <>
    <TextInput field={p.form.title} label="What was it?" hint={registersInWords[p.register].such} />
    <Radios
      field={p.form.kind}
      label="What kind was it?"
      items={kindsOf[p.register].map(value => ({ value, text: capital(value) }))}
    />
    <DateInput field={p.form.heldOn} label="Day" />
    <DateInput field={p.form.lastOn} label="Last day, where it was several (optional)" />
    <TextInput field={p.form.place} label="Where? (optional)" hint="No address of a child or a carer" />
    {p.seats.length > 0 && (
      <Checkboxes
        field={p.form.seats}
        label="Which members were there?"
        hint="Officers who came are counted among the others. Young people are counted, and never named"
        small={true}
        items={p.seats.map(seat => ({ value: seat.id, text: seat.title }))}
      />
    )}
    <TextInput
      field={p.form.childrenThere}
      label="How many children and young people? (optional)"
      hint="Leave it empty where nobody counted: that is not the same as none"
      inputmode="numeric"
      classes="govuk-input--width-4"
    />
    <TextInput
      field={p.form.othersThere}
      label="How many others? (optional)"
      inputmode="numeric"
      classes="govuk-input--width-4"
    />
    <TextArea
      field={p.form.whatChildrenSaid}
      label="What did children and young people say? (optional)"
      hint="No names, and nothing that would tell who a child is"
      rows={4}
      max={2000}
    />
    <TextArea field={p.form.whatChanged} label="What changed after it? (optional)" rows={3} max={2000} />
  </>
)
