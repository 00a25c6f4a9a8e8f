import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Instant } from '../database/index.ts'
import { addHours, type PlainDate } from '../kernel/index.ts'
import { heldOn } from './people.store.ts'

// The cookie holds a random token; the database holds only its hash, so that a copy of the database opens no session.

/** A session that nobody has used for this long has ended. */
const idleHours = 8
/** However much it is used, a session ends after this long. */
const longestHours = 12

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

export const startSession = async (
  db: Db,
  session: Readonly<{ token: string; person: string; csrfSecret: string; now: Instant }>,
): Promise<void> => {
  await db
    .insertInto('session')
    .values({
      id_hash: hashOf(session.token),
      person: session.person,
      csrf_secret: session.csrfSecret,
      created_at: session.now,
      last_seen_at: session.now,
      expires_at: addHours(session.now, longestHours),
      saying: null,
    })
    .execute()
  await db.deleteFrom('session').where('expires_at', '<', session.now).execute()
  await noteVisit(db, session.person, session.now)
}

/** That they came, and when they came on a day before: so that their home page can say what is new. Nothing else is noted. */
const noteVisit = (db: Db, person: string, now: Instant) =>
  db
    .insertInto('visit')
    .values({ person, came_at: now, before_at: null })
    .onConflict(conflict =>
      conflict.column('person').doUpdateSet(eb => ({
        came_at: now,
        before_at: eb
          .case()
          .when(
            sql`(visit.came_at at time zone 'Europe/London')::date`,
            '<',
            sql`(${now}::timestamptz at time zone 'Europe/London')::date`,
          )
          .then(eb.ref('visit.came_at'))
          .else(eb.ref('visit.before_at'))
          .end(),
      })),
    )
    .execute()

/** When somebody came on an earlier day; null for the first time. */
export const cameBefore = async (db: Db, person: string): Promise<Instant | null> =>
  (await db.selectFrom('visit').select('before_at').where('person', '=', person).executeTakeFirst())?.before_at ?? null

export type SessionRow = Readonly<{
  hash: string
  /** The roles that they hold today, in order. */
  roles: readonly string[]
  person: string
  displayRole: string
  csrfSecret: string
  saying: string | null
}>

/** The session of a token if it is still open, having noted that it was used and taken the words left in it. */
export const useSession = async (db: Db, token: string, now: Instant, today: PlainDate): Promise<SessionRow | null> => {
  const hash = hashOf(token)
  const found = await db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person')
    .select([
      'session.id_hash as hash',
      'session.person',
      'person.display_role as displayRole',
      'session.csrf_secret as csrfSecret',
      'session.saying',
      'session.last_seen_at as lastSeenAt',
      heldOn(db, today)
        .select(sql<readonly string[]>`coalesce(jsonb_agg(distinct role order by role), '[]')`.as('roles'))
        .where(sql<boolean>`person_role.person = session.person`)
        .as('roles'),
    ])
    .where('session.id_hash', '=', hash)
    .where('session.expires_at', '>', now)
    .where('session.last_seen_at', '>', addHours(now, -idleHours))
    .executeTakeFirst()
  if (!found) return null
  // Written at most once a minute, so that reading pages does not mean writing rows.
  if (found.saying !== null || found.lastSeenAt < addHours(now, -1 / 60))
    await db.updateTable('session').set({ last_seen_at: now, saying: null }).where('id_hash', '=', hash).execute()
  return { ...found, roles: found.roles ?? [] }
}

export const leaveSaying = (db: Db, hash: string, words: string) =>
  db.updateTable('session').set({ saying: words }).where('id_hash', '=', hash).execute()

export const endSession = (db: Db, hash: string) => db.deleteFrom('session').where('id_hash', '=', hash).execute()

/** Failed tries of one account in a quarter of an hour, before more are turned away. */
const mostTriesOfOne = 10
/** The same from one address. A whole council may come from one. */
const mostTriesFromOnePlace = 60
const tryMinutes = 15

export const noteSignInAttempt = async (
  db: Db,
  attempt: Readonly<{ who: string; from: string; succeeded: boolean; now: Instant }>,
): Promise<void> => {
  await db
    .insertInto('sign_in_attempt')
    .values({
      at: attempt.now,
      who_hash: hashOf(attempt.who),
      address_hash: hashOf(attempt.from),
      succeeded: attempt.succeeded,
    })
    .execute()
  await db.deleteFrom('sign_in_attempt').where('at', '<', addHours(attempt.now, -24)).execute()
}

/** True when more tries are turned away for now. `who` is null while it is not known who is trying. */
export const tooManyTries = async (db: Db, who: string | null, from: string, now: Instant): Promise<boolean> => {
  const failed = (column: 'who_hash' | 'address_hash', value: string) =>
    db
      .selectFrom('sign_in_attempt')
      .select(eb => eb.fn.countAll<number>().as('tries'))
      .where('succeeded', '=', false)
      .where('at', '>', addHours(now, -tryMinutes / 60))
      .where(column, '=', hashOf(value))
      .executeTakeFirstOrThrow()
  if (who !== null && (await failed('who_hash', who)).tries >= mostTriesOfOne) return true
  return (await failed('address_hash', from)).tries >= mostTriesFromOnePlace
}
