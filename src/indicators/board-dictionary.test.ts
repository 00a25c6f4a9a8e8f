import assert from 'node:assert/strict'
import test from 'node:test'
import { allAskedFor, dictionary2020, notMeasures } from './board-dictionary.ts'
import { catalogue } from './catalogue.ts'

const answered = new Set(catalogue.flatMap(({ answers = [] }) => answers))
const asked = [...dictionary2020, ...allAskedFor]

test('the dictionary of 2020 has 44 measures in six priorities', () => {
  assert.equal(dictionary2020.length, 44)
  assert.deepEqual(
    [...new Set(dictionary2020.map(({ row }) => row.split('.')[0]))],
    ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'],
  )
  assert.equal(dictionary2020.at(-1)?.row, 'P6.4')
})

test('the board’s papers ask for 60 things', () => {
  assert.equal(allAskedFor.length, 60)
  assert.equal(allAskedFor.at(-1)?.row, 'M60')
})

test('everything the board asked for has a measure, or a reason why it is none', () => {
  const apart = new Set(notMeasures.map(({ row }) => row))
  assert.deepEqual(
    asked.filter(({ row }) => !answered.has(row) && !apart.has(row)),
    [],
  )
})

test('what is no measure is answered by none', () => {
  assert.deepEqual(
    notMeasures.filter(({ row }) => answered.has(row) || !asked.some(one => one.row === row)),
    [],
  )
})

test('no measure answers a row that nobody asked for', () => {
  const known = new Set(asked.map(({ row }) => row))
  assert.deepEqual(
    [...answered].filter(row => !known.has(row)),
    [],
  )
})
