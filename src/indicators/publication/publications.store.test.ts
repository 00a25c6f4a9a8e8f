import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { become, onBothDatabases } from '../../../tests/databases.ts'
import type { Db } from '../../database/index.ts'
import { plainDate } from '../../kernel/index.ts'
import { definitionOf } from './definition.ts'
import { findIndicator } from '../catalogue.ts'
import type { DrawnUp, FrozenFigure } from './draw-up.ts'
import {
  allPublications,
  changesPublished,
  everPublished,
  newestOf,
  publishedElsewhere,
  publishedFigures,
  savePublication,
} from './publications.store.ts'

const asAt = plainDate('2026-03-31')
const homes = findIndicator('three-or-more-placements-in-year') ?? assert.fail()

const figure = (given: Partial<FrozenFigure> = {}): FrozenFigure => ({
  indicator: homes.id,
  version: 1,
  split: '',
  group: '',
  splitTitle: null,
  shown: 'value',
  because: null,
  value: 10.5,
  numerator: 42,
  denominator: 400,
  sentence: '42 of 400.',
  commentary: null,
  unit: 'percent',
  first: plainDate('2025-04-01'),
  last: asAt,
  ordinal: 0,
  section: 'Homes',
  sectionSays: null,
  decimals: null,
  verdict: null,
  beforeValue: null,
  beforeOn: null,
  england: null,
  englandPeriod: null,
  target: null,
  targetMet: null,
  overridden: false,
  principal: true,
  caution: null,
  ...given,
})

const drawn = (figures: readonly FrozenFigure[], given: Partial<DrawnUp> = {}): DrawnUp => ({
  sections: [],
  figures,
  definitions: [definitionOf(homes)],
  changes: [],
  overrides: [],
  digest: '',
  ...given,
})

const hidden = figure({
  split: 'sex',
  splitTitle: 'Sex',
  group: 'Female',
  shown: 'suppressed',
  value: null,
  numerator: null,
  denominator: null,
  ordinal: 1,
})

const about = { asAt, title: 'Data set', strategy: null, by: null, at: '2026-06-01T09:00:00.000Z' }

const twoVersions = async (db: Db): Promise<readonly [string, string]> => {
  await become(db, { audience: 'analyst' })
  const first = await savePublication(
    db,
    { ...about, version: 1, corrects: null, why: null },
    drawn([figure(), hidden], {
      overrides: [{ indicator: homes.id, split: 'sex', group: 'Male', reason: 'MARKER because' }],
    }),
  )
  const second = await savePublication(
    db,
    { ...about, version: 2, corrects: first, why: 'A page was missing' },
    drawn([figure({ value: 15, numerator: 60 }), hidden], {
      changes: [{ indicator: homes.id, title: homes.title, says: 'It was 42. It is now 60.' }],
    }),
  )
  return [first, second]
}

onBothDatabases('publications', open => {
  test('are frozen whole, and read back as they were frozen', async () => {
    await open.inTransaction({ audience: 'analyst' }, async db => {
      const [first, second] = await twoVersions(db)
      assert.deepEqual(
        (await publishedFigures(db, first)).map(one => [one.group, one.shown, one.value, one.numerator]),
        [
          ['', 'value', 10.5, 42],
          ['Female', 'suppressed', null, null],
        ],
      )
      assert.deepEqual(
        (await allPublications(db)).map(one => [one.id, one.version, one.corrects, one.why]),
        [
          [second, 2, first, 'A page was missing'],
          [first, 1, null, null],
        ],
      )
      assert.equal((await newestOf(db, asAt))?.id, second)
      assert.deepEqual(await changesPublished(db, second), [
        { indicator: homes.id, title: homes.title, says: 'It was 42. It is now 60.' },
      ])
    })
  })

  test('are remembered in every version, since whoever kept the page still has the number', async () => {
    await open.inTransaction({ audience: 'analyst' }, async db => {
      await twoVersions(db)
      assert.deepEqual(
        (await everPublished(db)).map(one => one.numerator),
        [42, 60],
      )
      assert.deepEqual(
        (await publishedElsewhere(db, plainDate('2025-03-31'))).map(one => one.numerator),
        [60],
        'of another day only the newest version counts',
      )
      assert.deepEqual(await publishedElsewhere(db, asAt), [])
    })
  })

  for (const table of [
    'publication',
    'publication_figure',
    'publication_definition',
    'publication_change',
    'publication_override',
  ])
    for (const [what, statement] of [
      ['changed', `update ${table} set publication_touched = 1`],
      ['removed', `delete from ${table}`],
      ['emptied', `truncate ${table} cascade`],
    ] as const)
      test(`in ${table} nothing can be ${what}, whoever asks`, async () => {
        await open.inTransaction({ audience: 'analyst' }, async db => {
          await twoVersions(db)
          await sql`reset role`.execute(db)
          await sql`alter table ${sql.table(table)} no force row level security`.execute(db)
          const column = table === 'publication' ? 'title' : table === 'publication_override' ? 'reason' : 'indicator'
          await assert.rejects(
            sql.raw(statement.replace('publication_touched = 1', `${column} = 'x'`)).execute(db),
            /stays as it was written/,
          )
        })
      })

  test('are all that the public can read, and of an override only that there was one', async () => {
    await open.inTransaction({ audience: 'analyst' }, async db => {
      await twoVersions(db)
      await become(db, { audience: 'public' })
      for (const table of [
        'publication',
        'publication_figure',
        'publication_definition',
        'publication_change',
      ] as const)
        assert.ok((await db.selectFrom(table).selectAll().execute()).length > 0, table)
      for (const table of ['publication_override', 'figure', 'extract_row', 'commentary', 'entered_value'] as const)
        await assert.rejects(
          sql`savepoint before`
            .execute(db)
            .then(() => db.selectFrom(table).selectAll().execute())
            .finally(() => sql`rollback to savepoint before`.execute(db)),
          /permission denied/,
          table,
        )
    })
  })

  test('cannot be two first versions of one day, nor two corrections of one', async () => {
    for (const again of [
      { version: 1, corrects: null, why: null },
      { version: 2, corrects: 'first', why: 'x' },
      { version: 3, corrects: 'first', why: 'x' },
    ])
      await open.inTransaction({ audience: 'analyst' }, async db => {
        const [first] = await twoVersions(db)
        await assert.rejects(
          savePublication(
            db,
            { ...about, ...again, corrects: again.corrects === null ? null : first },
            drawn([figure()]),
          ),
        )
      })
  })

  test('a hidden figure with a number beside it is refused by the database itself', async () => {
    await open.inTransaction({ audience: 'analyst' }, async db => {
      await assert.rejects(
        savePublication(db, { ...about, version: 1, corrects: null, why: null }, drawn([{ ...hidden, numerator: 3 }])),
      )
    })
  })
})
