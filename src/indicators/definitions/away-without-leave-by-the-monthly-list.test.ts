import { examples } from '../examples.ts'
import { awayWithoutLeaveByTheMonthlyList } from './away-without-leave-by-the-monthly-list.ts'

examples(
  awayWithoutLeaveByTheMonthlyList,
  '2026-10-31',
  `
  child | ended on   | absent in year | counted
  ----- | ---------- | -------------- | -------
  Amy   |            | 1              | counted: Away at least once
  Ben   |            | 0              | not counted: Not away
  Cal   |            |                | not counted: The list does not say
  Dee   | 2026-10-31 | 3              | outside
  Eve   |            | 12             | counted
  `,
)
