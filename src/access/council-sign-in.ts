import { randomBytes } from 'node:crypto'
import type { Db } from '../database/index.ts'
import type { PlainDate } from '../kernel/index.ts'
import { type Passing, passage, type Route, type Went } from '../web/index.ts'
import { writeAuditLine } from './audit.store.ts'
import type { Account, CouncilSignIn } from './identity-provider.ts'
import { findPersonByEmail, findPersonBySubject, rememberSubject, rolesOn } from './people.store.ts'
import { holders } from './permissions.ts'
import { endSession, noteSignInAttempt, startSession, tooManyTries } from './sessions.store.ts'
import { beginFlow, takeFlow } from './sign-in-flows.store.ts'
import { safeBack } from './sign-in.page.tsx'

const again = { text: 'Sign in', href: '/sign-in' } as const

const tooMany: Went = {
  status: 429,
  title: 'Too many people could not sign in from here',
  says: ['Wait a quarter of an hour, then try again.'],
}

const tooLate: Went = {
  status: 400,
  title: 'You need to sign in again',
  says: ['Signing in took more than ten minutes, or it was begun in another window or browser.'],
  link: again,
}

const away: Went = {
  status: 503,
  title: 'The council’s sign-in does not answer',
  says: ['Kept asks the council who you are, and got no answer. Try again in a few minutes.'],
  link: again,
}

const saidNo: Went = {
  status: 403,
  title: 'The council’s sign-in did not let you in',
  says: ['If you stopped it yourself, you can start again. If not, ask your IT service desk.'],
  link: again,
}

/** The same for a stranger, a leaver and a wrong address: it tells nobody who works with the board. */
const unknown: Went = {
  status: 403,
  title: 'You cannot use Kept with this account',
  says: [
    `The council’s sign-in knows you, but Kept has nothing for you to do. If you need it for your work, ask ${holders('access.manage-people')}.`,
  ],
}

type Found = Readonly<
  { person: string; name: string; roles: readonly string[] } | { person: string | null; refused: string }
>

/** Who an account is here: the one it was before, or the one whose address it is and who has no account yet. */
const whoIs = async (db: Db, account: Account, today: PlainDate): Promise<Found> => {
  let person = await findPersonBySubject(db, account.subject)
  if (!person) {
    if (account.email === null) return { person: null, refused: 'The provider vouches for no e-mail address' }
    const named = await findPersonByEmail(db, account.email)
    if (!named) return { person: null, refused: 'Not among the people of Kept' }
    if (named.subject !== null) return { person: named.id, refused: 'Another account has been theirs until now' }
    person = named
  }
  const roles = await rolesOn(db, person.id, today)
  if (roles.length === 0) return { person: person.id, refused: 'Holds no role today' }
  return { person: person.id, name: person.displayRole, roles }
}

type Refused = Readonly<{ who: string; person: string | null; because: string; code?: string }>

const refuse = async (db: Db, came: Came, { who, person, because, code }: Refused) => {
  await noteSignInAttempt(db, { who, from: came.from, succeeded: false, now: came.now })
  await writeAuditLine(db, {
    person,
    deed: 'access.refuse-sign-in',
    about: because,
    ...(code === undefined ? {} : { details: { code } }),
  })
}

/** The provider's own word for what went wrong, for whoever mends it: a code, and nothing that could hold anything else. */
const codeOf = (error: unknown): string => {
  const { error: told, code } = error as Readonly<{ error?: unknown; code?: unknown }>
  const words = [told, code].find(word => typeof word === 'string' && /^[\w.-]{1,60}$/.test(word))
  return typeof words === 'string' ? words : 'unknown'
}

type Came = Pick<Passing, 'from' | 'now' | 'today' | 'person'>

const letIn = async (db: Db, account: Account, back: string, came: Came): Promise<Went> => {
  if (await tooManyTries(db, account.subject, came.from, came.now)) return tooMany
  const found = await whoIs(db, account, came.today)
  if ('refused' in found) {
    await refuse(db, came, { who: account.subject, person: found.person, because: found.refused })
    return unknown
  }
  await rememberSubject(db, found.person, account.subject)
  await noteSignInAttempt(db, { who: account.subject, from: came.from, succeeded: true, now: came.now })
  // Nothing of an earlier session goes on: whoever signs in gets a token that nobody has seen.
  if (came.person.session !== null) await endSession(db, came.person.session)
  const token = randomBytes(32).toString('base64url')
  const csrfSecret = randomBytes(32).toString('base64url')
  await startSession(db, { token, person: found.person, csrfSecret, now: came.now })
  await writeAuditLine(db, { person: found.person, deed: 'access.sign-in', about: found.name })
  return { to: back, session: { token }, hold: null }
}

/** There and back again: what stands between the sign-in page and the first page of work. */
export const councilSignInRoutes = (council: CouncilSignIn): readonly Route[] => [
  passage({
    path: '/sign-in/council',
    needs: 'access.sign-in',
    go: async ({ within, query, from, now }): Promise<Went> => {
      if (await within(db => tooManyTries(db, null, from, now))) return tooMany
      let begun
      try {
        begun = await council.begin()
      } catch {
        return away
      }
      const { to, ...flow } = begun
      const browser = randomBytes(32).toString('base64url')
      const kept = await within(db => beginFlow(db, { ...flow, browser, back: safeBack(query.back), from, now }))
      return kept ? { to: to.href, hold: browser } : tooMany
    },
  }),
  passage({
    path: '/sign-in/return',
    needs: 'access.sign-in',
    go: async ({ within, address, held, ...came }): Promise<Went> => {
      const state = address.searchParams.get('state') ?? ''
      const flow = await within(async (db): Promise<Awaited<ReturnType<typeof takeFlow>> | 'too many'> => {
        if (await tooManyTries(db, null, came.from, came.now)) return 'too many'
        const taken = held === null ? null : await takeFlow(db, { state, browser: held, now: came.now })
        if (!taken && came.person.id === null)
          await noteSignInAttempt(db, { who: '', from: came.from, succeeded: false, now: came.now })
        return taken
      })
      if (flow === 'too many') return tooMany
      // Gone back to this address after it did its work.
      if (!flow) return came.person.id === null ? tooLate : { to: '/' }
      let account: Account
      try {
        account = await council.finish(address, { ...flow, state })
      } catch (error) {
        const because = 'The council’s sign-in did not vouch for them'
        await within(db => refuse(db, came, { who: '', person: null, because, code: codeOf(error) }))
        return saidNo
      }
      return within(db => letIn(db, account, flow.back, came))
    },
  }),
]
