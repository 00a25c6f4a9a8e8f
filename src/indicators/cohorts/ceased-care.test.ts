import assert from 'node:assert/strict'
import test from 'node:test'
import { aChild } from '../../dataset/index.ts'
import { financialYear } from '../../kernel/index.ts'
import { examplesOfCohort } from '../examples.ts'
import { ssda903 } from '../sources.ts'
import { ceasedCare, lastEndingIn, periodEndedBy } from './ceased-care.ts'

examplesOfCohort(
  ceasedCare,
  ssda903('Episodes'),
  'year',
  '2026-03-31',
  `
    child | from       | to         | end reason | start reason | status | member
    ----- | ---------- | ---------- | ---------- | ------------ | ------ | ------
    Amy   | 2024-01-10 | 2025-04-01 | E4A        |              | C2     | in
    Ben   | 2024-01-10 | 2025-03-31 | E4A        |              | C2     | outside
    Cal   | 2024-01-10 | 2026-03-31 | E3         |              | C2     | in
    Dee   | 2024-01-10 | 2026-04-01 | E8         |              | C2     | outside
    Eve   | 2024-01-10 | 2025-08-01 | X1         |              | C2     |
    Eve   | 2025-08-01 |            |            | L            | C2     | outside
    Fay   | 2024-01-10 | 2025-08-01 | E8         |              | V4     | outside
`,
)

test('a child who left twice in the year is told of by the last ending', () => {
  const child = aChild()
    .inCare({ from: '2024-01-10', to: '2025-06-01', endReason: 'E4B' })
    .inCare({ from: '2025-08-01', to: '2025-09-01', endReason: 'E45' })
    .inCare({ from: '2026-04-01', to: '2026-05-01', endReason: 'E8' })
  assert.equal(lastEndingIn(child, financialYear(2026))?.endReason, 'E45')
})

test('the time in care that ended is the whole of it, from its start', () => {
  const child = aChild()
    .inCare({ from: '2024-01-10' })
    .inCare({ from: '2025-02-01', place: 'K2' })
    .inCare({ from: '2025-06-01', to: '2025-09-01', endReason: 'E8' })
  const ending = lastEndingIn(child, financialYear(2026))
  assert.ok(ending)
  assert.equal(periodEndedBy(child, ending)?.startedOn, '2024-01-10')
})
