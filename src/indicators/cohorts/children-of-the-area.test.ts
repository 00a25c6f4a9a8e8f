import assert from 'node:assert/strict'
import test from 'node:test'
import { plainDate } from '../../kernel/index.ts'
import { aDataset } from '../examples.ts'
import { childrenOfTheArea } from './children-of-the-area.ts'

const at = (day: string, population: [number, number][]) => {
  const last = plainDate(day)
  const data = aDataset(last, { population: new Map(population) })
  return childrenOfTheArea({ asAt: last, window: { first: last, last }, data, returnYear: 2025, snapshot: null })
}

test('a rate on 31 March is out of the mid-year before, as the Department has it', () => {
  assert.deepEqual(
    at('2025-03-31', [
      [2023, 66_000],
      [2024, 67_149],
      [2025, 68_000],
    ]),
    {
      people: 67_149,
      note: '67,149 children aged 0 to 17 at mid-2024',
    },
  )
})

test('until the end of June the mid-year before is that of the last June', () => {
  assert.deepEqual(
    at('2025-06-30', [
      [2024, 67_149],
      [2025, 68_000],
    ]),
    {
      people: 67_149,
      note: '67,149 children aged 0 to 17 at mid-2024',
    },
  )
})

test('after June the estimate of that June is the mid-year before', () => {
  assert.deepEqual(
    at('2025-07-01', [
      [2024, 67_149],
      [2025, 68_000],
    ]),
    {
      people: 68_000,
      note: '68,000 children aged 0 to 17 at mid-2025',
    },
  )
})

test('an estimate that has not come out is stood in for by an earlier one, and the note says so', () => {
  assert.deepEqual(at('2025-09-30', [[2024, 67_149]]), {
    people: 67_149,
    note: '67,149 children aged 0 to 17 at mid-2024; the estimate for mid-2025 is not loaded',
  })
})

test('an estimate three years too old, or a later one, is no stand-in', () => {
  const absent = { absent: 'The number of children in the area at mid-2024 is not loaded' }
  assert.deepEqual(at('2025-03-31', [[2021, 66_000]]), absent)
  assert.deepEqual(at('2025-03-31', [[2025, 68_000]]), absent)
  assert.deepEqual(at('2025-03-31', []), absent)
})
