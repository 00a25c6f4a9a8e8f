import { examples } from '../examples.ts'
import { startedCareCount } from './started-care.ts'

examples(
  startedCareCount,
  '2026-03-31',
  `
    child | from       | to         | status | start reason | end reason | counted
    ----- | ---------- | ---------- | ------ | ------------ | ---------- | -------
    Amy   | 2025-04-01 |            | C2     | S            |            | counted: Came into care in the year
    Ben   | 2025-03-31 |            | C2     | S            |            | outside
    Cal   | 2026-03-31 |            | C2     | S            |            | counted
    Dee   | 2026-04-01 |            | C2     | S            |            | outside
    Eve   | 2025-06-01 |            | C2     | P            |            | outside
    Fay   | 2025-06-01 |            | V4     | S            |            | outside
    Gus   | 2025-05-01 | 2025-06-01 | V2     | S            | E4A        |
    Gus   | 2025-09-01 |            | V2     | S            |            | counted = 1 of 1
    Hal   | 2025-05-01 | 2025-06-01 | V2     | S            | E4A        | counted
    Ivy   | 2025-05-01 | 2025-06-01 | V4     | S            | X1         |
    Ivy   | 2025-06-01 |            | V2     | S            |            | counted
`,
)
