import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { benchmarksOf, compareWith, latestPeriod, standingOf } from './compare-with.ts'
import { readPublished } from './published.ts'
import { type BenchmarkFile, readBenchmarkFile } from './read-benchmark-file.ts'

const files = [
  'headline_dfe_2021_2025.csv',
  'lait_cla_2020_2025.csv',
  'lait_measures_polarity.csv',
  'statistical_neighbours_2021.csv',
  'statistical_neighbours_2025.csv',
  'ofsted_la_judgements_2025-03-31.csv',
]

const readFile = async (path: string): Promise<BenchmarkFile> => {
  const bytes = readFileSync(new URL(`../../../${path}`, import.meta.url))
  const { read, problems } = await readBenchmarkFile(path.split('/').at(-1) ?? path, bytes)
  assert.deepEqual(problems, [], path)
  assert.ok(read, path)
  return read
}

const published = await Promise.all(files.map(file => readFile(`demo/reference/${file}`)))
const benchmarks = benchmarksOf(published)
const DORSET = '838'

test('every file that ships is known by its columns and read whole', () => {
  assert.deepEqual(
    published.map(({ kind, rows }) => [kind, rows.length]),
    [
      ['figures', 5600],
      ['figures', 2220],
      ['polarity', 19],
      ['neighbours', 1560],
      ['neighbours', 1530],
      ['judgements', 153],
    ],
  )
})

test('ours agree with comparators worked out by somebody else, for both councils and every indicator and period', async () => {
  const given = await readFile('tests/samples/benchmarks/comparators_dorset_bcp.csv')
  assert.ok(given.kind === 'comparators')
  assert.equal(given.rows.length, 562)
  const disagreements = given.rows.flatMap(row => {
    const ours = compareWith(benchmarks, row.indicator, row.period, row.code)
    // They rounded to two decimals.
    const alike = (mine: number | null | undefined, theirs: number | null) =>
      mine === null || mine === undefined ? theirs === null : theirs !== null && Math.abs(mine - theirs) <= 0.005 + 1e-9
    const wrong = [
      (ours.council?.value ?? null) === row.value.value || 'value',
      (ours.council?.absence ?? 'blank') === (row.value.absence ?? 'blank') || row.value.value !== null || 'symbol',
      ours.england?.value === row.england.value || 'england',
      ours.region?.value === row.region.value || 'region',
      alike(ours.neighbours?.mean, row.mean.value) || 'mean',
      alike(ours.neighbours?.median, row.median.value) || 'median',
      ours.neighbours?.n === row.n || 'n',
      alike(ours.goodNeighbours?.mean, row.goodMean.value) || 'good mean',
      ours.goodNeighbours?.n === row.goodN || 'good n',
    ].filter(found => found !== true)
    return wrong.length === 0 ? [] : [`${row.code} ${row.indicator} ${row.period}: ${wrong.join(', ')}`]
  })
  assert.deepEqual(disagreements, [])
})

test('a council is read beside England, its region and its neighbours, with the model and the number of each', () => {
  const found = compareWith(benchmarks, 'placements_3plus_year', '2025', DORSET)
  assert.equal(found.council?.value, 11)
  assert.equal(found.region?.name, 'South West')
  assert.equal(found.neighbours?.model, '2025-05')
  assert.deepEqual([found.neighbours?.n, found.neighbours?.of], [10, 10])
  // Not Devon, Suffolk and West Sussex.
  assert.deepEqual(found.goodNeighbours?.names, [
    'Somerset',
    'Shropshire',
    'Worcestershire',
    'Essex',
    'Derbyshire',
    'Kent',
    'North Yorkshire',
  ])
  assert.equal(found.goodNeighbours?.judgedAsAt, '2025-03-31')
})

test('an older model of neighbours can be asked for, and says so', () => {
  const found = compareWith(benchmarks, 'cla_rate_per_10k', '2025', DORSET, { model: '2021-04' })
  assert.equal(found.neighbours?.model, '2021-04')
  assert.ok(found.neighbours?.names.includes('Gloucestershire'))
  assert.equal(compareWith(benchmarks, 'cla_rate_per_10k', '2025', DORSET, { model: '1999-01' }).neighbours, null)
})

test('a neighbour without a value is left out and counted out; a symbol is never nought', () => {
  const found = compareWith(benchmarks, 'care_leaver_accommodation_unknown_17_18', '2021', DORSET)
  assert.deepEqual(found.council, { value: null, absence: 'suppressed' })
  assert.deepEqual([found.neighbours?.n, found.neighbours?.of], [4, 10])
  assert.deepEqual(readPublished('k'), { value: null, absence: 'rounds to nought' })
  assert.deepEqual(readPublished('low'), { value: null, absence: 'low numbers' })
  assert.deepEqual(readPublished(''), { value: null, absence: 'blank' })
  assert.deepEqual(readPublished('0'), { value: 0, absence: null })
  assert.equal(readPublished('abc'), null)
})

test('nothing is made up for a council, an indicator or a year that nobody published', () => {
  const unknown = compareWith(benchmarks, 'cla_rate_per_10k', '2025', '999')
  assert.deepEqual(
    [unknown.council, unknown.region, unknown.neighbours, unknown.goodNeighbours],
    [null, null, null, null],
  )
  assert.equal(unknown.england?.value, 67)
  const never = compareWith(benchmarks, 'cla_rate_per_10k', '1999', DORSET)
  assert.deepEqual([never.england, never.neighbours?.mean, never.neighbours?.n], [null, null, 0])
  assert.equal(latestPeriod(benchmarks, 'cla_rate_per_10k'), '2025')
  assert.equal(latestPeriod(benchmarks, 'attainment8_average'), '202425')
  assert.equal(latestPeriod(benchmarks, 'no_such'), null)
})

test('figures of LAIT are read beside England as well', () => {
  const found = compareWith(benchmarks, 'LACDistance', '2025', DORSET)
  assert.ok(found.england?.value)
  assert.equal(found.region?.name, 'South West')
})

test('quarters count their upper bound in, best first, and ties share the better rank', () => {
  const all = [1, 2, 3, 4, 5]
  assert.deepEqual(
    all.map(value => standingOf(value, all, 'lower').quartile),
    ['A', 'A', 'B', 'C', 'D'],
  )
  assert.deepEqual(
    all.map(value => standingOf(value, all, 'higher').quartile),
    ['D', 'D', 'C', 'B', 'A'],
  )
  assert.deepEqual(
    [9, 7, 7, 5].map(value => standingOf(value, [9, 7, 7, 5], 'higher').rank),
    [1, 2, 2, 4],
  )
  assert.deepEqual(
    [9, 7, 7, 5].map(value => standingOf(value, [9, 7, 7, 5], 'lower').rank),
    [4, 2, 2, 1],
  )
})

test('a standing among all councils needs all councils: the 18 in the file that ships are too few', async () => {
  assert.equal(compareWith(benchmarks, 'placements_3plus_year', '2025', DORSET, { better: 'lower' }).standing, null)
  const lines = Array.from(
    { length: 150 },
    (_, i) => `made_up,2025,Local authority,${200 + i},Council ${i},1,100,${i === 0 ? 'c' : i},%,x`,
  )
  const text = `indicator,period,geographic_level,la_code,geography,numerator,denominator,value,unit,source\n${lines.join('\n')}\n`
  const { read } = await readBenchmarkFile('made-up.csv', new TextEncoder().encode(text))
  assert.ok(read)
  const whole = benchmarksOf([read])
  assert.deepEqual(compareWith(whole, 'made_up', '2025', '201', { better: 'lower' }).standing, {
    rank: 1,
    of: 149,
    quartile: 'A',
  })
  assert.deepEqual(compareWith(whole, 'made_up', '2025', '201', { better: 'higher' }).standing, {
    rank: 149,
    of: 149,
    quartile: 'D',
  })
  assert.equal(compareWith(whole, 'made_up', '2025', '200', { better: 'lower' }).standing, null)
  assert.equal(compareWith(whole, 'made_up', '2025', '201').standing, null)
})

test('a value that is neither number nor symbol is told, and the row left out', async () => {
  const text =
    'Measure_short,Polarity,period,geography,la_code,value\nX,High,2025,Dorset,838,lots\nX,High,2025,Essex,881,5\n'
  const { read, problems } = await readBenchmarkFile('lait.csv', new TextEncoder().encode(text))
  assert.equal(read?.rows.length, 1)
  assert.deepEqual(
    problems.map(({ row, column, kind }) => [row, column, kind]),
    [[2, 'value', 'not a number']],
  )
  const wrong = await readBenchmarkFile('x.csv', new TextEncoder().encode('CHILD,SEX\n1,M\n'))
  assert.deepEqual([wrong.read, wrong.problems[0]?.severity], [null, 'nothing used'])
})
