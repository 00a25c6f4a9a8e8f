import { Refusal } from '../kernel/index.ts'
import { type FieldState, TextInput } from '../ui/index.ts'
import { optionalText, text } from '../web/index.ts'

/** The questions about a person, asked the same way when they come and when they change. */
export const personFields = {
  displayRole: text({ missing: 'Enter what they are called in Kept, such as Designated nurse', max: 100 }),
  name: optionalText({ max: 100 }),
  email: optionalText({ max: 254 }),
}

export type PersonValues = Readonly<{ displayRole: string; name: string | null; email: string | null }>

export const checkAddress = (values: PersonValues): PersonValues => {
  if (values.email !== null && !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(values.email))
    throw new Refusal('Enter an e-mail address, such as name@example.gov.uk', 'email')
  return values
}

export const PersonQuestions = ({ form }: { form: Readonly<Record<keyof typeof personFields, FieldState>> }) => (
  <>
    <TextInput
      field={form.displayRole}
      label="What they are called in Kept"
      hint="Their post, as colleagues know it. It stands beside what they do"
    />
    <TextInput field={form.name} label="Name (optional)" hint="Only IT administrators see it" autocomplete="off" />
    <TextInput
      field={form.email}
      label="E-mail address at the council"
      hint="The council’s sign-in must know them by it. Without one they cannot sign in"
      type="email"
      autocomplete="off"
      spellcheck={false}
    />
  </>
)
