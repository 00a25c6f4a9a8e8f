import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrationsIn } from './migrate.ts'

// Making an embedded database and its tables takes seconds. So one that holds nothing is made when Kept is installed, and the first
// start begins with a copy of it. Where it is not there, the first start makes its own.

const besideThePackages = fileURLToPath(new URL('../../node_modules/.cache/kept/', import.meta.url))

/** Where the one for these very tables and this very PGlite is kept. */
const itsFolder = (kept: string): string => {
  const pglite = readFileSync(new URL('../package.json', import.meta.resolve('@electric-sql/pglite')), 'utf8')
  const { version } = JSON.parse(pglite) as { version: string }
  const sums = migrationsIn().map(migration => migration.checksum)
  const roles = readFileSync(new URL('../../migrations/roles.sql', import.meta.url), 'utf8')
  const key = createHash('sha256')
    .update([...sums, roles].join())
    .digest('hex')
    .slice(0, 16)
  return join(kept, `pglite-${version}-${key}`)
}

/** Puts a copy where a database is to be. False where none was made for these tables. */
export const copyEmptyDatabase = (to: string, kept = besideThePackages): boolean => {
  const made = join(itsFolder(kept), 'database')
  if (!existsSync(made)) return false
  cpSync(made, to, { recursive: true })
  return true
}

/** Makes it, unless it is there. `fill` makes a database with its tables in the folder that it is given. */
export const keepEmptyDatabase = async (
  fill: (folder: string) => Promise<void>,
  kept = besideThePackages,
): Promise<void> => {
  const folder = itsFolder(kept)
  if (existsSync(folder)) return
  mkdirSync(kept, { recursive: true })
  const making = mkdtempSync(join(kept, 'making-'))
  try {
    await fill(making)
    renameSync(making, folder)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    // Another was first.
    if (!existsSync(folder)) throw error
  }
}
