import { Question } from '../ui/index.ts'
import { address, notFound, page } from '../web/index.ts'
import { changePerson, findPerson } from './people.store.ts'
import { checkAddress, personFields, PersonQuestions } from './person-details.tsx'

export const changePersonPage = page({
  path: '/people/:person/change',
  needs: 'access.change-person',
  form: personFields,
  load: async ({ db, params }) => (await findPerson(db, params['person'] ?? '')) ?? notFound(),
  starts: person => ({ displayRole: person.displayRole, name: person.name, email: person.email }),
  submit: async ({ db, data, values }) => {
    await changePerson(db, data.id, checkAddress(values))
    const changed = (['displayRole', 'name', 'email'] as const).filter(part => data[part] !== values[part])
    return {
      to: address('/people/:person', { person: data.id }),
      saying: 'The details are changed',
      about: values.displayRole,
      details: { person: data.id, changed },
    }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Change details',
    body: (
      <Question
        title="Change details"
        caption={data.displayRole}
        back={address('/people/:person', { person: data.id })}
        form={form}
        refused={refused}
        csrf={csrf}
      >
        <PersonQuestions form={form} />
      </Question>
    ),
  }),
})
