import { examplesOfCohort } from '../examples.ts'
import { ssda903 } from '../sources.ts'
import { inCareAllYear } from './in-care-all-year.ts'

examplesOfCohort(
  inCareAllYear,
  ssda903('Episodes', 'OC2'),
  'return year',
  '2026-03-31',
  `
    child | from       | to         | status | end reason | start reason | member
    ----- | ---------- | ---------- | ------ | ---------- | ------------ | ------
    Amy   | 2025-04-01 |            | C2     |            |              | in
    Ben   | 2025-04-02 |            | C2     |            |              | left out: Came into care after the first day of the year
    Cal   | 2024-01-10 | 2026-03-31 | C2     | E8         |              | in
    Dee   | 2024-01-10 | 2026-03-30 | C2     | E8         |              | left out: Left care before the last day of the year
    Eve   | 2024-01-10 |            | V4     |            |              | left out: Had short breaks in the year
    Fay   | 2024-01-10 | 2025-08-01 | C2     | X1         |              |
    Fay   | 2025-08-01 |            | C2     |            | P            | in
    Gus   | 2024-01-10 | 2024-06-01 | V4     | E8         |              |
    Gus   | 2024-08-01 |            | C2     |            |              | in
    Hal   | 2024-01-10 | 2025-08-01 | C2     | E4A        |              |
    Hal   | 2025-08-01 |            | C2     |            |              | left out: Came into care after the first day of the year
    Ivy   | 2020-01-10 | 2025-03-31 | C2     | E8         |              | outside
    Jon   | 2026-04-01 |            | C2     |            |              | outside
`,
)
