import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { addDays, plainDate } from '../../kernel/index.ts'
import type { Module903 } from '../dataset.ts'
import { buildChildren } from './build-children.ts'
import { type Column, columnsOf, moduleNames, type Row } from './columns.ts'
import { readReturnFile } from './read-return-file.ts'
import { type Return903, rowsOf, type Table } from './table.ts'
import { columnsInYear, writeCsv } from './write-csv.ts'
import { type RowsToWrite, writeXml } from './write-xml.ts'

const seed = 903
const encoder = new TextEncoder()
const start = plainDate('2023-01-01')
const someDay = fc.integer({ min: 0, max: 1500 }).map(days => addDays(start, days))

/** Any value that a column may hold in a year, or a blank where the row can do without. */
const valueOf = (column: Column, year: number): fc.Arbitrary<string | number | null> => {
  const whole = ((): fc.Arbitrary<string | number> => {
    switch (column.type) {
      case 'child':
        return fc.integer({ min: 1, max: 6 }).map(String)
      case 'day':
        return someDay
      case 'code':
        return fc.constantFrom(...(column.codes?.in(year) ?? []))
      case 'number':
        return fc.integer({ min: 0, max: 40 })
      case 'partly known day':
        return fc.constantFrom('01/02/2020', 'ZZ/02/2020', 'ZZ/ZZ/ZZZZ')
      case 'authority':
        return fc.constantFrom('810', 'WAL')
      case 'postcode':
        return fc.constantFrom('WV1 1AA', 'WV12 9ZZ', 'A & B1', '<X1>', '"Q1', 'A,B1')
      case 'urn':
        return fc.constantFrom('SC123456', '1234567', 'XXXXXXX')
      case 'upn':
        return fc.constantFrom('UN1', 'A123456789012')
      default:
        return fc.constantFrom('SW12', 'SW13', 'XX1')
    }
  })()
  return column.essential ? whole : fc.option(whole, { nil: null, freq: 3 })
}

const rowOf = <M extends Module903>(module: M, year: number): fc.Arbitrary<Omit<Row<M>, 'line'>> =>
  fc.record(
    Object.fromEntries(Object.entries(columnsOf(module)).map(([name, column]) => [name, valueOf(column, year)])),
  ) as unknown as fc.Arbitrary<Omit<Row<M>, 'line'>>

const withoutLines = (rows: readonly object[]) => rows.map(row => ({ ...row, line: 0 }))

test('what is written as CSV is read back the same, for every module and year', () => {
  for (const module of moduleNames) {
    for (const year of [2017, 2021, 2024, 2025, 2026, 2027]) {
      if (columnsInYear(module, year).length < Object.keys(columnsOf(module)).length) continue
      fc.assert(
        fc.property(fc.array(rowOf(module, year), { maxLength: 8 }), rows => {
          const { tables } = readReturnFile('a.csv', encoder.encode(writeCsv(module, rows, year)))
          const [table] = tables
          assert.equal(table?.module, module)
          assert.deepEqual(withoutLines(table.rows), withoutLines(rows))
        }),
        { seed, numRuns: 15 },
      )
    }
  }
})

const oncePerChild = <T extends Readonly<{ CHILD: string }>>(rows: readonly T[]): readonly T[] =>
  rows.filter((row, at) => rows.findIndex(({ CHILD }) => CHILD === row.CHILD) === at)

const hasMore = (row: object): boolean =>
  Object.entries(row).some(([name, value]) => name !== 'CHILD' && name !== 'DOB' && value !== null)

test('what is written as XML is read back the same', () => {
  const year = 2021
  const rowsFor = fc.record({
    Header: fc.uniqueArray(rowOf('Header', year), { selector: row => row.CHILD, maxLength: 5 }),
    Episodes: fc.array(rowOf('Episodes', year), { maxLength: 8 }),
    Reviews: fc.array(rowOf('Reviews', year), { maxLength: 8 }),
    Missing: fc.array(rowOf('Missing', year), { maxLength: 4 }),
    OC2: fc.array(rowOf('OC2', year), { maxLength: 4 }),
    OC3: fc.array(rowOf('OC3', year), { maxLength: 4 }),
    AD1: fc.array(rowOf('AD1', year), { maxLength: 4 }),
    PlacedAdoption: fc.array(rowOf('PlacedAdoption', year), { maxLength: 4 }),
    PrevPerm: fc.array(rowOf('PrevPerm', year), { maxLength: 4 }),
  })
  fc.assert(
    fc.property(rowsFor, said => {
      const born = new Map(said.Header.map(row => [row.CHILD, row.DOB]))
      // In XML everything hangs on a child's header: its date of birth is every row's.
      const own = <T extends Readonly<{ CHILD: string; DOB: unknown }>>(rows: readonly T[]): readonly T[] =>
        rows
          .filter(row => born.has(row.CHILD) && hasMore(row))
          .map(row => ({ ...row, DOB: born.get(row.CHILD) ?? null }))
      const rows = {
        Header: said.Header,
        Episodes: said.Episodes.filter(row => born.has(row.CHILD)),
        Reviews: own(said.Reviews),
        Missing: own(said.Missing),
        OC2: own(oncePerChild(said.OC2)),
        OC3: own(oncePerChild(said.OC3)),
        AD1: own(oncePerChild(said.AD1)),
        PlacedAdoption: own(said.PlacedAdoption),
        PrevPerm: own(oncePerChild(said.PrevPerm)),
      } as RowsToWrite
      const { tables } = readReturnFile('a.xml', encoder.encode(writeXml(rows)))
      const read: Return903 = { yearEnd: year, upTo: plainDate('2021-03-31'), tables }
      const inWords = (all: readonly object[]) =>
        withoutLines(all)
          .map(row => JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1))))
          .sort()
      for (const [module, written] of Object.entries(rows) as [Module903, readonly object[]][]) {
        assert.deepEqual(inWords(rowsOf(read, module)), inWords(written), module)
      }
    }),
    { seed, numRuns: 60 },
  )
})

// Few days, few children and few codes, so that rows meet, overlap and contradict each other often.
const closeDay = fc.integer({ min: 0, max: 12 }).map(days => addDays(plainDate('2025-03-26'), days))
const clashing = (module: Module903, year: number): fc.Arbitrary<object> =>
  fc.record(
    Object.fromEntries(
      Object.entries(columnsOf(module)).map(([name, column]): [string, fc.Arbitrary<unknown>] => [
        name,
        column.type === 'day'
          ? column.essential
            ? closeDay
            : fc.option(closeDay, { nil: null })
          : column.type === 'code'
            ? fc.constantFrom(...[...(column.codes?.in(year) ?? [])].slice(0, 3), ...(column.essential ? [] : [null]))
            : valueOf(column, year),
      ]),
    ),
  )

const tableOf = (module: Module903, year: number): fc.Arbitrary<Table> =>
  fc.array(clashing(module, year), { maxLength: 12 }).map(
    rows =>
      ({
        module,
        file: `${module}.csv`,
        rows: rows.map((row, at) => ({ ...row, line: at + 2 })),
        absentColumns: [],
        problems: [],
      }) as unknown as Table,
  )

const returnsOf = fc
  .tuple(...[2024, 2025, 2026].map(year => fc.tuple(...moduleNames.map(module => tableOf(module, year)))))
  .map(years =>
    years.map((tables, at): Return903 => ({ yearEnd: 2024 + at, upTo: plainDate(`${2024 + at}-03-31`), tables })),
  )

/** The same rows in an order that the numbers give. */
const shuffled = <T>(all: readonly T[], numbers: readonly number[]): T[] =>
  all
    .map((one, at) => ({ one, by: numbers[at % numbers.length] ?? 0, at }))
    .sort((one, other) => one.by - other.by || other.at - one.at)
    .map(({ one }) => one)

const numbers = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 7, maxLength: 23 })
const reordered = (given: Return903, by: readonly number[]): Return903 => ({
  ...given,
  tables: shuffled(given.tables, by).map(table => ({ ...table, rows: shuffled<unknown>(table.rows, by) }) as Table),
})

test('the order of returns, files and rows never changes a child', () => {
  fc.assert(
    fc.property(returnsOf, numbers, (returns, by) => {
      assert.deepEqual(buildChildren(shuffled(returns, by).map(one => reordered(one, by))), buildChildren(returns))
    }),
    { seed, numRuns: 150 },
  )
})

test('splitting a return into several loads never changes a child', () => {
  fc.assert(
    fc.property(returnsOf, fc.integer({ min: 1, max: 4 }), (returns, every) => {
      const parts = returns.flatMap(given =>
        [true, false].map(isFirst => ({
          ...given,
          tables: given.tables.map(
            table =>
              ({
                ...table,
                rows: (table.rows as readonly unknown[]).filter((_, at) => (at % (every + 1) === 0) === isFirst),
              }) as Table,
          ),
        })),
      )
      assert.deepEqual(buildChildren(parts), buildChildren(returns))
    }),
    { seed, numRuns: 150 },
  )
})

test('other children never change a child', () => {
  fc.assert(
    fc.property(returnsOf, returns => {
      const all = buildChildren(returns)
      for (const child of all) {
        const alone = returns.map(given => ({
          ...given,
          tables: given.tables.map(
            table =>
              ({
                ...table,
                rows: (table.rows as readonly Readonly<{ CHILD: string }>[]).filter(row => row.CHILD === child.id),
              }) as unknown as Table,
          ),
        }))
        assert.deepEqual(buildChildren(alone), [child])
      }
    }),
    { seed, numRuns: 100 },
  )
})

test('every history is in order, with no episode before its start and none open but the last of its kind', () => {
  fc.assert(
    fc.property(returnsOf, returns => {
      for (const { episodes } of buildChildren(returns)) {
        for (const [at, episode] of episodes.entries()) {
          const next = episodes[at + 1]
          assert.ok(episode.endedOn === null || episode.endedOn >= episode.startedOn)
          assert.ok(episode.endedOn !== null || episode.endReason === null)
          if (next) assert.ok(next.startedOn >= episode.startedOn)
        }
        const open = episodes.filter(({ endedOn, legalStatus }) => endedOn === null && !/^V[34]$/.test(legalStatus))
        assert.ok(open.length <= 1, 'no child is in two places')
      }
    }),
    { seed, numRuns: 150 },
  )
})
