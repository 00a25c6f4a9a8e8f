import { sql } from 'kysely'
import type { Db } from './tables.ts'

/**
 * Reads, within this transaction, as anybody at all. What is made public is put together so: the database can then
 * return nothing that the public may not see, whoever is publishing.
 */
export const asThePublic = async <T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> => {
  const { rows } = await sql<{ role: string }>`select current_setting('role') as role`.execute(db)
  await sql`select set_config('role', 'kept_public', true)`.execute(db)
  const done = await work(db)
  // Where the work failed the transaction is over, and with it the role.
  await sql`select set_config('role', ${rows[0]?.role ?? 'kept_public'}, true)`.execute(db)
  return done
}
