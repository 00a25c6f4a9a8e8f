import assert from 'node:assert/strict'
import test from 'node:test'
import { aChild } from '../../dataset/index.ts'
import { plainDate } from '../../kernel/index.ts'
import { compute } from '../compute.ts'
import { aDataset, examples } from '../examples.ts'
import { reviewsAllHeldOnTime } from './reviews-all-held-on-time.ts'

// 20 working days after Tuesday 1 April 2025, with Easter (18 and 21 April) out, is Thursday 1 May; after Monday 2 March 2026 it is
// Monday 30 March; after Tuesday 3 March, Tuesday 31 March.
examples(
  reviewsAllHeldOnTime,
  '2026-03-31',
  `
  child | in care from | to         | status | reviews                                        | counted
  ----- | ------------ | ---------- | ------ | ---------------------------------------------- | -------
  Amy   | 2025-04-01   |            | C2     | 2025-05-01, 2025-08-01, 2026-02-01             | counted: Every review was held by the day it was due
  Ben   | 2025-04-01   |            | C2     | 2025-05-02, 2025-08-01, 2026-01-20             | not counted: A review was held late
  Cal   | 2025-04-01   |            | C2     | 2025-05-01, 2025-08-02, 2026-01-20             | not counted: A review was held late
  Dee   | 2025-04-01   |            | C2     | 2025-05-01, 2025-08-01, 2026-02-02             | not counted: A review was held late
  Eve   | 2025-04-01   |            | C2     | 2025-05-01, 2025-08-01                         | not counted: A review is overdue
  Fay   | 2025-04-01   |            | C2     | 2025-04-15, 2025-07-16, 2026-01-10             | not counted: A review was held late
  Gus   | 2025-04-01   |            | C2     | 2025-05-01, 2025-06-01, 2025-12-01             | counted
  Hal   | 2026-03-03   |            | C2     | 2026-03-31                                     | counted
  Ivy   | 2026-03-03   |            | C2     |                                                | not counted: A review is overdue
  Jan   | 2026-03-04   |            | C2     |                                                | left out: In care for less than 20 working days
  Kit   | 2025-04-01   | 2026-03-31 | C2     | 2025-05-01                                     | outside
  Leo   | 2025-04-01   | 2026-04-01 | C2     | 2025-05-01, 2025-08-01, 2026-02-01             | counted
  Meg   | 2025-04-01   |            | V4     |                                                | left out
  Ned   | 2024-06-03   |            | C2     | 2024-06-28, 2024-09-27, 2025-03-27, 2025-09-27, 2026-03-27 | counted
  Oli   | 2024-06-03   |            | C2     | 2024-06-28, 2024-09-27, 2025-04-04, 2025-10-04 | not counted: A review was held late
  Pia   | 2024-06-03   |            | C2     | 2024-06-28, 2024-09-27                         | not counted: A review is overdue
  Ray   | 2025-04-01   |            | C2     | 2025-05-01, 2025-08-01, 2026-02-01, 2026-02-01 | counted
  `,
)

test('without the return of the year before, a first review within six months is on time as far as is known', () => {
  const day = plainDate('2026-03-31')
  const returns = aDataset(day, {}).returns.filter(({ yearEnd }) => yearEnd === 2026)
  const told = (reviews: readonly string[]) =>
    compute(
      reviewsAllHeldOnTime,
      aDataset(day, {
        returns,
        children: [reviews.reduce((child, held) => child.review(held), aChild('Amy').inCare({ from: '2020-05-01' }))],
      }),
      day,
    )
  const inTime = told(['2025-09-30', '2026-03-30'])
  assert.deepEqual([inTime.numerator, inTime.unknown], [1, 1])
  const late = told(['2025-10-01', '2026-03-30'])
  assert.deepEqual([late.numerator, late.unknown], [0, 0])
})
