import { examplesOfCohort } from '../examples.ts'
import { ssda903 } from '../sources.ts'
import { inCareTwoYears } from './in-care-two-years.ts'

examplesOfCohort(
  inCareTwoYears,
  ssda903('Episodes'),
  'two years',
  '2026-03-31',
  `
    child | from       | to         | end reason | start reason | status | member
    ----- | ---------- | ---------- | ---------- | ------------ | ------ | ------
    Amy   | 2024-03-31 |            |            | S            | C2     | in
    Ben   | 2024-04-01 |            |            | S            | C2     | left out: In care for less than two years
    Cal   | 2020-01-10 | 2025-06-01 | E4A        | S            | C2     |
    Cal   | 2025-06-02 |            |            | S            | C2     | left out: In care for less than two years
    Dee   | 2024-01-10 |            |            | P            | C2     | in
    Eve   | 2025-01-10 |            |            | P            | C2     | left out: The start of this time in care is in a return that is not loaded
    Fay   | 2020-01-10 |            |            | S            | V4     | left out: Short breaks, not counted
    Gus   | 2020-01-10 | 2026-03-31 | E8         | S            | C2     | outside
`,
)
