import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { inReturnForm, plainDate } from '../../kernel/index.ts'
import { openBook, writeCsvTable, writeWorkbook } from '../workbook/index.ts'
import { type CouncilMeasure, readCouncilMeasures } from './read-council-measures.ts'
import { readPeriod } from './read-period.ts'
import { councilMeasuresCsv, councilMeasuresWorkbook } from './write-template.ts'

const measures: readonly CouncilMeasure[] = [
  {
    id: 'plans-for-school',
    title: 'Children with a plan for school this term',
    per: 100,
    explains: 'Count plans of this term',
  },
  { id: 'fostering-households', title: 'Fostering households', per: null },
  { id: 'rate', title: 'A rate', per: 10_000 },
]
const head = ['measure', 'period', 'numerator', 'denominator', 'value', 'note']
const read = (...rows: (string | number | null)[][]) =>
  readCouncilMeasures('measures.csv', new TextEncoder().encode(writeCsvTable([head, ...rows])), measures)

test('periods are read as councils write them', () => {
  for (const [said, first, last] of [
    ['2025-26', '2025-04-01', '2026-03-31'],
    ['2025/26', '2025-04-01', '2026-03-31'],
    ['2025–2026', '2025-04-01', '2026-03-31'],
    ['1999-00', '1999-04-01', '2000-03-31'],
    ['2025/26 academic year', '2025-09-01', '2026-08-31'],
    ['Academic year 2025-26', '2025-09-01', '2026-08-31'],
    ['2026-27 Q2', '2026-07-01', '2026-09-30'],
    ['Q4 2025/26', '2026-01-01', '2026-03-31'],
    ['Quarter 1 of 2026-27', '2026-04-01', '2026-06-30'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['October 2026', '2026-10-01', '2026-10-31'],
    ['Feb 2024', '2024-02-01', '2024-02-29'],
    ['2025-10', '2025-10-01', '2025-10-31'],
    ['31/10/2026', '2026-10-31', '2026-10-31'],
    ['As at 31 October 2026', '2026-10-31', '2026-10-31'],
    ['12 months to 31/10/2026', '2025-11-01', '2026-10-31'],
    ['Year to 31 March 2026', '2025-04-01', '2026-03-31'],
    ['01/04/2025 to 30/09/2025', '2025-04-01', '2025-09-30'],
  ] as const)
    assert.deepEqual(readPeriod(said), { first, last }, said)
})

test('a period that is none, or could be two, is not guessed', () => {
  for (const said of [
    '',
    'Q2 2026',
    '2025-27',
    '2025-26 Q5',
    'last year',
    'Autumn term 2025',
    '31/02/2026',
    '2025-13',
    'Octember 2026',
    '31/10/2026 to 01/10/2026',
  ])
    assert.equal(readPeriod(said), null, said)
})

test('a date cell that shows a month is the month; one that shows a day is the day', () => {
  const day = plainDate('2026-10-01')
  assert.deepEqual(readPeriod({ day, monthOnly: true }), { first: '2026-10-01', last: '2026-10-31' })
  assert.deepEqual(readPeriod({ day }), { first: day, last: day })
})

test('figures are kept exactly where the counts are given', async () => {
  const { values, problems } = await read(
    ['plans-for-school', '2025-26', 209, 275, 76, 'Autumn and spring'],
    ['Children with a plan for school this term', '31/10/2026', 200, 275, null, null],
    ['fostering-households', '31/10/2026', null, null, 144, null],
    ['rate', '2025-26', 437, '67,149', 65, null],
    ['plans-for-school', '2024-25', null, null, '63%', null],
  )
  assert.deepEqual(problems, [])
  assert.deepEqual(
    values.map(({ measure, last, value, absence }) => [measure, last, value, absence]),
    [
      ['fostering-households', '2026-10-31', 144, null],
      ['plans-for-school', '2025-03-31', 63, null],
      ['plans-for-school', '2026-03-31', 20_900 / 275, null],
      ['plans-for-school', '2026-10-31', 20_000 / 275, null],
      ['rate', '2026-03-31', 4_370_000 / 67_149, null],
    ],
  )
})

test('missing is not nought, and each reason stays what it is', async () => {
  const { values } = await read(
    ...(['c', 'k', 'x', 'z', 'low', 'not known', '0'] as const).map((said, i) => [
      'fostering-households',
      `${2010 + i}`,
      null,
      null,
      said,
      null,
    ]),
    ['fostering-households', '2020', null, null, null, 'Not counted that year'],
    ['plans-for-school', '2020', 0, 0, null, null],
    ['plans-for-school', '2021', 'c', 'c', 'c', null],
  )
  assert.deepEqual(
    values.map(({ measure, value, absence, numerator }) => [measure.slice(0, 5), value, absence, numerator]),
    [
      ['foste', null, 'suppressed', null],
      ['foste', null, 'rounds to nought', null],
      ['foste', null, 'not available', null],
      ['foste', null, 'not applicable', null],
      ['foste', null, 'low numbers', null],
      ['foste', null, 'not known', null],
      ['foste', 0, null, null],
      ['foste', null, 'blank', null],
      ['plans', null, 'not applicable', 0],
      ['plans', null, 'suppressed', null],
    ],
  )
})

test('a row that contradicts itself, or that we do not know, is told and not used', async () => {
  const { values, problems } = await read(
    ['plans-for-school', '2025-26', 209, 275, 80, null],
    ['plans-for-school', '2024-25', 300, 275, null, null],
    ['plans-for-school', 'soon', 1, 2, null, null],
    ['adopted ducks', '2025-26', 1, 2, null, null],
    ['plans-for-school', '2023-24', 'lots', 2, null, null],
    ['plans-for-school', '2022-23', -1, 2, null, null],
    ['rate', '2025-26', 1, 10_000, 1, null],
    ['rate', '2025/26', 2, 10_000, 2, null],
  )
  assert.deepEqual(
    values.map(({ row }) => row),
    [8],
  )
  assert.deepEqual(
    problems.map(({ row, column, kind }) => [row, column, kind]),
    [
      [2, 'value', 'disagrees'],
      [3, 'numerator', 'disagrees'],
      [4, 'period', 'not a day'],
      [5, 'measure', 'unknown code'],
      [6, 'numerator', 'not a number'],
      [7, 'numerator', 'not a number'],
      [9, 'measure', 'duplicate'],
    ],
  )
  for (const { says, mend, value } of problems)
    if (value && value.length > 2) assert.ok(!`${says} ${mend}`.includes(value), says)
})

test('a percentage cell of a workbook is a percentage', async () => {
  const bytes = await writeWorkbook([
    {
      name: 'M',
      rows: [head, ['plans-for-school', '2025-26', 63, 100, 0.63, null], ['rate', 'October 2026', 1, 10_000, 1]],
    },
  ])
  const { values, problems } = await readCouncilMeasures('m.xlsx', bytes, measures)
  assert.deepEqual(problems, [])
  assert.deepEqual(
    values.map(({ value }) => value),
    [63, 1],
  )
})

test('a value that rounds the counts always agrees, to any number of decimals', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 900 }),
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 0, max: 3 }),
      async (bottom, extra, places) => {
        const top = Math.min(extra, bottom)
        const { values, problems } = await read([
          'plans-for-school',
          '2025-26',
          top,
          bottom,
          ((100 * top) / bottom).toFixed(places),
          null,
        ])
        assert.deepEqual(problems, [])
        assert.equal(values[0]?.value, (100 * top) / bottom)
      },
    ),
    { seed: 19, numRuns: 100 },
  )
})

test('the template comes back: explained, empty, and filled in', async () => {
  const csv = new TextEncoder().encode(councilMeasuresCsv(measures, '2025-26'))
  assert.deepEqual(await readCouncilMeasures('t.csv', csv, measures), { values: [], problems: [] })
  const filled = new TextDecoder()
    .decode(csv)
    .replace('fostering-households,2025-26,,,,', 'fostering-households,2025-26,,,144,')
  const read = await readCouncilMeasures('t.csv', new TextEncoder().encode(filled), measures)
  assert.deepEqual(
    read.values.map(({ measure, value }) => [measure, value]),
    [['fostering-households', 144]],
  )
  const workbook = await councilMeasuresWorkbook(measures, inReturnForm(plainDate('2026-10-31')))
  assert.deepEqual(await readCouncilMeasures('t.xlsx', workbook, measures), { values: [], problems: [] })
  assert.deepEqual(
    (await openBook('t.xlsx', workbook)).tables.map(({ name }) => name),
    ['Measures', 'Dictionary'],
  )
})

test('another file says which columns are needed', async () => {
  const { problems } = await readCouncilMeasures('x.csv', new TextEncoder().encode('CHILD,SEX\n1,M\n'), measures)
  assert.deepEqual(
    problems.map(({ severity }) => severity),
    ['nothing used'],
  )
})
