import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe } from 'node:test'
import { sql } from 'kysely'
import { Client } from 'pg'
import { connect, type Database, type Db, type Who } from '../src/database/index.ts'
import { keepEmptyDatabase } from '../src/database/empty-database.ts'
import { type Postgres, startPostgres } from './postgres.ts'

/** Somebody to be in a test; the keeper sees and writes everything, to put things in place. */
export type Somebody = Who | Readonly<{ audience: 'keeper' }>

/** Goes on in the same transaction as somebody else. */
export const become = async (db: Db, who: Somebody): Promise<void> => {
  const person = 'person' in who ? (who.person ?? '') : ''
  await sql`select set_config('role', ${`kept_${who.audience}`}, true), set_config('kept.person', ${person}, true)`.execute(
    db,
  )
}

export type Open = Readonly<{
  kind: Database['kind']
  /** A migrated database shared by the tests of this run. Leave nothing in it: use `inTransaction`. */
  shared: () => Promise<Database>
  /** A migrated database of one's own, closed and thrown away when the tests end, or earlier with `close()`. */
  fresh: () => Promise<Database>
  /** One of one's own where Kept has never been. */
  empty: () => Promise<Database>
  /** On the shared database; always rolled back. */
  inTransaction: <T>(who: Somebody, work: (db: Db) => Promise<T>) => Promise<T>
}>

class RolledBack extends Error {}

const rolledBack = async <T>(database: Database, who: Somebody, work: (db: Db) => Promise<T>): Promise<T> => {
  const done: { result?: T } = {}
  try {
    await database.as({ audience: 'system' }, async db => {
      await become(db, who)
      done.result = await work(db)
      throw new RolledBack()
    })
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error
  }
  return done.result as T
}

type End = () => Promise<unknown> | void

const atTheEnd: End[] = []
/** What the suite that is running opened for itself; suites run one after the other. */
const ofThisSuite: End[] = []
let shared = 0

/** Ended with the suite, unless it is part of what all suites share. */
const whenOver = (end: End): void => void (shared > 0 ? atTheEnd : ofThisSuite).push(end)

const forgetful: (() => void)[] = []

/** Made at the first use, and forgotten when the last suite that uses databases has ended. */
const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined
  forgetful.push(() => (made = undefined))
  const start = async (): Promise<T> => {
    shared += 1
    try {
      return await make()
    } finally {
      shared -= 1
    }
  }
  return () => (made ??= start())
}

const endAll = async (ends: End[]): Promise<void> => {
  for (const end of ends.splice(0).reverse()) await end()
}

// Node runs the `after` of a whole run only once nothing is open any more, so the suites are counted instead.
let suites = 0
const endSuite = async (): Promise<void> => {
  await endAll(ofThisSuite)
  suites -= 1
  if (suites > 0) return
  await endAll(atTheEnd)
  for (const forget of forgetful) forget()
}

/** Made at the first use by any suite, and ended when the last suite that uses databases has ended. */
export const sharedByAll = <T>(make: () => Promise<T>, end: (made: T) => Promise<unknown>): (() => Promise<T>) =>
  once(async () => {
    const made = await make()
    whenOver(() => end(made))
    return made
  })

const closing = (database: Database): Database => {
  whenOver(database.close)
  return database
}

// ---- PGlite: making a database takes seconds, so a migrated one is kept beside the packages and copied.

const folderOf = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-test-'))
  whenOver(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const emptyDatabase = once(() =>
  keepEmptyDatabase(async folder => {
    const database = await connect({ folder })
    await database.migrate()
    await database.close()
  }),
)

const pglite = (): Open => {
  const fresh = async (): Promise<Database> => {
    await emptyDatabase()
    return closing(await connect({ folder: folderOf(), withTables: true }))
  }
  const shared = once(fresh)
  return {
    kind: 'PGlite',
    shared,
    fresh,
    empty: async () => closing(await connect({ folder: folderOf() })),
    inTransaction: async (who, work) => rolledBack(await shared(), who, work),
  }
}

// ---- PostgreSQL: as in production, with one login that owns the tables and another that owns nothing.

const password = randomUUID()
const names = { owner: 'kept_test_owner', login: 'kept_test_login' }

const inServer = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const server = once(async (): Promise<Postgres> => {
  const started = await startPostgres()
  atTheEnd.unshift(() => started.stop())
  await inServer(started.url, async client => {
    for (const [name, may] of [
      [names.owner, 'createrole'],
      [names.login, 'noinherit'],
    ] as const) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name])
      await client.query(`${rowCount ? 'alter' : 'create'} role ${name} login ${may} password '${password}'`)
    }
    // On a server that has had a Kept before, its roles are there and belong to somebody else.
    const { rows } = await client.query<{ rolname: string }>(
      `select rolname from pg_roles where rolname ~ '^kept_' and not rolcanlogin`,
    )
    for (const { rolname } of rows) await client.query(`grant ${rolname} to ${names.owner} with admin option`)
  })
  return started
})

const urlFor = (base: string, user: string, database: string): string => {
  const url = new URL(base)
  url.username = user
  url.password = password
  url.pathname = `/${database}`
  return url.href
}

const newDatabase = async (template: string | null): Promise<{ name: string; url: string; ownerUrl: string }> => {
  const { url } = await server()
  const name = `kept_test_${randomUUID().replaceAll('-', '').slice(0, 16)}`
  await inServer(url, client =>
    client.query(
      `create database ${name} owner ${names.owner} ${template ? `template ${template}` : 'template template0'}`,
    ),
  )
  whenOver(() =>
    inServer(url, async client => void (await client.query(`drop database if exists ${name} with (force)`))),
  )
  return { name, url: urlFor(url, names.login, name), ownerUrl: urlFor(url, names.owner, name) }
}

const templateDatabase = once(async () => {
  const { name, url, ownerUrl } = await newDatabase(null)
  const database = await connect({ url, ownerUrl })
  await database.migrate()
  await database.close()
  return name
})

const postgres = (): Open => {
  const open = async (template: string | null): Promise<Database> => {
    const { url, ownerUrl } = await newDatabase(template)
    return closing(await connect({ url, ownerUrl, connections: 8 }))
  }
  const shared = once(async () => newDatabase(await templateDatabase()))
  const asLogin = once(async () => closing(await connect({ ...(await shared()), connections: 8 })))
  // The program's own login cannot become the keeper, as it should be; the owner can become anybody.
  const asOwner = once(async () => closing(await connect({ url: (await shared()).ownerUrl, connections: 8 })))
  return {
    kind: 'PostgreSQL',
    shared: asLogin,
    fresh: async () => open(await templateDatabase()),
    empty: () => open(null),
    inTransaction: async (who, work) => rolledBack(await asOwner(), who, work),
  }
}

const embedded = pglite()
const real = postgres()

const suite = (name: string, open: Open, tests: (open: Open) => void): void => {
  suites += 1
  describe(`${name} (${open.kind})`, () => {
    tests(open)
    // After what the suite itself ends.
    after(endSuite)
  })
}

/** For a copy from one to the other. Only in a suite of `onBothDatabases`. */
export const theOther = (open: Open): Open => (open === embedded ? real : embedded)

/** The same tests on the embedded database and on a real server, since both are ours to answer for. */
export const onBothDatabases = (name: string, tests: (open: Open) => void): void => {
  for (const open of [embedded, real]) suite(name, open, tests)
}

/** For what cannot differ between the two: a page, a whole journey. `npm test -- --postgresql WORD` tries that it does not. */
export const onTheEmbeddedDatabase = (name: string, tests: (open: Open) => void): void =>
  suite(name, process.env['KEPT_TEST_PAGES_ON'] === 'postgresql' ? real : embedded, tests)
