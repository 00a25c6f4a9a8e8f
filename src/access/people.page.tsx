import { inWords, momentInWords } from '../kernel/index.ts'
import { Button, DataTable, plural } from '../ui/index.ts'
import { address, page } from '../web/index.ts'
import { lastDone, lastDoneTo } from './audit.store.ts'
import { isHeldOn, toLookAt } from './held-roles.ts'
import { everybody, roleHistory } from './people.store.ts'
import { roleCalled } from './roles.ts'
import { isDemonstration } from './settings.store.ts'

/** Who confirmed, gave or took away has looked at somebody's roles. */
export const deedsThatConfirm = ['access.confirm-roles', 'access.give-role', 'access.end-role']

export const peoplePage = page({
  path: '/people',
  needs: 'access.manage-people',
  load: async ({ db, today }) => {
    const demonstration = await isDemonstration(db)
    const held = await roleHistory(db)
    const signedIn = await lastDone(db, ['access.sign-in'])
    const confirmed = await lastDoneTo(db, deedsThatConfirm)
    return (await everybody(db)).map(person => ({
      ...person,
      roles: held.filter(one => one.person === person.id && isHeldOn(one, today)),
      lastSignedIn: signedIn.get(person.id) ?? null,
      toLookAt: toLookAt(
        {
          person: person.id,
          hasAddress: person.email !== null,
          lastSignedIn: signedIn.get(person.id) ?? null,
          lastConfirmed: confirmed.get(person.id) ?? null,
        },
        held,
        today,
        demonstration,
      ),
    }))
  },
  view: ({ data }) => {
    const withRoles = data.filter(person => person.roles.length > 0).length
    const hints = data.filter(person => person.toLookAt.length > 0).length
    return {
      title: 'People',
      wide: true,
      body: (
        <>
          <h1 class="govuk-heading-xl">People</h1>
          <p class="govuk-body-l">
            {plural(withRoles, 'person has', 'people have')} a role today.{' '}
            {hints === 0 ? 'Nothing needs your attention.' : `${plural(hints, 'person needs', 'people need')} a look.`}
          </p>
          <Button href="/people/new">Add a person</Button>
          <DataTable
            caption="Everybody, with the roles they hold today"
            captionHidden={true}
            rows={data}
            columns={[
              {
                heading: 'Person',
                cell: person => (
                  <a class="govuk-link" href={address('/people/:person', { person: person.id })}>
                    {person.displayRole}
                    {person.name && `, ${person.name}`}
                  </a>
                ),
              },
              {
                heading: 'Roles today',
                cell: person =>
                  person.roles.length === 0
                    ? 'None'
                    : person.roles
                        .map(one => {
                          const title = roleCalled(one.role)?.title ?? one.role
                          return one.lastOn === null ? title : `${title} until ${inWords(one.lastOn)}`
                        })
                        .join('; '),
              },
              {
                heading: 'Last signed in',
                cell: person => (person.lastSignedIn === null ? 'Never' : momentInWords(person.lastSignedIn)),
              },
              { heading: 'To look at', cell: person => person.toLookAt.join('. ') || 'Nothing' },
            ]}
          />
        </>
      ),
    }
  },
})
