import { sql } from 'kysely'
import type { Db } from '../database/index.ts'
import type { PostcodeRow } from '../dataset/index.ts'

/** Puts postcodes in, and corrects those that have moved. Gives how many were new or other than before. */
export const savePostcodes = async (db: Db, rows: readonly PostcodeRow[]): Promise<number> => {
  // The last word on a postcode that a file gives twice: one statement may not touch a row twice.
  const byPostcode = new Map(rows.map(row => [row.postcode, row]))
  const all = [...byPostcode.values()]
  const list = (value: (row: PostcodeRow) => string): readonly string[] => all.map(value)
  const done = await sql`
    insert into postcode_place as there (postcode, east, north, authority)
    select postcode, east::int, north::int, authority from unnest(
      ${list(row => row.postcode)}::text[], ${list(row => String(row.east))}::text[],
      ${list(row => String(row.north))}::text[], ${list(row => row.authority)}::text[]
    ) as line (postcode, east, north, authority)
    on conflict (postcode) do update set east = excluded.east, north = excluded.north, authority = excluded.authority
    where (there.east, there.north, there.authority) is distinct from (excluded.east, excluded.north, excluded.authority)
  `.execute(db)
  return Number(done.numAffectedRows ?? 0n)
}
