import { type Insertable, sql } from 'kysely'
import type { Db, Tables } from './tables.ts'

/** Large enough that the statement costs nothing beside the rows, small enough that a batch is a few megabytes. */
const batch = 2_000

const asText = (value: unknown): string | null => {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  if (value instanceof Uint8Array)
    return `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`
  throw new TypeError('A column takes text, a number, yes or no, bytes, or what asJson() gives')
}

type Kinds = ReadonlyMap<string, string>

/** What a transaction has asked already: no table changes while it goes on. */
const asked = new WeakMap<Db, Map<string, Kinds>>()

/** The kind of each column, as the catalogue has it. */
const kindsOf = async (db: Db, table: string): Promise<Kinds> => {
  const known = asked.get(db) ?? new Map<string, Kinds>()
  asked.set(db, known)
  const before = known.get(table)
  if (before) return before
  const { rows } = await sql<{ name: string; kind: string }>`
    select attname as name, format_type(atttypid, atttypmod) as kind
    from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`.execute(db)
  const kinds = new Map(rows.map(({ name, kind }) => [name, kind]))
  known.set(table, kinds)
  return kinds
}

/**
 * Many rows at once, all or none, at the speed of the database: 100,000 rows take seconds on either. Every row has the
 * columns of the first; a column that the first leaves out has its default. A row that is there already is an error.
 */
export const saveRows = async <Name extends keyof Tables>(
  db: Db,
  table: Name,
  rows: readonly Insertable<Tables[Name]>[],
): Promise<void> => {
  const first = rows[0]
  if (!first) return
  const columns = Object.keys(first)
  const kindOf = await kindsOf(db, table)
  const casts = columns.map(column => {
    const kind = kindOf.get(column)
    if (!kind) throw new Error(`${table} has no column ${column}`)
    return sql`${sql.ref(`line.${column}`)}::${sql.raw(kind)}`
  })
  const names = sql.join(columns.map(column => sql.ref(column)))
  for (let at = 0; at < rows.length; at += batch) {
    const some = rows.slice(at, at + batch) as readonly Readonly<Record<string, unknown>>[]
    // A list a column is a fifth faster than one JSON document, and PGlite cannot COPY from the driver.
    const lists = columns.map(column => sql`${some.map(row => asText(row[column]))}::text[]`)
    await sql`
      insert into ${sql.table(table)} (${names})
      select ${sql.join(casts)} from unnest(${sql.join(lists)}) as line (${names})`.execute(db)
  }
}
