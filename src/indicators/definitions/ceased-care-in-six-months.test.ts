import { examples } from '../examples.ts'
import { ceasedCareInSixMonths } from './ceased-care-in-six-months.ts'

examples(
  ceasedCareInSixMonths,
  '2025-10-31',
  `
    child | from       | to         | end reason | counted
    ----- | ---------- | ---------- | ---------- | -------
    Amy   | 2020-01-01 | 2025-05-01 | E4A        | counted
    Ben   | 2020-01-01 | 2025-04-30 | E4A        | outside
    Cal   | 2020-01-01 | 2025-10-31 | E8         | counted
    Dee   | 2020-01-01 | 2025-11-01 | E8         | outside
`,
)
