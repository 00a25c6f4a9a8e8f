import { Question } from '../ui/index.ts'
import { address, notFound, page } from '../web/index.ts'
import { checkEnding } from './held-roles.ts'
import { endRoles, endSessionsOf, findPerson, roleHistory } from './people.store.ts'

export const recordLeaverPage = page({
  path: '/people/:person/leave',
  needs: 'access.record-leaver',
  load: async ({ db, params }) => {
    const person = (await findPerson(db, params['person'] ?? '')) ?? notFound()
    return { ...person, history: await roleHistory(db) }
  },
  submit: async ({ db, data, today, now }) => {
    checkEnding({ person: data.id, role: null }, data.history, today)
    const roles = await endRoles(db, { person: data.id, role: null, on: today, at: now })
    await endSessionsOf(db, data.id)
    return {
      to: address('/people/:person', { person: data.id }),
      saying: 'They have no role any more, and whatever they had open is closed',
      about: data.displayRole,
      details: { person: data.id, roles },
    }
  },
  view: ({ data, refused, csrf }) => ({
    title: 'They have left',
    body: (
      <Question
        title="They have left"
        caption={data.displayRole}
        back={address('/people/:person', { person: data.id })}
        refused={refused}
        csrf={csrf}
        submit="Take every role away"
        warning={true}
        cancel={address('/people/:person', { person: data.id })}
        intro="Every role ends at this moment, and whatever they have open is closed. What they did stays on the record."
      >
        {null}
      </Question>
    ),
  }),
})
