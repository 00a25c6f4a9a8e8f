import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { constants, createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { PoolClient } from 'pg'
import { Refusal } from '../kernel/index.ts'
import type { Database } from './connect.ts'
import {
  type CopiedTable,
  quoted,
  readTable,
  type Row,
  type Sum,
  summing,
  tablesToCopy,
  writeTable,
} from './copying.ts'
import { type Applied, appliedIn, migrationsIn } from './migrate.ts'
import { asOwner } from './owner.ts'

/*
 * A backup is text, one JSON value a line, compressed with gzip, and means the same to PGlite and to PostgreSQL:
 *   {"kept":"backup","format":1,"migrations":[…]}      what it is and which migrations its tables come from
 *   {"table":"person","columns":[["id","uuid"],…]}     a table, then
 *   ["0b7c…","Clerk to the board",null]                its rows, by primary key, every value as PostgreSQL writes it
 *   {"rows":17,"sha256":"…"}                           and how many, with the sum of their lines
 *   {"sequences":[["load_problem","id",12],…]}         where the counting of rows goes on
 *   {"end":true,"tables":26,"rows":104233}             without this last line the file is not whole
 */

export type Copied = Readonly<{ tables: number; rows: number; counts: Readonly<Record<string, number>> }>

type Say = (words: string) => void
type Sequence = readonly [table: string, column: string, last: number]
type Heading = Readonly<{ kept: 'backup'; format: 1; migrations: readonly Applied[] }>
type Line =
  | Row
  | Heading
  | CopiedTable
  | Sum
  | Readonly<{ sequences: readonly Sequence[] }>
  | Readonly<{ end: true; tables: number; rows: number }>

type Take = (line: Line, text?: string) => Promise<void> | void

const damaged = (because: string): Refusal =>
  new Refusal(`This backup cannot be used: ${because}. Nothing was restored; use another backup`)

const sequencesOf = async (client: PoolClient): Promise<readonly Sequence[]> => {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `select relname as table, attname as column, pg_get_serial_sequence(format('public.%I', relname), attname) as sequence
     from pg_attribute join pg_class c on c.oid = attrelid
     where relnamespace = 'public'::regnamespace and relkind = 'r' and attidentity <> '' order by 1, 2`,
  )
  const found: Sequence[] = []
  for (const { table, column, sequence } of rows) {
    const { rows: at } = await client.query<{ last: number }>(
      `select case when is_called then last_value else 0 end as last from ${sequence}`,
    )
    found.push([table, column, at[0]?.last ?? 0])
  }
  return found
}

/** Says everything in the database, as of one moment, a line at a time. */
const tell = (database: Database, take: Take, say?: Say): Promise<Copied> =>
  asOwner(
    database,
    async client => {
      const migrations = await appliedIn(client)
      if (!migrations) throw new Refusal('There is nothing of Kept in this database')
      await take({ kept: 'backup', format: 1, migrations })
      const tables = await tablesToCopy(client)
      const sequences = await sequencesOf(client)
      const counts: Record<string, number> = {}
      await client.query('set local role kept_keeper')
      for (const table of tables) {
        say?.(`Reading ${table.table.replaceAll('_', ' ')}`)
        await take(table)
        const { add, sum } = summing()
        await readTable(client, table, row => take(row, add(row)))
        const total = sum()
        counts[table.table] = total.rows
        await take(total)
      }
      const rows = Object.values(counts).reduce((all, some) => all + some, 0)
      await take({ sequences })
      await take({ end: true, tables: tables.length, rows })
      return { tables: tables.length, rows, counts }
    },
    'read',
  )

/** While rows come in any order: links are checked at the end, and what was written once is not stamped again. */
const relaxed = async (client: PoolClient, tables: readonly CopiedTable[]): Promise<() => Promise<void>> => {
  const { rows: links } = await client.query<{ table: string; name: string; now: string }>(
    `select conrelid::regclass::text as table, conname as name,
       case when not condeferrable then 'not deferrable' when condeferred then 'deferrable initially deferred' else 'deferrable initially immediate' end as now
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`,
  )
  for (const { table } of tables) await client.query(`alter table ${quoted(table)} disable trigger user`)
  for (const { table, name } of links)
    await client.query(`alter table ${table} alter constraint ${quoted(name)} deferrable initially deferred`)
  return async () => {
    await client.query('set constraints all immediate')
    for (const { table, name, now } of links)
      await client.query(`alter table ${table} alter constraint ${quoted(name)} ${now}`)
    for (const { table } of tables) await client.query(`alter table ${quoted(table)} enable trigger user`)
  }
}

const alike = (one: CopiedTable, other: CopiedTable | undefined): boolean =>
  JSON.stringify(one.columns) === JSON.stringify(other?.columns)

/** Takes in what `tell` said: one transaction, read again and compared before it is kept. */
const hear = async (database: Database, telling: (take: Take) => Promise<unknown>, say?: Say): Promise<Copied> => {
  let ready = false
  return asOwner(database, async client => {
    let own: readonly CopiedTable[] = []
    let tighten = async (): Promise<void> => {}
    const sums = new Map<string, Sum>()
    let now: { table: CopiedTable; write: ReturnType<typeof writeTable>; heard: ReturnType<typeof summing> } | null =
      null
    let sequences: readonly Sequence[] | null = null
    let ended: { tables: number; rows: number } | null = null

    const begin = async (): Promise<void> => {
      own = await tablesToCopy(client)
      tighten = await relaxed(client, own)
      // The migrations themselves may have put rows in; what comes has them too.
      await client.query(`truncate ${own.map(({ table }) => quoted(table)).join(', ')} cascade`)
      await client.query('set local role kept_keeper')
      ready = true
    }

    await telling(async line => {
      if (ended) throw damaged('there is more after its end')
      if ('kept' in line) return begin()
      if (!ready) throw damaged('it does not begin as one')
      if ('table' in line) {
        if (
          now ||
          !alike(
            line,
            own.find(({ table }) => table === line.table),
          )
        )
          throw damaged(`its table ${line.table} is not as this database has it`)
        say?.(`Writing ${line.table.replaceAll('_', ' ')}`)
        now = { table: line, write: writeTable(client, line), heard: summing() }
      } else if ('sha256' in line) {
        if (!now) throw damaged('its lines are out of order')
        await now.write.finish()
        const heard = now.heard.sum()
        if (heard.rows !== line.rows || heard.sha256 !== line.sha256)
          throw damaged(`the rows of ${now.table.table} are not what they were when it was made`)
        sums.set(now.table.table, line)
        now = null
      } else if ('sequences' in line) sequences = line.sequences
      else if ('end' in line) ended = line
      else {
        if (!now || line.length !== now.table.columns.length) throw damaged('its lines are out of order')
        now.heard.add(line)
        await now.write.add(line)
      }
    })

    const whole = ended as { tables: number; rows: number } | null
    if (!whole || now || !sequences || sums.size !== whole.tables || sums.size !== own.length)
      throw damaged('it is not whole')

    for (const table of own) {
      say?.(`Checking ${table.table.replaceAll('_', ' ')}`)
      const told = sums.get(table.table)
      const { add, sum } = summing()
      await readTable(client, table, row => void add(row))
      const found = sum()
      if (found.rows !== told?.rows || found.sha256 !== told.sha256)
        throw new Error(`The table ${table.table} was not written as it was read`)
    }
    await client.query('reset role')
    for (const [table, column, last] of sequences as readonly Sequence[])
      await client.query(
        `select setval(pg_get_serial_sequence(format('public.%I', $1::text), $2), greatest($3::bigint, 1), $3::bigint > 0)`,
        [table, column, last],
      )
    await tighten()
    const counts = Object.fromEntries([...sums].map(([table, { rows }]) => [table, rows]))
    return { tables: sums.size, rows: whole.rows, counts }
  })
}

/** Only a database that holds nothing may be written over; one where Kept has never been is made as the copy was. */
const readyToHear = async (database: Database, { migrations }: Heading): Promise<void> => {
  const ours = migrationsIn()
  const last = migrations.length
  for (const { number, name, checksum } of migrations) {
    const own = ours[number - 1]
    if (!own) throw new Refusal(`This was made by a newer Kept (it has ${name}). Restore it with that version`)
    if (own.checksum !== checksum)
      throw new Refusal(`This was made with another migration ${name} than this program has. Nothing was restored`)
  }
  const has = await asOwner(
    database,
    async client => {
      const applied = await appliedIn(client)
      if (!applied) return null
      await client.query('set local role kept_keeper')
      for (const { table } of await tablesToCopy(client)) {
        const { rowCount } = await client.query(`select from ${quoted(table)} limit 1`)
        if (rowCount)
          throw new Refusal(
            'There is something in this database already. Restore into an empty one; nothing was changed',
          )
      }
      return applied.length
    },
    'read',
  )
  if (has === null) await database.migrate({ upTo: last })
  else if (has !== last)
    throw new Refusal(
      'The tables here are of another version than those of the copy. Restore into a database where Kept has never been',
    )
}

/** The whole database in one file, as of one moment. The file appears when it is whole, readable by its owner only. */
export const backup = async (
  database: Database,
  file: string,
  options: Readonly<{ say?: Say }> = {},
): Promise<Copied & Readonly<{ file: string; bytes: number; sha256: string }>> => {
  const part = `${file}.part`
  try {
    await mkdir(dirname(file), { recursive: true })
    if (await exists(file)) throw new Refusal(`There is a file ${file} already. Give the backup another name`)
    const zip = createGzip({ level: 6 })
    const hash = createHash('sha256')
    let bytes = 0
    zip.on('data', (piece: Buffer) => {
      hash.update(piece)
      bytes += piece.length
    })
    const written = pipeline(zip, createWriteStream(part, { mode: 0o600 }))
    // Watched from the start: a full disk ends the writing long before it is waited for.
    let failed: unknown
    written.catch((error: unknown) => {
      failed = error
    })
    const copied = await tell(
      database,
      async (line, text) => {
        if (failed) throw failed
        if (!zip.write(`${text ?? JSON.stringify(line)}\n`)) await Promise.race([once(zip, 'drain'), written])
      },
      options.say,
    ).catch(async (error: unknown) => {
      zip.destroy()
      await written.catch(() => {})
      throw error
    })
    zip.end()
    await written
    const opened = await open(part, 'r+')
    await opened.sync()
    await opened.close()
    await rename(part, file)
    return { ...copied, file, bytes, sha256: hash.digest('hex') }
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (['EACCES', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EPERM', 'ENOENT', 'EEXIST'].includes(code))
      throw new Refusal(
        `The backup ${file} could not be written (${code}). Give it another place; there is no backup yet`,
      )
    throw error
  }
}

const exists = (file: string): Promise<boolean> =>
  access(file, constants.F_OK).then(
    () => true,
    () => false,
  )

const linesOf = async (file: string, take: (text: string) => Promise<void>): Promise<void> => {
  const zip = createGunzip()
  const raw = createReadStream(file)
  let failed: unknown
  const unzipped = pipeline(raw, zip).catch((error: unknown) => {
    failed = error
  })
  try {
    for await (const text of createInterface({ input: zip, crlfDelay: Infinity })) await take(text)
  } finally {
    raw.destroy()
    zip.destroy()
    await unzipped
  }
  if (failed) throw failed
}

class Enough extends Error {}

const headingOf = async (file: string): Promise<Heading> => {
  let heading: Line | undefined
  await linesOf(file, async text => {
    heading = JSON.parse(text) as Line
    throw new Enough()
  }).catch((error: unknown) => {
    if (!(error instanceof Enough)) throw error
  })
  if (!heading || !('kept' in heading) || heading.format !== 1) throw damaged('it does not begin as one')
  return heading
}

const inWords = (file: string, error: unknown): unknown => {
  if (error instanceof SyntaxError) return damaged('a line of it is broken')
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code.startsWith('Z_')) return damaged('it is cut short or not a backup of Kept')
  if (['ENOENT', 'EACCES', 'EISDIR'].includes(code))
    return new Refusal(`There is no backup to read at ${file} (${code})`)
  return error
}

/** Puts a backup into an empty database, whole or not at all, and then brings it up to this program. */
export const restore = async (
  database: Database,
  file: string,
  options: Readonly<{ say?: Say }> = {},
): Promise<Copied> => {
  try {
    await readyToHear(database, await headingOf(file))
    const copied = await hear(
      database,
      take => linesOf(file, async text => take(JSON.parse(text) as Line)),
      options.say,
    )
    await database.migrate(options)
    return copied
  } catch (error) {
    throw inWords(file, error)
  }
}

/** Copies one database into another, empty one, and compares every table by count and sum before it is kept. */
export const move = async (from: Database, to: Database, options: Readonly<{ say?: Say }> = {}): Promise<Copied> => {
  const migrations = await asOwner(from, appliedIn, 'read')
  if (!migrations) throw new Refusal('There is nothing of Kept to move')
  await readyToHear(to, { kept: 'backup', format: 1, migrations })
  const copied = await hear(to, take => tell(from, take), options.say)
  await to.migrate(options)
  return copied
}
