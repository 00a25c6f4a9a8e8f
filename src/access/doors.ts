import type { Database, Instant } from '../database/index.ts'
import type { PlainDate } from '../kernel/index.ts'
import type { Doors, Known } from '../web/index.ts'
import { writeAuditLine } from './audit.store.ts'
import { leaveSaying, useSession } from './sessions.store.ts'

const visitor: Known = { person: { id: null, name: '', roles: [], session: null }, secret: '', saying: null }

/** Tells the web tier who is asking. Roles are read at every request, so that a joiner, a leaver or a change takes effect at once. */
export const doorsOf = (
  database: Database,
  clock: Readonly<{ now: () => Instant; today: () => PlainDate }>,
): Doors => ({
  identify: async token =>
    token === null
      ? visitor
      : database.as({ audience: 'system' }, async db => {
          const session = await useSession(db, token, clock.now(), clock.today())
          if (!session) return visitor
          return {
            person: { id: session.person, name: session.displayRole, roles: session.roles, session: session.hash },
            secret: session.csrfSecret,
            saying: session.saying,
          }
        }),
  leaveSaying: async (session, words) => {
    await database.as({ audience: 'system' }, db => leaveSaying(db, session, words))
  },
  audit: (db, line) =>
    writeAuditLine(db, {
      person: line.person.id,
      deed: line.deed,
      about: line.about,
      ...(line.details ? { details: line.details } : {}),
    }),
})
