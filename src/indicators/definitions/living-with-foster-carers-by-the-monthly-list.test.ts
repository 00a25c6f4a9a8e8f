import { examples } from '../examples.ts'
import { livingWithFosterCarersByTheMonthlyList } from './living-with-foster-carers-by-the-monthly-list.ts'

examples(
  livingWithFosterCarersByTheMonthlyList,
  '2026-09-30',
  `
    child | placement type | ended on   | counted
    ----- | -------------- | ---------- | -------
    Amy   | foster         |            | counted: Lived with foster carers
    Ben   | temporary      |            | not counted: Lived elsewhere
    Cal   |                |            | not counted: The list does not say where the child lives
    Dee   | foster         | 2026-09-01 | outside
`,
)
