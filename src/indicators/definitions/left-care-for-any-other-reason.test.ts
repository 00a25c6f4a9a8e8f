import { examples } from '../examples.ts'
import { leftCareForAnyOtherReason } from './left-care-for-any-other-reason.ts'

examples(
  leftCareForAnyOtherReason,
  '2026-03-31',
  `
    child | from       | to         | end reason | status | counted
    ----- | ---------- | ---------- | ---------- | ------ | -------
    Amy   | 2020-01-10 | 2025-06-01 | E8 | C2 | counted: Any other reason (E8)
    Ben   | 2020-01-10 | 2025-06-01 | E17 | C2 | not counted: Left care for a reason that is named
    Cal   | 2020-01-10 | 2025-06-01 | E4A | C2 | not counted: Left care for a reason that is named
    Dee   | 2020-01-10 | 2025-06-01 | E5 | C2 | not counted: Left care for a reason that is named
    Wes   | 2020-01-10 | 2025-06-01 | E8         | V4     | outside
    Xan   | 2020-01-10 | 2025-03-31 | E8     | C2     | outside
    Yve   | 2020-01-10 | 2025-06-01 | E8     | C2     |
    Yve   | 2025-08-10 | 2025-09-01 | E17    | C2     | not counted = 0 of 1
    Zed   | 2020-01-10 |            |            | C2     | outside
`,
)
