import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Audience, Db } from '../src/database/index.ts'
import { marker } from './a-published-meeting.ts'
import { become } from './databases.ts'

// One row more in every table that the public may not read wholly, with a marker in every column that takes words. What
// those tables are is asked of the database, so a table that is added is planted too, or the test says that it cannot be.

type Column = Readonly<{ name: string; type: string; isNeeded: boolean; fallback: string | null }>
type Row = Readonly<Record<string, unknown>>
type Key = Readonly<{ to: string; columns: Readonly<Record<string, string>> }>
type Table = Readonly<{
  name: string
  columns: readonly Column[]
  keys: readonly Key[]
  checks: readonly string[]
  /** Those who read every row of it. */
  readers: readonly Audience[]
}>

/** A search for the marker would show it; one for this shows the marker only where it found it. */
export const searched = 'zumblewick'

/** What has a marker of its own kind: accounts and sessions, and the rows and figures of the data set. */
const elsewhere =
  /^(person|person_role|session|setting|sign_in_.*|audit_line|extract_.*|load_.*|upload.*|entered_value|figure.*|reported_.*|commentary.*|publication.*|postcode_place|visit)$/

const tablesNotForAll = async (db: Db): Promise<Table[]> => {
  const { rows } = await sql<Table>`
    select relname as name,
      (select json_agg(json_build_object('name', attname, 'type', t.typname, 'isNeeded', attnotnull,
          'fallback', pg_get_expr(d.adbin, d.adrelid)) order by attnum)
        from pg_attribute a join pg_type t on t.oid = atttypid
        left join pg_attrdef d on d.adrelid = attrelid and d.adnum = attnum
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = '') as columns,
      (select coalesce(json_agg(json_build_object('to', confrelid::regclass::text, 'columns',
          (select json_object_agg(f.attname, p.attname) from unnest(conkey, confkey) as k(f, p)
            join pg_attribute f on f.attrelid = conrelid and f.attnum = k.f
            join pg_attribute p on p.attrelid = confrelid and p.attnum = k.p)) order by conname), '[]')
        from pg_constraint where conrelid = c.oid and contype = 'f') as keys,
      (select coalesce(json_agg(pg_get_constraintdef(oid) order by conname), '[]')
        from pg_constraint where conrelid = c.oid and contype = 'c') as checks,
      (select coalesce(json_agg(distinct substr(role, 6)), '[]') from pg_policies p, unnest(p.roles) as role
        where p.tablename = relname and p.cmd = 'SELECT' and p.qual = 'true') as readers
    from pg_class c
    where relnamespace = 'public'::regnamespace and relkind = 'r'
    order by relname`.execute(db)
  return rows.filter(table => !table.readers.includes('public') && !elsewhere.test(table.name))
}

const allowed = (table: Table, column: string): string[] => {
  const check = table.checks.find(one => one.startsWith(`CHECK ((${column} = ANY (ARRAY[`))
  return [...(check ?? '').matchAll(/'([^']*)'::text/g)].flatMap(found => found[1] ?? [])
}

/** The values that make a row private where a table has both kinds. */
const preferred = new Set(['exempt', 'draft', 'drafting', 'informal', 'members', 'planned'])

const valueFor = (table: Table, column: Column): unknown => {
  const words = `${marker}.${table.name}.${column.name} ${searched}`
  const values = allowed(table, column.name)
  if (values.length > 0) return column.isNeeded ? (values.find(one => preferred.has(one)) ?? values[0]) : null
  switch (column.type) {
    case 'text':
      return table.checks.some(check => check.startsWith(`CHECK ((${column.name} ~`))
        ? `private-${table.name.replaceAll('_', '-')}`
        : words
    case 'jsonb':
      return JSON.stringify(column.fallback?.startsWith("'{}'") === true ? { planted: words } : [words])
    case 'bytea':
      return Buffer.from(words)
    case 'bool':
      return column.fallback === null && column.isNeeded ? false : undefined
    case 'date':
      return column.isNeeded && column.fallback === null ? '2020-02-11' : undefined
    case 'timestamptz':
      return column.isNeeded && column.fallback === null ? '2020-02-03T10:00:00.000Z' : undefined
    case 'uuid':
      return column.isNeeded && column.fallback === null ? randomUUID() : undefined
    case 'int4':
    case 'int2':
    case 'numeric':
      return column.isNeeded && column.fallback === null ? 9 : undefined
    default:
      return undefined
  }
}

export type Planted = Readonly<{
  /** One row of each table, by its name. */
  rows: ReadonlyMap<string, Row>
  /** Who reads the planted row of a table. */
  readers: ReadonlyMap<string, readonly Audience[]>
  /** Every place a marker stands, as table.column. */
  places: readonly string[]
}>

/** Plants as the keeper, past every right: below the rows that are given, and with what is told of a table. */
export const plantMarkers = async (
  db: Db,
  given: Readonly<{
    below: Readonly<Record<string, Row>>
    told: Readonly<Record<string, Row>>
    not: readonly string[]
  }>,
): Promise<Planted> => {
  await become(db, { audience: 'keeper' })
  const rows = new Map<string, Row>()
  const parents = new Map<string, Row>(Object.entries(given.below))
  const tables = (await tablesNotForAll(db)).filter(table => !given.not.includes(table.name))
  const readers = new Map(tables.map(table => [table.name, table.readers]))
  const places: string[] = []
  let waiting = tables
  while (waiting.length > 0) {
    const [table] = waiting.filter(one =>
      one.keys.every(key => key.to === one.name || rows.has(key.to) || !waiting.some(other => other.name === key.to)),
    )
    if (!table) throw new Error(`Tables that wait for one another: ${waiting.map(one => one.name).join(', ')}`)
    waiting = waiting.filter(one => one !== table)
    const row: Record<string, unknown> = {}
    const ofKey = new Set(table.keys.flatMap(key => Object.keys(key.columns)))
    for (const column of table.columns) {
      const value = ofKey.has(column.name) ? undefined : valueFor(table, column)
      if (value !== undefined && value !== null) row[column.name] = value
    }
    for (const key of table.keys) {
      const parent = key.to === table.name ? undefined : parents.get(key.to)
      for (const [mine, theirs] of Object.entries(key.columns)) if (parent) row[mine] = parent[theirs]
    }
    for (const [column, value] of Object.entries(given.told[table.name] ?? {})) row[column] = value
    const names = Object.keys(row)
    try {
      const { rows: made } = await sql<Row>`
        insert into ${sql.table(table.name)} (${sql.join(names.map(name => sql.ref(name)))})
        values (${sql.join(names.map(name => row[name]))}) returning *`.execute(db)
      rows.set(table.name, made[0] ?? {})
      if (!parents.has(table.name)) parents.set(table.name, made[0] ?? {})
    } catch (error) {
      throw new Error(`Nothing could be planted in ${table.name}. Tell the test what it takes`, { cause: error })
    }
    for (const name of names)
      if (Buffer.from(row[name] instanceof Buffer ? row[name] : String(row[name])).includes(`${marker}.`))
        places.push(`${table.name}.${name}`)
  }
  return { rows, readers, places }
}
