import { Question } from '../ui/index.ts'
import { address, notFound, page } from '../web/index.ts'
import { checkEnding, isHeldOn } from './held-roles.ts'
import { endRoles, findPerson, roleHistory } from './people.store.ts'
import { roleCalled, roleInSentence } from './roles.ts'

export const endRolePage = page({
  path: '/people/:person/roles/:role/end',
  needs: 'access.end-role',
  load: async ({ db, params, today }) => {
    const person = (await findPerson(db, params['person'] ?? '')) ?? notFound()
    const role = roleCalled(params['role'] ?? '') ?? notFound()
    const held = await roleHistory(db)
    const has = held.some(
      one => one.person === person.id && one.role === role.id && (isHeldOn(one, today) || one.firstOn > today),
    )
    return has ? { ...person, role: role.id, history: held } : notFound()
  },
  submit: async ({ db, data, today, now }) => {
    checkEnding({ person: data.id, role: data.role }, data.history, today)
    await endRoles(db, { person: data.id, role: data.role, on: today, at: now })
    return {
      to: address('/people/:person', { person: data.id }),
      saying: `They are no longer ${roleInSentence(data.role)}`,
      about: `${data.displayRole}: ${roleInSentence(data.role)}`,
      details: { person: data.id, role: data.role },
    }
  },
  view: ({ data, refused, csrf }) => ({
    title: `Take away the role of ${roleInSentence(data.role)}`,
    body: (
      <Question
        title={`Take away the role of ${roleInSentence(data.role)}`}
        caption={data.displayRole}
        back={address('/people/:person', { person: data.id })}
        refused={refused}
        csrf={csrf}
        submit="Take away"
        warning={true}
        cancel={address('/people/:person', { person: data.id })}
        intro="It ends at this moment, at their next click. What they did stays on the record."
      >
        {null}
      </Question>
    ),
  }),
})
