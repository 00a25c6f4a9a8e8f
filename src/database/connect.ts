import { AsyncLocalStorage } from 'node:async_hooks'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { Pool } from 'pg'
import { Refusal } from '../kernel/index.ts'
import type { Who } from './audience.ts'
import { backup } from './backup.ts'
import { Dialect } from './dialect.ts'
import { type Migrated, migrate } from './migrate.ts'
import { keepOwner, type Owner } from './owner.ts'
import { types } from './parsers.ts'
import { openFolder, openInMemory } from './pglite.ts'
import type { Db, Tables } from './tables.ts'
import { withoutValues } from './without-values.ts'

export type Connection = Readonly<{
  /** postgres://… ; without it the embedded database is opened in `folder`. */
  url?: string | undefined
  /** The login that owns the tables, where `url` names one that owns nothing. Used for migrations, backup and restore. */
  ownerUrl?: string | undefined
  /** The data folder of the embedded database, or 'memory' for one that is forgotten at the end. */
  folder?: string | undefined
  /** A new embedded database may begin as a copy of one that has its tables and holds nothing. */
  withTables?: boolean
  /** Most connections at once, on PostgreSQL. */
  connections?: number
}>

export type MigrateOptions = Readonly<{
  /** Told what is being done, in words. */
  say?: (words: string) => void
  /** Called before a database that holds something is changed. */
  before?: (database: Database, from: number) => Promise<void>
  /** Stops after this migration; restore uses it to meet an older backup. */
  upTo?: number
  /** Where the migrations are; the program's own unless a test says otherwise. */
  folder?: URL
}>

export type Database = Readonly<{
  kind: 'PGlite' | 'PostgreSQL'
  /** The folder of an embedded database; null in memory and on PostgreSQL. */
  folder: string | null
  /** One transaction as one audience: all of it is kept, or none. */
  as: <T>(who: Who, work: (db: Db) => Promise<T>) => Promise<T>
  /** The same for reading only: every question in it is answered as of one moment, and nothing can be written. */
  reading: <T>(who: Who, work: (db: Db) => Promise<T>) => Promise<T>
  /** Brings the tables up to this program, or refuses in words. */
  migrate: (options?: MigrateOptions) => Promise<Migrated>
  close: () => Promise<void>
}>

const openPostgres = async (url: string, connections: number): Promise<Pool> => {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    types,
    connectionTimeoutMillis: 10_000,
    application_name: 'kept',
  })
  // An idle connection that the server closes is replaced at the next use.
  pool.on('error', () => {})
  try {
    const client = await pool.connect()
    try {
      const { rows } = await client.query<{ version: number }>(
        `select current_setting('server_version_num')::int as version`,
      )
      if ((rows[0]?.version ?? 0) < 150_000) throw new Refusal('Kept needs PostgreSQL 15 or newer')
    } finally {
      client.release()
    }
  } catch (error) {
    await pool.end()
    if (error instanceof Refusal) throw error
    const { hostname, port, pathname } = new URL(url)
    const why = error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : ''
    throw new Refusal(
      `Kept cannot reach its database${pathname} on ${hostname}${port && `:${port}`}: ${why}. Check DATABASE_URL`,
    )
  }
  return pool
}

/** The embedded database has nobody who looks after its backups, so one is made before its tables change. */
const backupBefore =
  (folder: string): NonNullable<MigrateOptions['before']> =>
  async (database, from) => {
    const file = (copy: number): string =>
      join(folder, 'backups', `before-migration-${String(from + 1).padStart(4, '0')}${copy ? `-${copy}` : ''}.kept.gz`)
    // A migration that failed left its backup, and is tried again.
    let copy = 0
    while (existsSync(file(copy))) copy += 1
    await backup(database, file(copy))
  }

const databaseOn = (
  kind: Database['kind'],
  folder: string | null,
  pool: Pool,
  owner: Owner,
  close: () => Promise<void>,
): Database => {
  /** The transaction that is open here, and for whom it is; the owner's is for nobody. */
  const inside = new AsyncLocalStorage<Readonly<{ who: Who | null }>>()
  const kysely = new Kysely<Tables>({ dialect: new Dialect(pool, () => inside.getStore()?.who ?? null) })
  const alone = <T>(who: Who | null, work: () => Promise<T>): Promise<T> => {
    // On the embedded database the inner one would wait for the outer one for ever; on PostgreSQL half could be kept.
    if (inside.getStore()) throw new Error('A transaction is open already: hand its db on')
    return inside.run({ who }, work)
  }
  let closed: Promise<void> | undefined
  const database: Database = {
    kind,
    folder,
    as: (who, work) =>
      alone(who, async () => {
        try {
          return await kysely.transaction().execute(work)
        } catch (error) {
          throw withoutValues(error)
        }
      }),
    reading: (who, work) =>
      alone(who, async () => {
        try {
          return await kysely
            .transaction()
            .setIsolationLevel('repeatable read')
            .setAccessMode('read only')
            .execute(work)
        } catch (error) {
          throw withoutValues(error)
        }
      }),
    migrate: options =>
      migrate(database, { before: folder === null ? async () => {} : backupBefore(folder), ...options }),
    close: () => (closed ??= close()),
  }
  keepOwner(database, { ...owner, alone: work => alone(null, work) })
  return database
}

/** Opens the database of record: PostgreSQL where `url` is given, else PGlite in a worker thread on `folder`. */
export const connect = async (connection: Connection): Promise<Database> => {
  if (connection.url) {
    const pool = await openPostgres(connection.url, connection.connections ?? 10)
    let ownerPool: Pool | null = null
    try {
      if (connection.ownerUrl) ownerPool = await openPostgres(connection.ownerUrl, 2)
    } catch (error) {
      await pool.end()
      throw error
    }
    const login = decodeURIComponent(new URL(connection.url).username)
    return databaseOn(
      'PostgreSQL',
      null,
      pool,
      { pool: ownerPool ?? pool, login: ownerPool ? login : null },
      async () => {
        await pool.end()
        await ownerPool?.end()
      },
    )
  }
  if (!connection.folder) throw new Refusal('Give a folder or the address of a database')
  const inMemory = connection.folder === 'memory'
  const { pool, close } = inMemory ? await openInMemory() : await openFolder(connection.folder, connection.withTables)
  return databaseOn('PGlite', inMemory ? null : connection.folder, pool, { pool, login: null }, close)
}
