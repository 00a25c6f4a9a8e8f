import { Question } from '../ui/index.ts'
import { address, notFound, page } from '../web/index.ts'
import { endSessionsOf, findPerson, rememberSubject } from './people.store.ts'

export const forgetAccountPage = page({
  path: '/people/:person/forget-account',
  needs: 'access.forget-account',
  load: async ({ db, params }) => (await findPerson(db, params['person'] ?? '')) ?? notFound(),
  submit: async ({ db, data }) => {
    await rememberSubject(db, data.id, null)
    await endSessionsOf(db, data.id)
    return {
      to: address('/people/:person', { person: data.id }),
      saying: 'The account is forgotten',
      about: data.displayRole,
      details: { person: data.id },
    }
  },
  view: ({ data, refused, csrf }) => ({
    title: 'Forget the account',
    body: (
      <Question
        title="Forget the account"
        caption={data.displayRole}
        back={address('/people/:person', { person: data.id })}
        refused={refused}
        csrf={csrf}
        submit="Forget the account"
        cancel={address('/people/:person', { person: data.id })}
        intro="For when they have a new account at the council. The next account that signs in with their e-mail address becomes theirs."
      >
        {null}
      </Question>
    ),
  }),
})
