import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { lockFolder } from '../database/index.ts'
import { Refusal } from '../kernel/index.ts'
import { readSettings } from '../settings.ts'
import type { Command } from './command.ts'

/** Throws the embedded database away, so that the next start begins afresh. Backups stay. */
export const reset: Command = {
  name: 'reset',
  does: 'Throw the embedded database away and start afresh at the next start',
  usage: 'kept reset [--yes]',
  options: [{ name: '--yes', means: 'Also when this Kept holds a real council, not the demonstration' }],
  run: async (given, world) => {
    const settings = readSettings(world.environment, world.programFolder)
    if (settings.databaseUrl)
      throw new Refusal('kept reset is for the embedded database. Empty the PostgreSQL database with its own tools')
    if (!existsSync(settings.folder)) {
      world.print(`There is nothing in ${settings.folder}: the next start begins afresh`)
      return 0
    }
    const unlock = await lockFolder(settings.folder)
    try {
      const real = existsSync(join(settings.folder, 'real-council'))
      if (real && !given.is('yes'))
        throw new Refusal(
          `${settings.folder} holds a real council, not the demonstration. Take a backup, then use kept reset --yes`,
        )
      await rm(join(settings.folder, 'database'), { recursive: true, force: true })
    } finally {
      unlock()
    }
    world.print(`${settings.folder} is empty: the next start begins afresh`)
    return 0
  },
}
