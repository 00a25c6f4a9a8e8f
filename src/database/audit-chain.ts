import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from './tables.ts'

/** `head` is the hash of the last line: kept elsewhere, it shows later whether lines were cut off the end. */
export type AuditChain = Readonly<{
  lines: number
  head: string
  broken: Readonly<{ line: number; because: string }> | null
}>

type Line = Readonly<{ id: number; words: string; previous_hash: string; hash: string }>

const page = 5_000

/**
 * Goes through the whole trail and makes every hash again, here and not in the database, so that a changed function in
 * the database cannot vouch for a changed line. For an administrator, or the system's own check.
 */
export const verifyAuditChain = async (db: Db): Promise<AuditChain> => {
  let lines = 0
  let head = ''
  for (;;) {
    const { rows } = await sql<Line>`
      select id, previous_hash, hash,
        jsonb_build_object(
          'id', id, 'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'person', person,
          'deed', deed, 'subject', subject, 'details', details, 'previous_hash', previous_hash
        )::text as words
      from audit_line where id > ${lines} order by id limit ${page}`.execute(db)
    for (const line of rows) {
      const broken = (because: string): AuditChain => ({ lines, head, broken: { line: line.id, because } })
      if (line.id !== lines + 1) return broken(`the line before it, ${line.id - 1}, is missing`)
      if (line.previous_hash !== head) return broken('it does not follow the line before it')
      if (createHash('sha256').update(line.words).digest('hex') !== line.hash) return broken('its words were changed')
      lines = line.id
      head = line.hash
    }
    if (rows.length < page) return { lines, head, broken: null }
  }
}
