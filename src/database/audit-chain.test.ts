import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { become, onBothDatabases } from '../../tests/databases.ts'
import { verifyAuditChain } from './audit-chain.ts'
import { asJson } from './column.ts'
import type { Db } from './tables.ts'

const threeLines = async (db: Db): Promise<void> => {
  await become(db, { audience: 'system' })
  for (const [deed, details] of [
    ['sign-in', {}],
    ['load-extract', { rows: 12, kind: '903', a: null, é: ['“', 1.5] }],
    ['sign-out', { z: 1, aa: 2 }],
  ] as const)
    await db
      .insertInto('audit_line')
      .values({ deed, subject: 'x', details: asJson(details) })
      .execute()
  await become(db, { audience: 'keeper' })
}

/** As somebody with the whole server in hand would: past the rule that lines stay as they are. */
const tamper = async (db: Db, change: (db: Db) => Promise<unknown>): Promise<void> => {
  await sql`reset role`.execute(db)
  await sql`alter table audit_line disable trigger user`.execute(db)
  await become(db, { audience: 'keeper' })
  await change(db)
}

onBothDatabases('the audit trail', open => {
  test('is one chain when many write at once', async () => {
    const database = await open.fresh()
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        database.as({ audience: 'system' }, db =>
          db
            .insertInto('audit_line')
            .values({ deed: 'sign-in', subject: `${index}` })
            .execute(),
        ),
      ),
    )
    const chain = await database.reading({ audience: 'administrator' }, verifyAuditChain)
    assert.equal(chain.lines, 30)
    assert.equal(chain.broken, null)
    assert.match(chain.head, /^[0-9a-f]{64}$/)
    await database.close()
  })

  test('has no gap where a transaction was given up', async () => {
    const database = await open.fresh()
    const write = (fail: boolean) =>
      database.as({ audience: 'system' }, async db => {
        await db.insertInto('audit_line').values({ deed: 'sign-in', subject: 'x' }).execute()
        if (fail) throw new Error('given up')
      })
    await Promise.allSettled(Array.from({ length: 12 }, (_, index) => write(index % 3 === 0)))
    const chain = await database.reading({ audience: 'administrator' }, verifyAuditChain)
    assert.deepEqual({ lines: chain.lines, broken: chain.broken }, { lines: 8, broken: null })
    await database.close()
  })

  test('takes no number and no hash from the writer', async () => {
    await open.inTransaction({ audience: 'keeper' }, async db => {
      await become(db, { audience: 'system' })
      await db
        .insertInto('audit_line')
        .values({ id: 77, deed: 'sign-in', subject: 'x', previous_hash: 'forged', hash: 'forged' })
        .execute()
      await become(db, { audience: 'keeper' })
      assert.deepEqual(await db.selectFrom('audit_line').select(['id', 'previous_hash']).execute(), [
        { id: 1, previous_hash: '' },
      ])
      assert.equal((await verifyAuditChain(db)).broken, null)
    })
  })

  test('refuses a change and a deletion', async () => {
    for (const change of [
      (db: Db) => db.updateTable('audit_line').set({ deed: 'other' }).execute(),
      (db: Db) => db.deleteFrom('audit_line').where('id', '=', 3).execute(),
    ])
      await open.inTransaction({ audience: 'keeper' }, async db => {
        await threeLines(db)
        await assert.rejects(change(db), /stays as it was written/)
      })
  })

  for (const [what, change, line, because] of [
    [
      'a changed word',
      (db: Db) => db.updateTable('audit_line').set({ deed: 'x' }).where('id', '=', 2).execute(),
      2,
      /words were changed/,
    ],
    [
      'a changed detail',
      (db: Db) =>
        db
          .updateTable('audit_line')
          .set({ details: asJson({ rows: 13 }) })
          .where('id', '=', 2)
          .execute(),
      2,
      /words were changed/,
    ],
    ['a missing line', (db: Db) => db.deleteFrom('audit_line').where('id', '=', 2).execute(), 3, /is missing/],
    [
      'a line written again with a hash that fits it',
      (db: Db) =>
        sql`update audit_line set deed = 'x' where id = 2;
          `
          .execute(db)
          .then(() =>
            sql`update audit_line line set hash = encode(sha256(convert_to(kept.audit_words(line), 'UTF8')), 'hex') where id = 2`.execute(
              db,
            ),
          ),
      3,
      /does not follow/,
    ],
  ] as const)
    test(`shows ${what}`, async () => {
      await open.inTransaction({ audience: 'keeper' }, async db => {
        await threeLines(db)
        assert.deepEqual((await verifyAuditChain(db)).broken, null)
        await tamper(db, change)
        const { broken } = await verifyAuditChain(db)
        assert.equal(broken?.line, line)
        assert.match(broken.because, because)
      })
    })

  test('ends with another hash when its last line is cut off', async () => {
    await open.inTransaction({ audience: 'keeper' }, async db => {
      await threeLines(db)
      const { head } = await verifyAuditChain(db)
      await tamper(db, d => d.deleteFrom('audit_line').where('id', '=', 3).execute())
      const after = await verifyAuditChain(db)
      assert.equal(after.broken, null)
      assert.notEqual(after.head, head)
    })
  })
})
