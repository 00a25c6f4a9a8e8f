import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { whatItHolds } from '../access/index.ts'
import { backup, type Database } from '../database/index.ts'
import type { Settings } from '../settings.ts'

export const backupsFolder = (settings: Settings): string => join(settings.folder, 'backups')

/** 2026-11-22T091704, which every file system takes and which sorts by time. */
const stamp = (now: string): string => now.slice(0, 19).replaceAll(':', '')

export const backupFile = (settings: Settings, now: string): string =>
  join(backupsFolder(settings), `kept-${stamp(now)}.kept.gz`)

const daily = /^daily-\d{4}-\d{2}-\d{2}\.kept\.gz$/
export const dailyBackupsKept = 7

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
