import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { Client } from 'pg'
import { audiences, connect, verifyAuditChain } from '../src/database/index.ts'
import { startPostgres } from './postgres.ts'

test('where a machine has no PostgreSQL, the one from npm does: Kept migrates, saves and reads there', async () => {
  const server = await startPostgres('npm')
  try {
    assert.equal(server.from, 'npm')
    const database = await connect({ url: server.url })
    await database.migrate()
    await database.as({ audience: 'system' }, db => db.insertInto('person').values({ display_role: 'Clerk' }).execute())
    const people = await database.reading({ audience: 'person' }, db =>
      db.selectFrom('person').select('display_role').execute(),
    )
    assert.deepEqual(people, [{ display_role: 'Clerk' }])
    await database.close()
  } finally {
    await server.stop()
  }
})

// Since PostgreSQL 16 who makes a role may not become it until granted. A machine with 15 alone would not show that.
test('on a newer server too, an owner that is no superuser migrates, and the program’s login can be every audience but the keeper', async () => {
  const server = await startPostgres('npm')
  try {
    const admin = new Client({ connectionString: server.url })
    await admin.connect()
    await admin.query('create role owning login createrole')
    await admin.query('create role asking login')
    await admin.query('create database council owner owning')
    await admin.end()
    const as = (login: string): string => {
      const url = new URL(server.url)
      url.username = login
      url.pathname = '/council'
      return url.href
    }
    const database = await connect({ url: as('asking'), ownerUrl: as('owning') })
    await database.migrate()
    for (const audience of audiences) await database.as({ audience }, async () => {})
    for (const subject of ['1', '2'])
      await database.as({ audience: 'system' }, db =>
        db.insertInto('audit_line').values({ deed: 'sign-in', subject }).execute(),
      )
    const chain = await database.reading({ audience: 'administrator' }, verifyAuditChain)
    assert.deepEqual({ lines: chain.lines, broken: chain.broken }, { lines: 2, broken: null })
    await database.close()

    const login = new Client({ connectionString: as('asking') })
    await login.connect()
    await assert.rejects(login.query('set role kept_keeper'), /permission denied/)
    await assert.rejects(login.query('select from person'), /permission denied/)
    await login.end()
  } finally {
    await server.stop()
  }
})

test('a server started for the tests is gone when they end', async () => {
  const server = await startPostgres('npm')
  await server.stop()
  await assert.rejects(connect({ url: server.url }), /cannot reach its database/)
  assert.ok(!existsSync(server.folder))
})
