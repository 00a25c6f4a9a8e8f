import { Question } from '../ui/index.ts'
import { address, page } from '../web/index.ts'
import { savePerson } from './people.store.ts'
import { checkAddress, personFields, PersonQuestions } from './person-details.tsx'

export const addPersonPage = page({
  path: '/people/new',
  needs: 'access.add-person',
  form: personFields,
  load: () => null,
  submit: async ({ db, values }) => {
    const id = await savePerson(db, checkAddress(values))
    return {
      to: address('/people/:person/roles/new', { person: id }),
      saying: `${values.displayRole} is added. Now give them a role`,
      about: values.displayRole,
      details: { person: id },
    }
  },
  view: ({ form, refused, csrf }) => ({
    title: 'Add a person',
    body: (
      <Question title="Add a person" back="/people" form={form} refused={refused} csrf={csrf} submit="Add">
        <PersonQuestions form={form} />
      </Question>
    ),
  }),
})
