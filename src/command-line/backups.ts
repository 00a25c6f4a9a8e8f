import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { whatItHolds } from '../access/index.ts'
import { backup, type Database } from '../database/index.ts'
import type { Settings } from '../settings.ts'
import type { World } from './command.ts'

const backupsFolder = (settings: Settings): string => join(settings.folder, 'backups')

/** 2026-11-22T091704, which every file system takes and which sorts by time. */
const stamp = (now: string): string => now.slice(0, 19).replaceAll(':', '')

export const backupFile = (settings: Settings, now: string): string =>
  join(backupsFolder(settings), `kept-${stamp(now)}.kept.gz`)

const daily = /^daily-\d{4}-\d{2}-\d{2}\.kept\.gz$/
const dailyBackupsKept = 7

/** A reset asks before it throws away a real council: the folder has to say that it holds one. */
export const markRealCouncil = async (database: Database): Promise<void> => {
  if (database.folder === null) return
  if ((await database.as({ audience: 'system' }, whatItHolds)) === 'real council')
    writeFileSync(join(database.folder, 'real-council'), '')
}

/** Makes the day's backup if there is none yet, and throws away the oldest. Gives its file, or null where there was nothing to do. */
export const backUpToday = async (database: Database, settings: Settings, today: string): Promise<string | null> => {
  const folder = backupsFolder(settings)
  const file = join(folder, `daily-${today}.kept.gz`)
  if (existsSync(file)) return null
  await backup(database, file)
  const old = readdirSync(folder)
    .filter(name => daily.test(name))
    .sort()
    .slice(0, -dailyBackupsKept)
  for (const name of old) rmSync(join(folder, name), { force: true })
  return file
}

const firstLook = 60_000
const looks = 15 * 60_000
/** Two in the morning by the world's clock: few people wait while the embedded database is read. */
const notBefore = 'T02'

/**
 * Backs the embedded database up once a day while Kept runs: nobody else looks after it. Gives the way to stop. Not for the
 * demonstration, which can be made again, and not for PostgreSQL, which the council's own team backs up.
 */
export const keepDailyBackups = (database: Database, settings: Settings, world: World): (() => void) => {
  if (settings.demonstration || database.folder === null) return () => {}
  let busy = false
  const look = async (): Promise<void> => {
    if (busy || world.now().slice(10) < notBefore) return
    busy = true
    try {
      const file = await backUpToday(database, settings, world.today())
      if (file !== null) world.say(`Backed up to ${file}`)
    } catch (error) {
      world.say(`Today’s backup could not be made: ${error instanceof Error ? error.message : String(error)}`)
    } finally {
      busy = false
    }
  }
  const first = setTimeout(() => void look(), firstLook)
  const every = setInterval(() => void look(), looks)
  first.unref()
  every.unref()
  return () => {
    clearTimeout(first)
    clearInterval(every)
  }
}
