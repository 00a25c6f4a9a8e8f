import { examples } from '../examples.ts'
import { threeOrMorePlacementsInTwoYears } from './three-or-more-placements-in-two-years.ts'

examples(
  threeOrMorePlacementsInTwoYears,
  '2026-03-31',
  `
    child | from       | start reason | place | lives at | status | counted
    ----- | ---------- | ------------ | ----- | -------- | ------ | -------
    Amy   | 2024-03-31 | S            | U6    | IN 1     | C2     |
    Amy   | 2024-09-01 | P            | U6    | IN 2     | C2     |
    Amy   | 2025-09-01 | P            | K2    | IN 3     | C2     | counted: In three places in two years
    Ben   | 2024-04-01 | S            | U6    | IN 1     | C2     |
    Ben   | 2024-09-01 | P            | U6    | IN 2     | C2     |
    Ben   | 2025-09-01 | P            | K2    | IN 3     | C2     | left out: In care for less than two years
    Cal   | 2020-01-10 | S            | U6    | IN 1     | C2     |
    Cal   | 2024-04-01 | P            | U6    | IN 2     | C2     |
    Cal   | 2025-09-01 | P            | K2    | IN 3     | C2     | not counted: In two places in two years
    Dee   | 2020-01-10 | S            | U6    | IN 1     | C2     | not counted: In one place in two years
    Eve   | 2025-09-01 | P            | U6    | IN 1     | C2     | left out: The start of this time in care is in a return that is not loaded
    Fay   | 2020-01-10 | S            | U6    | IN 1     | V4     | left out: Short breaks, not counted
`,
)
