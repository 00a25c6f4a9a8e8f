import { inWords } from '../kernel/index.ts'
import { BackLink, SummaryList } from '../ui/index.ts'
import { page } from '../web/index.ts'
import { isHeldOn } from './held-roles.ts'
import { rolesOfPerson } from './people.store.ts'
import { holders } from './permissions.ts'
import { roleCalled } from './roles.ts'

export const ownAccessPage = page({
  path: '/your-access',
  needs: 'access.see-own-page',
  load: async ({ db, person, today }) => (await rolesOfPerson(db, person.id ?? '')).filter(one => isHeldOn(one, today)),
  view: ({ data, asked: { person } }) => ({
    title: 'Your access',
    body: (
      <>
        <BackLink href="/" />
        <h1 class="govuk-heading-xl">Your access</h1>
        <p class="govuk-body-l">You are signed in as {person.name}.</p>
        <SummaryList
          rows={data.map(one => ({
            key: { text: roleCalled(one.role)?.title ?? one.role },
            value: {
              text: `${roleCalled(one.role)?.does ?? ''}. Since ${inWords(one.firstOn)}${one.lastOn === null ? '' : `, until ${inWords(one.lastOn)}`}`,
            },
          }))}
        />
        <p class="govuk-body">
          If this is not right, tell {holders('access.manage-people')}. What you do in Kept is written down, with your
          role and the time.
        </p>
      </>
    ),
  }),
})
