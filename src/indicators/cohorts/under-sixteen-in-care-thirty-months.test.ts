import assert from 'node:assert/strict'
import test from 'node:test'
import { aChild } from '../../dataset/index.ts'
import { plainDate } from '../../kernel/index.ts'
import { aDataset, examplesOfCohort } from '../examples.ts'
import { ssda903 } from '../sources.ts'
import { underSixteenInCareThirtyMonths } from './under-sixteen-in-care-thirty-months.ts'

examplesOfCohort(
  underSixteenInCareThirtyMonths,
  ssda903('Episodes'),
  'day',
  '2026-03-31',
  `
    child | born       | from       | start reason | status | member
    ----- | ---------- | ---------- | ------------ | ------ | ------
    Amy   | 2010-04-01 | 2023-09-30 | S            | C2     | in
    Ben   | 2010-03-31 | 2023-09-30 | S            | C2     | left out: Aged 16 or over
    Cal   | 2015-03-31 | 2023-10-01 | S            | C2     | left out: In care for less than two and a half years
    Dee   | 2015-03-31 | 2024-10-01 | L            | C2     | left out: The start of this time in care is in a return that is not loaded
    Eve   | 2015-03-31 | 2020-01-10 | S            | V3     | left out: Short breaks, not counted
    Fay   | 2008-02-29 | 2020-01-10 | S            | C2     | left out: Aged 16 or over
`,
)

test('a child with no date of birth is left out and not taken for young', () => {
  const child = { ...aChild().inCare({ from: '2020-01-10' }), bornOn: null }
  const last = plainDate('2026-03-31')
  const at = { asAt: last, window: { first: last, last }, data: aDataset(last, {}), returnYear: 2026, snapshot: null }
  assert.deepEqual(underSixteenInCareThirtyMonths.includes(child, at), { leftOut: 'Date of birth not known' })
})
