import { examplesOfCohort } from '../examples.ts'
import { ssda903 } from '../sources.ts'
import { inCareOnTheLastDay } from './in-care-on-the-last-day.ts'

examplesOfCohort(
  inCareOnTheLastDay,
  ssda903('Episodes'),
  'day',
  '2025-10-31',
  `
    child | from       | to         | status | end reason | member
    ----- | ---------- | ---------- | ------ | ---------- | ------
    Amy   | 2025-10-31 |            | C2     |            | in
    Ben   | 2025-11-01 |            | C2     |            | outside
    Cal   | 2024-01-10 | 2025-10-31 | C2     | E8         | outside
    Dee   | 2024-01-10 | 2025-11-01 | C2     | E8         | in
    Eve   | 2024-01-10 |            | V3     |            | left out: Short breaks, not counted
    Fay   | 2024-01-10 |            | V4     |            | left out: Short breaks, not counted
    Gus   | 2024-01-10 | 2025-10-31 | V4     | X1         |
    Gus   | 2025-10-31 |            | V2     |            | in
    Hal   | 2024-01-10 | 2025-10-31 | V2     | X1         |
    Hal   | 2025-10-31 |            | V4     |            | left out: Short breaks, not counted
    Ivy   | 2024-01-10 | 2025-10-30 | V3     | E8         | outside
`,
)
