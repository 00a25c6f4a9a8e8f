import { examplesOfSplit } from '../examples.ts'
import { ssda903 } from '../sources.ts'
import { timeInCare } from './time-in-care.ts'

examplesOfSplit(
  timeInCare,
  ssda903('Episodes'),
  '2026-03-31',
  `
    child | from       | to         | end reason | start reason | group
    Amy   | 2025-10-01 |            |            | S            | Under 6 months
    Ben   | 2025-09-30 |            |            | S            | 6 months to under a year
    Cal   | 2025-04-01 |            |            | S            | 6 months to under a year
    Dee   | 2025-03-31 |            |            | S            | 1 to under 2 years
    Eve   | 2024-03-31 |            |            | S            | 2 to under 5 years
    Fay   | 2021-03-31 |            |            | S            | 5 years or more
    Gus   | 2025-01-10 |            |            | P            | Not known
    Hal   | 2020-01-10 |            |            | P            | 5 years or more
    Ivy   | 2020-01-10 | 2025-06-01 | E4A        | S            |
    Ivy   | 2026-01-10 |            |            | S            | Under 6 months
    Jon   | 2025-05-10 | 2025-06-01 | E4A        | S            | Under 6 months
    Kit   | 2024-01-10 | 2025-06-01 | X1         | S            |
    Kit   | 2025-06-01 |            |            | P            | 2 to under 5 years
`,
)
