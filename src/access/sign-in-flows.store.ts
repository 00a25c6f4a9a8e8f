import { createHash } from 'node:crypto'
import type { Db, Instant } from '../database/index.ts'
import { addHours } from '../kernel/index.ts'

// Only hashes of what travels are kept, so that a copy of the database finishes nobody's sign-in.

/** Long enough to type a password and find a telephone. */
const flowMinutes = 10
/** Sign-ins under way from one address; more are turned away until some have come back or run out. */
const mostFlowsFromOnePlace = 200

const hashOf = (words: string): string => createHash('sha256').update(words).digest('hex')

export type Flow = Readonly<{ nonce: string; verifier: string; back: string }>

/** Remembers a sign-in that begins. False when too many are under way from there. */
export const beginFlow = async (
  db: Db,
  flow: Flow & Readonly<{ state: string; browser: string; from: string; now: Instant }>,
): Promise<boolean> => {
  await db.deleteFrom('sign_in_flow').where('expires_at', '<=', flow.now).execute()
  const { flows } = await db
    .selectFrom('sign_in_flow')
    .select(eb => eb.fn.countAll<number>().as('flows'))
    .where('address_hash', '=', hashOf(flow.from))
    .executeTakeFirstOrThrow()
  if (flows >= mostFlowsFromOnePlace) return false
  await db
    .insertInto('sign_in_flow')
    .values({
      state_hash: hashOf(flow.state),
      browser_hash: hashOf(flow.browser),
      nonce: flow.nonce,
      verifier: flow.verifier,
      back: flow.back,
      address_hash: hashOf(flow.from),
      expires_at: addHours(flow.now, flowMinutes / 60),
    })
    .execute()
  return true
}

/** The sign-in that this browser began with this state, once. */
export const takeFlow = async (
  db: Db,
  came: Readonly<{ state: string; browser: string; now: Instant }>,
): Promise<Flow | null> => {
  const flow = await db
    .deleteFrom('sign_in_flow')
    .where('state_hash', '=', hashOf(came.state))
    .where('browser_hash', '=', hashOf(came.browser))
    .returning(['nonce', 'verifier', 'back', 'expires_at as expiresAt'])
    .executeTakeFirst()
  return flow && flow.expiresAt > came.now ? flow : null
}
