import { examples } from '../examples.ts'
import { unaccompaniedByTheMonthlyList } from './unaccompanied-by-the-monthly-list.ts'

examples(
  unaccompaniedByTheMonthlyList,
  '2026-09-30',
  `
    child | unaccompanied in year | ended on   | counted
    ----- | --------------------- | ---------- | -------
    Amy   | yes                   |            | counted
    Ben   | no                    |            | not counted: Not unaccompanied
    Cal   |                       |            | not counted: The list does not say
    Dee   | yes                   | 2026-08-01 | outside
`,
)
