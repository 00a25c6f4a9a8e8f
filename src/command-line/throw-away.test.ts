import assert from 'node:assert/strict'
import { it } from 'node:test'
import { onBothDatabases } from '../../tests/databases.ts'
import { saveSetting, unnamedCouncil } from '../access/index.ts'
import { asJson, type Instant } from '../database/index.ts'
import { type PlainDate, plainDate } from '../kernel/index.ts'
import { throwLoadsAway } from './throw-away.ts'

const today = plainDate('2026-11-22')
const now: Instant = '2026-11-22T10:00:00.000Z'

onBothDatabases('Rows about children', open => {
  it('go by themselves when their day has come, with proof and a line in the audit trail, and no others do', async () => {
    const database = await open.fresh()
    await database.as({ audience: 'system' }, db =>
      saveSetting(db, { key: 'council', value: unnamedCouncil, isPublic: true, by: null }),
    )
    const load = (title: string, disposeOn: PlainDate, loadedAt: Instant) =>
      database.as({ audience: 'analyst' }, async db => {
        const { id } = await db
          .insertInto('extract_load')
          .values({ kind: '903', title, council_year: 2020, dispose_on: disposeOn, loaded_at: loadedAt })
          .returning('id')
          .executeTakeFirstOrThrow()
        await db
          .insertInto('extract_row')
          .values({ load_id: id, module: 'Header', row_number: 1, child: '1', fields: asJson({}) })
          .execute()
      })
    await load('SSDA903 2019-20', plainDate('2026-03-31'), '2020-06-01T09:00:00.000Z')
    await load('SSDA903 2018-19', plainDate('2025-03-31'), '2026-11-01T09:00:00.000Z')
    await load('SSDA903 2025-26', plainDate('2026-11-22'), '2026-06-01T09:00:00.000Z')

    assert.deepEqual(await throwLoadsAway(database, { today, now }), ['SSDA903 2019-20'])
    assert.deepEqual(await throwLoadsAway(database, { today, now }), [])
    await database.as({ audience: 'analyst' }, async db => {
      const loads = await db
        .selectFrom('extract_load')
        .leftJoin('extract_row', 'extract_row.load_id', 'extract_load.id')
        .select(['title', 'state', 'disposal_proof as proof', 'extract_row.module'])
        .orderBy('title')
        .execute()
      assert.deepEqual(loads, [
        { title: 'SSDA903 2018-19', state: 'in force', proof: null, module: 'Header' },
        { title: 'SSDA903 2019-20', state: 'disposed', proof: { left: 0, thrown: { Header: 1 } }, module: null },
        { title: 'SSDA903 2025-26', state: 'in force', proof: null, module: 'Header' },
      ])
    })
    await database.as({ audience: 'administrator' }, async db => {
      const lines = await db.selectFrom('audit_line').select(['deed', 'subject', 'person']).orderBy('id').execute()
      assert.deepEqual(lines, [{ deed: 'dataset.dispose-of-load', subject: 'SSDA903 2019-20', person: null }])
    })
  })
})
