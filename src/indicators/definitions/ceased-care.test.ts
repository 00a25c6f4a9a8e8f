import { examples } from '../examples.ts'
import { ceasedCareCount } from './ceased-care.ts'

examples(
  ceasedCareCount,
  '2026-03-31',
  `
    child | from       | to         | status | end reason | start reason | counted
    ----- | ---------- | ---------- | ------ | ---------- | ------------ | -------
    Amy   | 2020-01-01 | 2025-04-01 | C2     | E4A        |              | counted: Left care in the year
    Ben   | 2020-01-01 | 2025-03-31 | C2     | E4A        |              | outside
    Cal   | 2020-01-01 | 2026-03-31 | C2     | E8         |              | counted
    Dee   | 2020-01-01 | 2026-04-01 | C2     | E8         |              | outside
    Eve   | 2020-01-01 | 2025-06-01 | C2     | X1         |              |
    Eve   | 2025-06-01 |            | C2     |            | P            | outside
    Fay   | 2020-01-01 | 2025-06-01 | V4     | E8         |              | outside
    Gus   | 2020-01-01 | 2025-06-01 | C2     | E3         |              | counted
    Hal   | 2020-01-01 | 2025-06-01 | V2     | E4B        |              |
    Hal   | 2025-08-01 | 2025-09-01 | V2     | E4A        |              | counted = 1 of 1
    Ivy   | 2020-01-01 | 2025-06-01 | V2     | E4B        |              |
    Ivy   | 2025-08-01 |            | V2     |            |              | counted
`,
)
