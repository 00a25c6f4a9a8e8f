import { examples } from '../examples.ts'
import { livingOutsideTheAreaByTheMonthlyList } from './living-outside-the-area-by-the-monthly-list.ts'

examples(
  livingOutsideTheAreaByTheMonthlyList,
  '2026-09-30',
  `
    child | out of area | ended on   | counted
    ----- | ----------- | ---------- | -------
    Amy   | yes         |            | counted: Outside the area
    Ben   | no          |            | not counted: Inside the area
    Cal   |             |            | not counted: The list does not say
    Dee   | yes         | 2026-09-01 | outside
`,
)
