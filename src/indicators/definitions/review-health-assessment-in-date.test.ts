import { examples } from '../examples.ts'
import { reviewHealthAssessmentInDate } from './review-health-assessment-in-date.ts'

examples(
  reviewHealthAssessmentInDate,
  '2026-10-31',
  `
  child | born on    | age given | started on | ended on   | last health assessment on | counted
  ----- | ---------- | --------- | ---------- | ---------- | ------------------------- | -------
  Amy   | 2012-01-01 |           | 2020-01-06 |            | 2025-10-31                | counted: The next assessment is not yet due
  Ben   | 2012-01-01 |           | 2020-01-06 |            | 2025-10-30                | not counted: The next assessment is overdue
  Cal   | 2021-11-01 |           | 2022-01-06 |            | 2026-04-30                | not counted
  Dee   | 2021-11-01 |           | 2022-01-06 |            | 2026-05-01                | counted
  Eve   | 2021-10-31 |           | 2022-01-06 |            | 2026-04-30                | counted
  Fay   |            | 4         | 2022-01-06 |            | 2026-04-30                | not counted
  Gus   |            |           | 2022-01-06 |            | 2026-10-30                | not counted: Age not known, so the limit is not known
  Hal   | 2012-01-01 |           | 2020-01-06 |            |                           | not counted: No health assessment is on the list
  Ivy   | 2012-01-01 |           | 2026-10-12 |            | 2026-10-20                | left out: In care for less than 20 working days
  Jan   | 2012-01-01 |           | 2020-01-06 | 2026-10-31 | 2026-10-20                | outside
  `,
)
