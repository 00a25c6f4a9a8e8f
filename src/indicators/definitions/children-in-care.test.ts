import { examples } from '../examples.ts'
import { childrenInCare } from './children-in-care.ts'

examples(
  childrenInCare,
  '2026-03-31',
  `
    child | from       | to         | status | end reason | counted
    ----- | ---------- | ---------- | ------ | ---------- | -------
    Amy   | 2026-03-31 |            | C2     |            | counted: In care on the day
    Ben   | 2026-04-01 |            | C2     |            | outside
    Cal   | 2020-05-05 | 2026-03-31 | C2     | E8         | outside
    Dee   | 2020-05-05 | 2026-04-01 | C2     | E8         | counted
    Eve   | 2020-05-05 |            | V4     |            | left out: Short breaks, not counted
    Fay   | 2020-05-05 |            | V3     |            | left out
    Gus   | 2020-05-05 | 2026-01-10 | V4     | X1         |
    Gus   | 2026-01-10 |            | V2     |            | counted
    Hal   | 2024-05-05 | 2024-06-01 | C2     | E4A        |
    Hal   | 2025-05-05 |            | V2     |            | counted
    Ivy   | 2020-05-05 | 2025-06-01 | C2     | X1         |
    Ivy   | 2025-06-01 | 2026-02-01 | C2     | E8         | outside
`,
)
