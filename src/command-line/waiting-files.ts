import type { Database } from '../database/index.ts'
import { throwExpiredUploadsAway } from '../loads/index.ts'
import type { World } from './command.ts'

const looks = 15 * 60_000

/** Files that were sent and never loaded hold children’s rows: they go when their time is over, whether or not anyone sends more. Gives the way to stop. */
export const throwWaitingFilesAway = (database: Database, world: World): (() => void) => {
  const look = async (): Promise<void> => {
    try {
      await database.as({ audience: 'analyst' }, db => throwExpiredUploadsAway(db, world.now()))
    } catch (error) {
      world.say(
        `Files that nobody loaded could not be thrown away: ${error instanceof Error ? error.message : String(error)}`,
      )
    }
  }
  void look()
  const every = setInterval(() => void look(), looks)
  every.unref()
  return () => clearInterval(every)
}
