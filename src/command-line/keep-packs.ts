import type { Database } from '../database/index.ts'
import { makeWaitingPacks } from '../publishing/index.ts'
import type { Settings } from '../settings.ts'
import type { World } from './command.ts'

const looks = 5_000

/**
 * Makes the packs of each agenda that goes out, a few seconds after it did. Packs that were being made when the power
 * went are found again at the next start. Gives the way to stop.
 */
export const keepPacks = (
  database: Database,
  settings: Pick<Settings, 'address'>,
  world: World,
): (() => Promise<void>) => {
  let busy: Promise<void> | null = null
  const look = async (): Promise<void> => {
    try {
      const made = await makeWaitingPacks(database, { now: world.now, address: settings.address })
      if (made > 0) world.say(`Packs made of ${made === 1 ? 'one agenda' : `${made} agendas`}`)
    } catch (error) {
      world.say(`A pack could not be made: ${error instanceof Error ? error.name : 'unknown'}`)
    } finally {
      busy = null
    }
  }
  const every = setInterval(() => void (busy ??= look()), looks)
  every.unref()
  return async () => {
    clearInterval(every)
    await busy
  }
}
