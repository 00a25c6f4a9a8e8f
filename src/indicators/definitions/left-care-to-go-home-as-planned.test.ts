import { examples } from '../examples.ts'
import { leftCareToGoHomeAsPlanned } from './left-care-to-go-home-as-planned.ts'

examples(
  leftCareToGoHomeAsPlanned,
  '2026-03-31',
  `
    child | from       | to         | end reason | status | counted
    ----- | ---------- | ---------- | ---------- | ------ | -------
    Amy   | 2020-01-10 | 2025-06-01 | E4A | C2 | counted: Home to parents, planned
    Ben   | 2020-01-10 | 2025-06-01 | E4B | C2 | not counted: Left care for another reason
    Cal   | 2020-01-10 | 2025-06-01 | E13 | C2 | not counted: Left care for another reason
    Dee   | 2020-01-10 | 2025-06-01 | E41 | C2 | not counted: Left care for another reason
    Wes   | 2020-01-10 | 2025-06-01 | E8         | V4     | outside
    Xan   | 2020-01-10 | 2025-03-31 | E4A     | C2     | outside
    Yve   | 2020-01-10 | 2025-06-01 | E4A     | C2     |
    Yve   | 2025-08-10 | 2025-09-01 | E4B    | C2     | not counted = 0 of 1
    Zed   | 2020-01-10 |            |            | C2     | outside
`,
)
