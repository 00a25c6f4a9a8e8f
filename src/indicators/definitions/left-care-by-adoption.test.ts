import { examples } from '../examples.ts'
import { leftCareByAdoption } from './left-care-by-adoption.ts'

examples(
  leftCareByAdoption,
  '2026-03-31',
  `
    child | from       | to         | end reason | status | counted
    ----- | ---------- | ---------- | ---------- | ------ | -------
    Amy   | 2020-01-10 | 2025-06-01 | E11 | C2 | counted: Adopted
    Ben   | 2020-01-10 | 2025-06-01 | E12 | C2 | counted: Adopted
    Cal   | 2020-01-10 | 2025-06-01 | E45 | C2 | not counted: Left care for another reason
    Dee   | 2020-01-10 | 2025-06-01 | E2 | C2 | not counted: Left care for another reason
    Eve   | 2020-01-10 | 2025-06-01 | E8 | C2 | not counted: Left care for another reason
    Wes   | 2020-01-10 | 2025-06-01 | E8         | V4     | outside
    Xan   | 2020-01-10 | 2025-03-31 | E11     | C2     | outside
    Yve   | 2020-01-10 | 2025-06-01 | E11     | C2     |
    Yve   | 2025-08-10 | 2025-09-01 | E45    | C2     | not counted = 0 of 1
    Zed   | 2020-01-10 |            |            | C2     | outside
`,
)
