import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { connect } from '../src/database/index.ts'
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

test('a server started for the tests is gone when they end', async () => {
  const server = await startPostgres('npm')
  await server.stop()
  await assert.rejects(connect({ url: server.url }), /cannot reach its database/)
  assert.ok(!existsSync(server.folder))
})
