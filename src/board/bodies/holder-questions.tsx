import { Refusal } from '../../kernel/index.ts'
import { DateInput, type FieldState, Select, TextInput } from '../../ui/index.ts'

/** Somebody of the register of people, as far as a seat or a post needs to know them. */
export type Registered = Readonly<{ id: string; displayRole: string }>

/** A person of the register, or null. */
export const registeredPerson = (people: readonly Registered[], person: string | null): string | null => {
  if (person === null) return null
  if (!people.some(one => one.id === person)) throw new Refusal('Choose a person who is in the list', 'person')
  return person
}

export const HolderQuestions = (p: {
  shownAs: FieldState
  person: FieldState
  firstOn: FieldState
  lastOn: FieldState
  people: readonly Registered[]
  hint: string
}) => (
  <>
    <TextInput field={p.shownAs} label="How they are shown" hint={p.hint} />
    <Select
      field={p.person}
      label="Their account in Kept"
      hint="So that their deadlines and papers find them. Leave empty for somebody who does not sign in"
      items={[{ value: '', text: 'None' }, ...p.people.map(person => ({ value: person.id, text: person.displayRole }))]}
    />
    <DateInput field={p.firstOn} label="First day" />
    <DateInput field={p.lastOn} label="Last day" hint="Leave empty while they go on" />
  </>
)
