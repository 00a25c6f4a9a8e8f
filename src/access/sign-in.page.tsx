import { randomBytes } from 'node:crypto'
import { Refusal } from '../kernel/index.ts'
import { Button, CsrfField, InsetText, Refusals, WarningText } from '../ui/index.ts'
import { notFound, optionalText, page, type Visitor } from '../web/index.ts'
import { everybody, findPerson, roleHistory, rolesOn } from './people.store.ts'
import { roleCalled } from './roles.ts'
import { rolesNow } from './held-roles.ts'
import { endSession, startSession } from './sessions.store.ts'
import { isDemonstration } from './settings.store.ts'

/** Only a page of ours: never another site, whatever an address says. */
export const safeBack = (back: string | undefined): string =>
  back !== undefined && /^\/(?![/\\])[^\p{Cc}]*$/u.test(back) ? back : '/'

/** What signing in is like here, told by the settings. */
export type SignInWays = Readonly<{ council: boolean }>

export const signInPage = (ways: SignInWays) =>
  page({
    path: '/sign-in',
    needs: 'access.sign-in',
    layout: 'plain',
    form: { person: optionalText(), back: optionalText() },
    load: async ({ db, today, query }) => {
      const demonstration = await isDemonstration(db)
      const people = demonstration ? await everybody(db) : []
      const held = demonstration ? await roleHistory(db) : []
      return {
        demonstration,
        back: safeBack(query.back),
        people: people.map(person => ({ ...person, roles: rolesNow(held, person.id, today) })),
      }
    },
    submit: async ({ data, values, db, person: before, today, now }) => {
      // The one-click sign-in exists only in a database that the demonstration made, and that never starts in production.
      if (!data.demonstration) return notFound()
      const person = await findPerson(db, values.person ?? '')
      if (!person) throw new Refusal('Choose who you want to be')
      if (before.session !== null) await endSession(db, before.session)
      const token = randomBytes(32).toString('base64url')
      await startSession(db, { token, person: person.id, csrfSecret: randomBytes(32).toString('base64url'), now })
      const visitor: Visitor = {
        id: person.id,
        name: person.displayRole,
        roles: await rolesOn(db, person.id, today),
        session: null,
      }
      return { to: safeBack(values.back ?? undefined), session: { token }, person: visitor, about: person.displayRole }
    },
    view: ({ data, csrf, refused }) => ({
      title: 'Sign in',
      body: (
        <>
          <Refusals refused={refused} />
          <h1 class="govuk-heading-xl">{data.demonstration ? 'Who do you want to be?' : 'Sign in'}</h1>
          {data.demonstration ? (
            <>
              <InsetText>
                This is a demonstration. The council is invented, and so is every child in it. Anyone can sign in as
                anyone, so do not load real files here.
              </InsetText>
              <ul class="kept-personas">
                {data.people.map(person => (
                  <li class="kept-persona">
                    <form method="post" action="/sign-in">
                      <CsrfField token={csrf} />
                      <input type="hidden" name="person" value={person.id} />
                      <input type="hidden" name="back" value={data.back} />
                      <button class="kept-persona__button" type="submit">
                        <span class="kept-persona__title">{person.displayRole}</span>
                        <span class="kept-persona__does">
                          {person.roles.length === 0
                            ? 'This access has ended. The IT administrator can give it again'
                            : person.roles.map(role => roleCalled(role)?.does).join('. ')}
                        </span>
                      </button>
                    </form>
                  </li>
                ))}
              </ul>
              <p class="govuk-body">
                Young people and members of the public need no account: they read{' '}
                <a class="govuk-link" href="/published">
                  what the council has published
                </a>
                .
              </p>
            </>
          ) : ways.council ? (
            <>
              <p class="govuk-body">Use the account that you use for your other work at the council.</p>
              <Button href={`/sign-in/council?back=${encodeURIComponent(data.back)}`} isStartButton>
                Sign in
              </Button>
            </>
          ) : (
            <WarningText>
              Nobody can sign in yet: this Kept has not been told about the council’s sign-in. The person who runs it
              needs to set KEPT_SIGN_IN_ISSUER, KEPT_SIGN_IN_CLIENT and KEPT_SIGN_IN_SECRET.
            </WarningText>
          )}
        </>
      ),
    }),
  })

export const signOutPage = page({
  path: '/sign-out',
  needs: 'access.sign-out',
  layout: 'plain',
  load: () => null,
  submit: async ({ db, person }) => {
    if (person.session !== null) await endSession(db, person.session)
    return { to: '/', session: 'ended', about: person.name }
  },
  view: ({ csrf }) => ({
    title: 'Sign out',
    body: (
      <form method="post" action="/sign-out">
        <h1 class="govuk-heading-xl">Sign out</h1>
        <CsrfField token={csrf} />
        <Button>Sign out</Button>
      </form>
    ),
  }),
})
