import { sql } from 'kysely'
import type { Instant } from './column.ts'
import { migrationsIn } from './migrate.ts'
import type { AnyDb } from './tables.ts'

export type MigrationsApplied = Readonly<{
  applied: readonly Readonly<{ number: number; name: string; at: Instant }>[]
  /** Files of this program that the database has not had yet. */
  missing: readonly string[]
  /** What a newer program did to the database. */
  unknown: readonly string[]
}>

/** What the database was made with, beside what this program knows. Any audience may ask. */
export const migrationsApplied = async (db: AnyDb): Promise<MigrationsApplied> => {
  const { rows } = await sql<{
    number: number
    name: string
    at: Instant
  }>`select number, name, applied_at as at from kept.migration order by number`.execute(db)
  const ours = migrationsIn().map(migration => migration.name)
  const theirs = rows.map(row => row.name)
  return {
    applied: rows,
    missing: ours.filter(name => !theirs.includes(name)),
    unknown: theirs.filter(name => !ours.includes(name)),
  }
}
