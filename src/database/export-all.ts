import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { sql } from 'kysely'
import { type Audience, mayAlso, type Who } from './audience.ts'
import type { Database } from './connect.ts'
import { passing } from './copying.ts'
import { rights } from './rights.ts'
import type { Db, Tables } from './tables.ts'

export type Exported = Readonly<{ tables: Readonly<Record<string, number>>; files: Readonly<Record<string, string>> }>

const page = 2_000

/** The tables that an audience may read. */
const readableBy = (audience: Audience): readonly (keyof Tables)[] =>
  (Object.keys(rights) as (keyof Tables)[])
    .filter(table =>
      [audience, ...mayAlso[audience]].some(whose => rights[table][whose]?.split(' ').includes('select')),
    )
    .sort()

/** A spreadsheet takes text that begins like this for a formula; the apostrophe makes it text again. */
const startsLikeFormula = /^[=+\-@\t\r]/

const cell = (value: string | null, isText: boolean): string => {
  if (value === null) return ''
  const safe = isText && startsLikeFormula.test(value) ? `'${value}` : value
  return safe === '' || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A file that is written a piece at a time, with the sum of what went in. */
const writing = (file: string) => {
  const stream = createWriteStream(file, { mode: 0o600 })
  const hash = createHash('sha256')
  const closed = finished(stream)
  closed.catch(() => {})
  return {
    write: async (text: string): Promise<void> => {
      hash.update(text)
      if (!stream.write(text)) await Promise.race([new Promise<void>(done => stream.once('drain', done)), closed])
    },
    close: async (): Promise<string> => {
      stream.end()
      await closed
      return hash.digest('hex')
    },
  }
}

const exportTable = async (
  db: Db,
  table: string,
  folder: string,
): Promise<{ rows: number; sums: Record<string, string> }> => {
  const { rows: columns } = await sql<{ name: string; text: boolean }>`
    select attname as name, atttypid = 'text'::regtype as text from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attnum`.execute(db)
  const { rows: key } = await sql<{ name: string }>`
    select attname as name from pg_constraint cross join unnest(conkey) with ordinality as k(number, place)
    join pg_attribute on attrelid = conrelid and attnum = k.number
    where contype = 'p' and conrelid = ${table}::regclass order by place`.execute(db)
  const json = writing(join(folder, `${table}.json`))
  const csv = writing(join(folder, `${table}.csv`))
  await json.write('[')
  await csv.write(`${columns.map(({ name }) => cell(name, false)).join(',')}\r\n`)
  const cells = columns.map(({ name }) => sql`${sql.ref(`whole.${name}`)}::text`)
  await sql`
    declare exported no scroll cursor for
    select to_json(whole)::text as json, array[${sql.join(cells)}] as cells from ${sql.table(table)} as whole
    order by ${sql.join(key.map(({ name }) => sql.ref(`whole.${name}`)))}`.execute(db)
  let rows = 0
  for (;;) {
    const part = await sql<{
      json: string
      cells: (string | null)[]
    }>`fetch ${sql.raw(String(page))} from exported`.execute(db)
    if (part.rows.length > 0) {
      await json.write(part.rows.map((row, index) => `${rows + index > 0 ? ',' : ''}\n${row.json}`).join(''))
      const lines = part.rows.map(row =>
        row.cells.map((value, index) => cell(value, columns[index]?.text ?? true)).join(','),
      )
      await csv.write(`${lines.join('\r\n')}\r\n`)
    }
    rows += part.rows.length
    if (part.rows.length < page) break
  }
  await sql`close exported`.execute(db)
  await json.write('\n]\n')
  return { rows, sums: { [`${table}.json`]: await json.close(), [`${table}.csv`]: await csv.close() } }
}

/**
 * Everything that this audience may read, as of one moment: a JSON and a CSV file of each table, and a manifest with
 * their counts and sums. `but` names tables to leave out. In JSON every value is exact; in CSV text that a spreadsheet would run is made harmless.
 */
export const exportAll = async (
  database: Database,
  who: Who,
  folder: string,
  options: Readonly<{ say?: (words: string) => void; but?: ReadonlySet<string> }> = {},
): Promise<Exported> => {
  await mkdir(folder, { recursive: true })
  const exported = await database.reading(who, async db => {
    const tables: Record<string, number> = {}
    const files: Record<string, string> = {}
    for (const table of readableBy(who.audience).filter(name => !passing.has(name) && !options.but?.has(name))) {
      options.say?.(`Writing ${table.replaceAll('_', ' ')}`)
      const { rows, sums } = await exportTable(db, table, folder)
      tables[table] = rows
      Object.assign(files, sums)
    }
    return { tables, files }
  })
  await writeFile(
    join(folder, 'manifest.json'),
    `${JSON.stringify({ audience: who.audience, ...exported }, null, 2)}\n`,
  )
  return exported
}
