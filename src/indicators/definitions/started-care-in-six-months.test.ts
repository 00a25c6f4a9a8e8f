import { examples } from '../examples.ts'
import { startedCareInSixMonths } from './started-care-in-six-months.ts'

examples(
  startedCareInSixMonths,
  '2025-10-31',
  `
    child | from       | to         | status | counted
    ----- | ---------- | ---------- | ------ | -------
    Amy   | 2025-05-01 |            | C2     | counted
    Ben   | 2025-04-30 |            | C2     | outside
    Cal   | 2025-10-31 |            | C2     | counted
    Dee   | 2025-11-01 |            | C2     | outside
    Eve   | 2025-06-01 | 2025-06-20 | V2     | counted
`,
)
