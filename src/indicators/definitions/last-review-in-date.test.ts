import { examples } from '../examples.ts'
import { lastReviewInDate } from './last-review-in-date.ts'

// 20 working days before Thursday 31 December 2026, with 25 and 28 December out, is Tuesday 1 December.
examples(
  lastReviewInDate,
  '2026-12-31',
  `
  child | started on | ended on   | last review on | counted
  ----- | ---------- | ---------- | -------------- | -------
  Amy   | 2020-01-06 |            | 2026-06-30     | not counted: The next review is overdue
  Ben   | 2020-01-06 |            | 2026-07-01     | counted: The next review is not yet due
  Cal   | 2026-09-07 |            | 2026-10-05     | counted
  Dee   | 2026-08-31 |            | 2026-09-28     | not counted
  Eve   | 2026-08-31 |            | 2026-09-29     | counted
  Fay   | 2026-12-01 |            |                | not counted: No review is on the list
  Gus   | 2026-12-02 |            |                | left out: In care for less than 20 working days
  Hal   | 2020-01-06 | 2026-12-31 | 2026-12-01     | outside
  Ivy   | 2020-01-06 | 2027-01-01 | 2026-12-01     | counted
  Jan   | 2026-06-01 |            | 2026-05-20     | not counted: No review is on the list
  Kit   |            |            | 2026-12-01     | left out
  `,
)
