import { councilOf, writeAuditLine } from '../access/index.ts'
import type { Database, Instant } from '../database/index.ts'
import { computeFiguresInForce } from '../indicators/figures/compute-figures.ts'
import type { PlainDate } from '../kernel/index.ts'
import { disposeOfLoad, loadsOverdue, takeTurnToLoad, throwExpiredUploadsAway } from '../loads/index.ts'
import type { World } from './command.ts'

const looks = 15 * 60_000

/**
 * Throws the rows of loads away whose day has come, each with its proof and its line in the audit trail. One transaction:
 * a program that is stopped midway has thrown nothing away. Gives the titles of what went.
 */
export const throwLoadsAway = (
  database: Database,
  { today, now }: Readonly<{ today: PlainDate; now: Instant }>,
): Promise<readonly string[]> =>
  database.as({ audience: 'analyst' }, async db => {
    if ((await loadsOverdue(db, today, now)).length === 0) return []
    await takeTurnToLoad(db)
    const due = await loadsOverdue(db, today, now)
    for (const load of due) {
      const rows = await disposeOfLoad(db, load.id, now)
      await writeAuditLine(db, {
        person: null,
        deed: 'dataset.dispose-of-load',
        about: load.title,
        details: { load: load.id, rows, because: 'its day had come' },
      })
    }
    await computeFiguresInForce(db, (await councilOf(db)).code ?? '')
    return due.map(load => load.title)
  })

/** Children’s rows are kept no longer than needed, whether or not anyone looks: files that nobody loaded, and loads whose day has come. Gives the way to stop. */
export const throwAwayOnSchedule = (database: Database, world: World, today: () => PlainDate): (() => void) => {
  let stopped = false
  const look = async (): Promise<void> => {
    try {
      await database.as({ audience: 'analyst' }, db => throwExpiredUploadsAway(db, world.now()))
      for (const title of await throwLoadsAway(database, { today: today(), now: world.now() }))
        world.say(`Thrown away, as its day had come: ${title}`)
    } catch (error) {
      // The database is closed under a look that is still going on when Kept stops: the next start looks again.
      if (stopped) return
      world.say(
        `What should be thrown away could not be: ${error instanceof Error ? error.message : String(error)}. It is tried again in a quarter of an hour`,
      )
    }
  }
  void look()
  const every = setInterval(() => void look(), looks)
  every.unref()
  return () => {
    stopped = true
    clearInterval(every)
  }
}
