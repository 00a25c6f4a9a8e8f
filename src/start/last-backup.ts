import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../database/index.ts'

export type LastBackup = Readonly<{ file: string; at: Instant; bytes: number }>

/** The newest backup in the data folder; null where there is none. Backups kept elsewhere are not known here. */
export const lastBackupIn = (folder: string): LastBackup | null => {
  let names: string[]
  try {
    names = readdirSync(join(folder, 'backups')).filter(name => name.endsWith('.kept.gz'))
  } catch {
    return null
  }
  const all = names.map(name => {
    const { mtime, size } = statSync(join(folder, 'backups', name))
    return { file: name, at: mtime.toISOString(), bytes: size }
  })
  return all.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.file < b.file ? 1 : -1))[0] ?? null
}
