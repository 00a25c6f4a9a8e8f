import { examples } from '../examples.ts'
import { childrenInCareByTheMonthlyList } from './children-in-care-by-the-monthly-list.ts'

examples(
  childrenInCareByTheMonthlyList,
  '2026-09-30',
  `
    child | ended on   | counted
    ----- | ---------- | -------
    Amy   |            | counted: In care on the day of the list
    Ben   | 2026-09-30 | outside
    Cal   | 2026-10-01 | counted
    Dee   | 2026-04-02 | outside
`,
)
