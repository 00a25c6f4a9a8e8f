import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { onBothDatabases } from '../../tests/databases.ts'
import { Refusal } from '../kernel/index.ts'
import type { Database } from './connect.ts'
import { migrationsIn } from './migrate.ts'
import { asOwner } from './owner.ts'

const ours = migrationsIn()

/** The program's migrations with a change, as another release would have them. */
const otherRelease = async (change: (folder: string) => void, work: (folder: URL) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-migrations-'))
  try {
    cpSync(fileURLToPath(new URL('../../migrations/', import.meta.url)), folder, { recursive: true })
    change(folder)
    await work(pathToFileURL(`${folder}/`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const next = String(ours.length + 1).padStart(4, '0')
const adding = (words: string) => (folder: string) => writeFileSync(join(folder, `${next}-toy.sql`), words)

const tablesOf = (database: Database) =>
  asOwner(database, async client => {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    )
    return rows.map(({ name }) => name)
  })

const refusal = (says: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Refusal, String(error))
  assert.match(error.message, says)
  assert.doesNotMatch(error.message, /\n/)
  return true
}

onBothDatabases('migrations', open => {
  test('make the tables once, in order, and find nothing to do the second time', async () => {
    const database = await open.empty()
    const said: string[] = []
    const made = await database.migrate({ say: words => said.push(words) })
    assert.deepEqual(
      made.applied,
      ours.map(({ name }) => name),
    )
    assert.equal(said[0], 'Making ready: foundation')
    assert.deepEqual(await database.migrate(), { from: ours.length, to: ours.length, applied: [] })
    await database.close()
  })

  test('add what a new release brings', async () => {
    const database = await open.fresh()
    await database.as({ audience: 'system' }, db => db.insertInto('person').values({ display_role: 'Clerk' }).execute())
    await otherRelease(
      adding(`create table toy (id int primary key); update person set display_role = 'Chair'`),
      async folder => {
        assert.deepEqual((await database.migrate({ folder })).applied, [`${next}-toy.sql`])
      },
    )
    assert.ok((await tablesOf(database)).includes('toy'))
    const people = await database.as({ audience: 'person' }, db =>
      db.selectFrom('person').select('display_role').execute(),
    )
    assert.deepEqual(people, [{ display_role: 'Chair' }], 'a migration reaches every row, whoever owns the tables')
    await database.close()
  })

  test('that fail leave everything as it was', async () => {
    const database = await open.fresh()
    await otherRelease(adding('create table toy (id int primary key); select 1 / 0'), async folder => {
      await assert.rejects(database.migrate({ folder }), /division by zero/)
    })
    assert.ok(!(await tablesOf(database)).includes('toy'))
    assert.deepEqual((await database.migrate()).applied, [])
    await database.close()
  })

  test('of a newer Kept are refused by an older one, in words', async () => {
    const database = await open.fresh()
    await otherRelease(adding('create table toy (id int primary key)'), async folder => {
      await database.migrate({ folder })
    })
    await assert.rejects(database.migrate(), refusal(/made by a newer Kept .*-toy\.sql.*nothing was changed/))
    await database.close()
  })

  test('that were changed after their release are refused; other line ends are no change', async () => {
    const database = await open.fresh()
    const first = ours[0]?.name ?? ''
    const written = (folder: string, change: (words: string) => string) =>
      writeFileSync(join(folder, first), change(readFileSync(join(folder, first), 'utf8')))
    await otherRelease(
      folder => written(folder, words => words.replaceAll('\n', '\r\n')),
      async folder => assert.deepEqual((await database.migrate({ folder })).applied, []),
    )
    await otherRelease(
      folder => written(folder, words => `${words}-- one more word\n`),
      folder => assert.rejects(database.migrate({ folder }), refusal(/0001-foundation\.sql is not the one/)),
    )
    await database.close()
  })

  test('a table that a migration forgot to protect is seen by nobody', async () => {
    const database = await open.fresh()
    await otherRelease(adding('create table toy (id int primary key)'), async folder => {
      await database.migrate({ folder })
    })
    for (const audience of ['public', 'analyst', 'administrator', 'system'] as const)
      await assert.rejects(
        database.as({ audience }, db => sql`select from toy`.execute(db)),
        /permission denied/,
      )
    await database.close()
  })

  if (open.kind === 'PGlite')
    test('make a backup first, where nobody else does', async () => {
      const database = await open.fresh()
      await otherRelease(adding('create table toy (id int primary key)'), async folder => {
        await database.migrate({ folder })
      })
      assert.deepEqual(readdirSync(join(database.folder ?? '', 'backups')), [`before-migration-${next}.kept.gz`])
      await database.close()
    })
  else
    test('run once where several processes start together', async () => {
      const database = await open.empty()
      const all = await Promise.all(Array.from({ length: 4 }, () => database.migrate()))
      assert.deepEqual(all.flatMap(({ applied }) => applied).sort(), ours.map(({ name }) => name).sort())
      await database.close()
    })
})

test('migrations are numbered without gaps', async () => {
  await otherRelease(
    folder => writeFileSync(join(folder, '0099-far.sql'), ''),
    async folder => assert.throws(() => migrationsIn(folder), /without gaps/),
  )
})
