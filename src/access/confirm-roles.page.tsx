import { Question } from '../ui/index.ts'
import { address, notFound, page } from '../web/index.ts'
import { findPerson, rolesOn } from './people.store.ts'
import { roleCalled } from './roles.ts'

export const confirmRolesPage = page({
  path: '/people/:person/confirm-roles',
  needs: 'access.confirm-roles',
  load: async ({ db, params, today }) => {
    const person = (await findPerson(db, params['person'] ?? '')) ?? notFound()
    return { ...person, roles: await rolesOn(db, person.id, today) }
  },
  submit: async ({ data }) => ({
    to: address('/people/:person', { person: data.id }),
    saying: 'The roles are confirmed',
    about: data.displayRole,
    details: { person: data.id, roles: data.roles },
  }),
  view: ({ data, refused, csrf }) => ({
    title: 'Confirm the roles',
    body: (
      <Question
        title="Confirm the roles"
        caption={data.displayRole}
        back={address('/people/:person', { person: data.id })}
        refused={refused}
        csrf={csrf}
        submit="They still need them"
        cancel={address('/people/:person', { person: data.id })}
        intro="Ask their manager if you are not sure. Confirm once a year that each person still needs what they have."
      >
        {data.roles.length === 0 ? (
          <p class="govuk-body">They have no role today.</p>
        ) : (
          <ul class="govuk-list govuk-list--bullet">
            {data.roles.map(role => (
              <li>
                {roleCalled(role)?.title ?? role}: {roleCalled(role)?.does}
              </li>
            ))}
          </ul>
        )}
      </Question>
    ),
  }),
})
