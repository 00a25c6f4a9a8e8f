import { inWords, momentInWords } from '../kernel/index.ts'
import { BackLink, Button, DataTable, InsetText, SummaryList } from '../ui/index.ts'
import { address, notFound, page } from '../web/index.ts'
import { lastDone, lastDoneTo } from './audit.store.ts'
import { isHeldOn, toLookAt } from './held-roles.ts'
import { deedsThatConfirm } from './people.page.tsx'
import { findPerson, rolesOfPerson } from './people.store.ts'
import { roleCalled, roleInSentence } from './roles.ts'
import { isDemonstration } from './settings.store.ts'

export const personPage = page({
  path: '/people/:person',
  needs: 'access.manage-people',
  load: async ({ db, params, today }) => {
    const person = (await findPerson(db, params['person'] ?? '')) ?? notFound()
    const held = await rolesOfPerson(db, person.id)
    const lastSignedIn = (await lastDone(db, ['access.sign-in'])).get(person.id) ?? null
    const lastConfirmed = (await lastDoneTo(db, deedsThatConfirm)).get(person.id) ?? null
    const use = { person: person.id, hasAddress: person.email !== null, lastSignedIn, lastConfirmed }
    return {
      ...person,
      held,
      lastSignedIn,
      lastConfirmed,
      toLookAt: toLookAt(use, held, today, await isDemonstration(db)),
    }
  },
  view: ({ data, asked: { today } }) => {
    const at = (path: string, parts: Readonly<Record<string, string>> = {}) =>
      address(`/people/:person${path}`, { person: data.id, ...parts })
    const now = data.held.filter(one => isHeldOn(one, today))
    return {
      title: data.displayRole,
      body: (
        <>
          <BackLink href="/people" />
          <h1 class="govuk-heading-xl">{data.displayRole}</h1>
          {data.toLookAt.length > 0 && <InsetText>{data.toLookAt.join('. ')}.</InsetText>}
          <SummaryList
            rows={[
              { key: { text: 'Name' }, value: { text: data.name ?? 'Not given' } },
              {
                key: { text: 'E-mail address' },
                value: { text: data.email ?? 'None: cannot sign in through the council' },
              },
              {
                key: { text: 'Account at the council' },
                value: { text: data.hasSignedIn ? 'Known from an earlier sign-in' : 'Not known yet' },
                ...(data.hasSignedIn
                  ? {
                      actions: {
                        items: [{ href: at('/forget-account'), text: 'Forget', visuallyHiddenText: 'the account' }],
                      },
                    }
                  : {}),
              },
              {
                key: { text: 'Last signed in' },
                value: { text: data.lastSignedIn === null ? 'Never' : momentInWords(data.lastSignedIn) },
              },
              {
                key: { text: 'Roles last confirmed' },
                value: { text: data.lastConfirmed === null ? 'Never' : momentInWords(data.lastConfirmed) },
              },
            ]}
          />
          <h2 class="govuk-heading-m">Roles</h2>
          <DataTable
            caption="Roles held, newest first"
            captionHidden={true}
            empty="They have never had a role."
            rows={data.held}
            columns={[
              { heading: 'Role', cell: one => roleCalled(one.role)?.title ?? one.role },
              { heading: 'First day', cell: one => inWords(one.firstOn) },
              {
                heading: 'Last day',
                cell: one =>
                  one.endedAt === null
                    ? one.lastOn === null
                      ? 'Until further notice'
                      : inWords(one.lastOn)
                    : `Taken away on ${momentInWords(one.endedAt)}`,
              },
              {
                heading: 'Change',
                cell: one =>
                  one.endedAt === null && (one.lastOn === null || one.lastOn >= today) ? (
                    <a class="govuk-link" href={at('/roles/:role/end', { role: one.role })}>
                      Take away<span class="govuk-visually-hidden"> the role of {roleInSentence(one.role)}</span>
                    </a>
                  ) : (
                    'Over'
                  ),
              },
            ]}
          />
          <div class="govuk-button-group">
            <Button href={at('/roles/new')}>Give a role</Button>
            <Button href={at('/change')} classes="govuk-button--secondary">
              Change details
            </Button>
            {now.length > 0 && (
              <Button href={at('/confirm-roles')} classes="govuk-button--secondary">
                Confirm the roles
              </Button>
            )}
            {now.length > 0 && (
              <Button href={at('/leave')} classes="govuk-button--warning">
                They have left
              </Button>
            )}
          </div>
        </>
      ),
    }
  },
})
