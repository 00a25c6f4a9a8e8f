import { examples } from '../examples.ts'
import { wentMissingByTheMonthlyList } from './went-missing-by-the-monthly-list.ts'

examples(
  wentMissingByTheMonthlyList,
  '2026-10-31',
  `
  child | ended on   | missing in year | counted
  ----- | ---------- | --------------- | -------
  Amy   |            | 1               | counted: Missing at least once
  Ben   |            | 0               | not counted: Not missing
  Cal   |            |                 | not counted: The list does not say
  Dee   | 2026-10-31 | 3               | outside
  Eve   |            | 12              | counted
  `,
)
