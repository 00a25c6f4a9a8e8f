import { examples } from '../examples.ts'
import { seenWithinSixWeeks } from './seen-within-six-weeks.ts'

examples(
  seenWithinSixWeeks,
  '2026-10-31',
  `
  child | started on | ended on   | last visit on | counted
  ----- | ---------- | ---------- | ------------- | -------
  Amy   | 2020-01-06 |            | 2026-10-31    | counted: Visited in the last six weeks
  Ben   | 2020-01-06 |            | 2026-09-19    | counted
  Cal   | 2020-01-06 |            | 2026-09-18    | not counted: Last visit more than six weeks ago
  Dee   | 2026-10-29 |            |               | not counted: No visit is on the list
  Eve   | 2020-01-06 | 2026-10-31 | 2026-10-30    | outside
  Fay   | 2020-01-06 | 2026-11-01 | 2026-10-30    | counted
  `,
)
