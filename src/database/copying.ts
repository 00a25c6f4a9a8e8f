import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'

/** A table as a copy of the database sees it: what can be written, and the order that gives the same sum everywhere. */
export type CopiedTable = Readonly<{ table: string; columns: readonly (readonly [name: string, kind: string])[] }>

export type Sum = Readonly<{ rows: number; sha256: string }>

/** Every value as PostgreSQL writes it; null where there is none. */
export type Row = readonly (string | null)[]

/** What only passes through: open sessions, sign-ins under way, attempts to sign in, files waiting for a yes. In no backup and no move. */
export const passing: ReadonlySet<string> = new Set([
  'session',
  'sign_in_attempt',
  'sign_in_flow',
  'code_try',
  'question_try',
  'upload',
  'upload_file',
])

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** The tables to copy, by name. Read from the database itself, so that a copy of an older one is complete too. */
export const tablesToCopy = async (client: PoolClient): Promise<readonly CopiedTable[]> => {
  const { rows } = await client.query<{ table: string; name: string; kind: string }>(
    `select relname as table, attname as name, format_type(atttypid, atttypmod) as kind
     from pg_attribute join pg_class c on c.oid = attrelid
     where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped and attgenerated = ''
     order by relname collate "C", attnum`,
  )
  const tables = new Map<string, [string, string][]>()
  for (const { table, name, kind } of rows) {
    if (passing.has(table)) continue
    const columns = tables.get(table) ?? []
    tables.set(table, columns)
    columns.push([name, kind])
  }
  return [...tables].map(([table, columns]) => ({ table, columns }))
}

/** By primary key, and text by its bytes: two servers seldom sort words alike. */
const orderOf = async (client: PoolClient, table: string): Promise<string> => {
  const { rows } = await client.query<{ name: string; text: boolean }>(
    `select attname as name, typcategory = 'S' as text
     from pg_constraint
     cross join unnest(conkey) with ordinality as key(number, place)
     join pg_attribute on attrelid = conrelid and attnum = key.number
     join pg_type on pg_type.oid = atttypid
     where contype = 'p' and conrelid = format('public.%I', $1::text)::regclass
     order by place`,
    [table],
  )
  if (rows.length === 0) throw new Error(`The table ${table} has no primary key`)
  return rows.map(({ name, text }) => `${quoted(name)}${text ? ' collate "C"' : ''}`).join(', ')
}

const fetched = 2_000

/** Reads a whole table in its order, a part at a time. */
export const readTable = async (
  client: PoolClient,
  { table, columns }: CopiedTable,
  take: (row: Row) => Promise<void> | void,
): Promise<void> => {
  const list = columns.map(([name]) => `${quoted(name)}::text`).join(', ')
  await client.query(
    `declare copied no scroll cursor for select ${list} from ${quoted(table)} order by ${await orderOf(client, table)}`,
  )
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({ text: `fetch ${fetched} from copied`, rowMode: 'array' })
    for (const row of rows) await take(row)
    if (rows.length < fetched) break
  }
  await client.query('close copied')
}

/** Adds up rows to a count and a sum that two databases can be compared by. */
export const summing = (): { add: (row: Row) => string; sum: () => Sum } => {
  const hash = createHash('sha256')
  let rows = 0
  return {
    add: row => {
      const line = JSON.stringify(row)
      hash.update(line).update('\n')
      rows += 1
      return line
    },
    sum: () => ({ rows, sha256: hash.digest('hex') }),
  }
}

const mostRows = 2_000
const mostCharacters = 4_000_000

/** Writes rows as they come, in batches. `finish` writes the last. */
export const writeTable = (
  client: PoolClient,
  { table, columns }: CopiedTable,
): { add: (row: Row) => Promise<void>; finish: () => Promise<void> } => {
  const names = columns.map(([name]) => quoted(name)).join(', ')
  const casts = columns.map(([name, kind]) => `line.${quoted(name)}::${kind}`).join(', ')
  const lists = columns.map((_, index) => `$${index + 1}::text[]`).join(', ')
  const statement = `insert into ${quoted(table)} (${names}) overriding system value
    select ${casts} from unnest(${lists}) as line (${names})`
  let waiting: Row[] = []
  let characters = 0
  const flush = async (): Promise<void> => {
    if (waiting.length === 0) return
    const batch = waiting
    waiting = []
    characters = 0
    await client.query(
      statement,
      columns.map((_, index) => batch.map(row => row[index] ?? null)),
    )
  }
  return {
    add: async row => {
      waiting.push(row)
      for (const value of row) characters += value?.length ?? 0
      if (waiting.length >= mostRows || characters >= mostCharacters) await flush()
    },
    finish: flush,
  }
}
