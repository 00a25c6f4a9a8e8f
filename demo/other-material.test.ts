import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, test } from 'node:test'
import * as enteredDictionary from '../src/indicators/definitions/entered/index.ts'
import type { EnteredMeasure, Indicator } from '../src/indicators/index.ts'
import { readReturnFile } from '../src/dataset/index.ts'
import { readCouncilMeasures } from '../src/dataset/council-measures/index.ts'
import { readPopulation } from '../src/dataset/population/index.ts'
import { badFiles } from './bad-files.ts'
import { enteredMeasures, enteredMeasuresCsv } from './entered-measures.ts'
import { population, populationCsv } from './population.ts'
import { publishedHistory } from './published-history.ts'
import { priorityHeirs, strategies } from './strategies.ts'
import { targets } from './targets.ts'
import { DEMONSTRATION, generateCouncil } from './wessex-vale.ts'

const council = generateCouncil()
const dictionary = Object.values(enteredDictionary)
  .flat()
  .filter((measure: Indicator): measure is EnteredMeasure => measure.kind === 'entered')
const rows = enteredMeasures(council)
const known = new Set([
  ...dictionary.map(measure => measure.id),
  ...readdirSync(new URL('../src/indicators/definitions', import.meta.url))
    .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map(name => name.replace('.ts', '')),
])

describe('what the owners of measures entered', () => {
  test('every measure of the dictionary has rows, and every row a measure of the dictionary', () => {
    const measured = new Set(rows.map(row => row.measure))
    assert.deepEqual([...measured].sort(), dictionary.map(measure => measure.id).sort())
  })

  test('a percentage or rate carries its counts, a count or score its value, and only one of the two', () => {
    const units = new Map(dictionary.map(measure => [measure.id, measure.unit]))
    for (const row of rows) {
      const because = `${row.measure} ${row.first}`
      if (units.get(row.measure) === 'percent') {
        assert.equal(row.value, null, because)
        if (row.numerator === null || row.denominator === null) continue
        assert.ok(row.numerator <= row.denominator && row.numerator >= 0, because)
      } else if (row.value !== null) assert.deepEqual([row.numerator, row.denominator], [null, null], because)
    }
    assert.ok(
      rows.some(row => row.value === 0),
      'nought is entered somewhere',
    )
    assert.ok(
      rows.some(row => row.value === null && row.numerator === null && row.note !== ''),
      'not published is not nought',
    )
  })

  test('no period is entered twice or before it has ended', () => {
    const keys = rows.map(row => `${row.measure} ${row.first}`)
    assert.equal(new Set(keys).size, keys.length)
    for (const row of rows)
      assert.ok(row.last <= DEMONSTRATION.lastDay && row.first < row.last, `${row.measure} ${row.first}`)
  })

  test('Kept reads the filled-in template back without a problem', async () => {
    const measures = dictionary.map(({ id, title, unit }) => ({
      id,
      title,
      per: unit === 'percent' ? 100 : unit === 'per 10,000' ? 10_000 : unit === 'count' ? null : 1,
    }))
    const read = await readCouncilMeasures('measures.csv', new TextEncoder().encode(enteredMeasuresCsv(rows)), measures)
    assert.deepEqual(read.problems, [])
    assert.deepEqual(
      read.values.map(v => [v.measure, v.first, v.last, v.numerator, v.denominator]),
      rows.map(v => [v.measure, v.first, v.last, v.numerator, v.denominator]),
    )
    assert.ok(read.values.some(value => value.absence === 'not available'))
  })

  test('the population file is read without a problem', async () => {
    const read = await readPopulation('population.csv', new TextEncoder().encode(populationCsv()))
    assert.deepEqual(read.problems, [])
    assert.equal(read.rows.length, population.length)
  })

  test('monthly and quarterly measures are long enough for a control chart', () => {
    for (const measure of dictionary.filter(m => m.frequency === 'monthly' || m.frequency === 'quarterly'))
      assert.ok(rows.filter(row => row.measure === measure.id).length >= 12, measure.id)
  })

  test('parts agree with their wholes', () => {
    const value = (measure: string, last: string) => rows.find(row => row.measure === measure && row.last === last)
    for (const row of rows.filter(r => r.measure === 'placed-with-an-agency'))
      assert.equal(
        row.value,
        (value('placed-on-the-framework', row.last)?.value ?? 0) +
          (value('placed-by-spot-purchase', row.last)?.value ?? 0),
      )
    for (const kind of ['mainstream', 'connected']) {
      const households = rows.filter(row => row.measure === `${kind}-fostering-households`)
      households.slice(1).forEach((row, i) => {
        const change =
          (value(`${kind}-carers-approved`, row.last)?.value ?? 0) -
          (value(`${kind}-carers-deregistered`, row.last)?.value ?? 0)
        assert.equal(row.value, (households[i]?.value ?? 0) + change)
      })
    }
  })
})

describe('files that go wrong', () => {
  test('each has its own name and says its trouble', () => {
    const files = badFiles()
    assert.equal(new Set(files.map(file => file.name)).size, files.length)
    for (const file of files) assert.ok(file.trouble.length > 10)
    assert.ok(files.length >= 13)
  })

  test('the good files beside them are good', () => {
    for (const file of badFiles().flatMap(bad => bad.with ?? []))
      for (const table of readReturnFile(file.name, file.bytes).tables) assert.deepEqual(table.problems, [])
  })

  test('none of them is read without a word', () => {
    // These can only be seen beside other files, or by what the rows mean together.
    const onlyTogether = new Set([
      'no-rows.csv',
      'episodes-again.csv',
      'episodes-child-not-in-header.csv',
      'episodes-overlap.csv',
      'episodes-ends-before-it-starts.csv',
      'episodes-unknown-code.csv',
      'header-same-child-twice.csv',
      'header-utf-16.csv',
    ])
    for (const file of badFiles().filter(bad => !onlyTogether.has(bad.name))) {
      let said = 0
      try {
        const read = readReturnFile(file.name, file.bytes)
        said = read.problems.length + read.tables.flatMap(t => [...t.problems, ...t.absentColumns]).length
      } catch (error) {
        assert.equal((error as Error).name, 'Refusal', file.name)
        said = 1
      }
      assert.ok(said > 0, file.name)
    }
  })
})

describe('what was once reported', () => {
  test('every figure has a date or a period, a source and a measure that can be found', () => {
    for (const figure of publishedHistory) {
      assert.notEqual(figure.asAt === null, figure.period === null, figure.label)
      assert.ok(figure.sourceDocument.length > 10)
      if (figure.indicator !== null) assert.ok(known.has(figure.indicator), `${figure.label}: ${figure.indicator}`)
    }
  })

  test('figures that disagree stand together', () => {
    const groups = Map.groupBy(
      publishedHistory.filter(figure => figure.conflictGroup !== null),
      figure => figure.conflictGroup,
    )
    const values = (group: string) => groups.get(group)?.map(figure => figure.value)
    assert.deepEqual(values('children-in-care-autumn-2019'), ['451', '462'])
    assert.deepEqual(values('care-leavers-autumn-2019'), ['230', '241', '278', '280'])
    assert.deepEqual(values('accommodation-2018-19'), ['88.6', '2.2'])
    for (const [group, figures] of groups) assert.ok(figures.length >= 2, group ?? '')
  })
})

describe('the strategies and targets', () => {
  test('six priorities became five, and each heir exists', () => {
    assert.deepEqual(
      strategies.map(strategy => strategy.priorities.length),
      [6, 5],
    )
    const ids = new Set(strategies.flatMap(strategy => strategy.priorities.map(priority => priority.id)))
    assert.deepEqual(
      priorityHeirs.map(heir => heir.from),
      strategies[0]?.priorities.map(priority => priority.id),
    )
    for (const heir of priorityHeirs) for (const id of heir.to) assert.ok(ids.has(id))
  })

  test('no measure has two targets from one day', () => {
    const keys = targets.map(target => `${target.measure} ${target.first}`)
    assert.equal(new Set(keys).size, keys.length)
  })
})
