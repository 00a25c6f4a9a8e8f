import { examples } from '../examples.ts'
import { wentMissingMoreThanOnceByTheMonthlyList } from './went-missing-more-than-once-by-the-monthly-list.ts'

examples(
  wentMissingMoreThanOnceByTheMonthlyList,
  '2026-10-31',
  `
  child | ended on   | missing in year | counted
  ----- | ---------- | --------------- | -------
  Amy   |            | 2               | counted: Missing more than once
  Ben   |            | 1               | not counted: Missing once or never
  Cal   |            |                 | not counted: The list does not say
  Dee   | 2026-10-31 | 3               | outside
  Eve   |            | 12              | counted
  `,
)
