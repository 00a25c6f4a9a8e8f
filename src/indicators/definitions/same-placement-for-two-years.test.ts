import { examples } from '../examples.ts'
import { samePlacementForTwoYears } from './same-placement-for-two-years.ts'

examples(
  samePlacementForTwoYears,
  '2026-03-31',
  `
    child | born       | from       | start reason | place | lives at | status | counted
    ----- | ---------- | ---------- | ------------ | ----- | -------- | ------ | -------
    Amy   | 2012-05-01 | 2023-09-30 | S            | U6    | IN 1     | C2     | counted: In the same place for two years or more
    Ben   | 2012-05-01 | 2023-10-01 | S            | U6    | IN 1     | C2     | left out: In care for less than two and a half years
    Cal   | 2010-04-01 | 2020-01-10 | S            | U6    | IN 1     | C2     | counted
    Dee   | 2010-03-31 | 2020-01-10 | S            | U6    | IN 1     | C2     | left out: Aged 16 or over
    Eve   | 2012-05-01 | 2020-01-10 | S            | U6    | IN 1     | C2     |
    Eve   | 2012-05-01 | 2024-03-31 | P            | U6    | IN 2     | C2     | counted
    Fay   | 2012-05-01 | 2020-01-10 | S            | U6    | IN 1     | C2     |
    Fay   | 2012-05-01 | 2024-04-01 | P            | U6    | IN 2     | C2     | not counted: Moved in the last two years
    Gus   | 2012-05-01 | 2020-01-10 | S            | U6    | IN 1     | C1     |
    Gus   | 2012-05-01 | 2025-01-10 | L            | U6    | IN 1     | C2     |
    Gus   | 2012-05-01 | 2025-06-10 | T            | U4    | IN 2     | C2     | counted
    Hal   | 2020-05-01 | 2022-01-10 | S            | U6    | IN 1     | E1     |
    Hal   | 2020-05-01 | 2025-01-10 | P            | A6    | IN 9     | E1     | counted: Placed for adoption: two years or more with the place before
    Ivy   | 2020-05-01 | 2022-01-10 | S            | U6    | IN 1     | E1     |
    Ivy   | 2020-05-01 | 2024-06-01 | P            | U6    | IN 4     | E1     |
    Ivy   | 2020-05-01 | 2025-01-10 | P            | A6    | IN 9     | E1     | not counted: Moved in the last two years
    Jon   | 2020-05-01 | 2022-01-10 | S            | U5    | IN 1     | E1     |
    Jon   | 2020-05-01 | 2025-01-10 | P            | A5    | IN 1     | E1     | counted: In the same place for two years or more
    Kit   | 2012-05-01 | 2020-01-10 | S            | U6    | IN 1     | C2     |
    Kit   | 2012-05-01 | 2025-07-01 | P            | T3    | IN 5     | C2     |
    Kit   | 2012-05-01 | 2025-07-14 | P            | U6    | IN 1     | C2     | counted
    Lee   | 2012-05-01 | 2023-01-10 | P            | U6    | IN 1     | C2     | counted
    Mia   | 2012-05-01 | 2025-01-10 | P            | U6    | IN 1     | C2     | left out: The start of this time in care is in a return that is not loaded
    Nat   | 2012-05-01 | 2023-01-10 | P            | U6    | IN 1     | C1     |
    Nat   | 2012-05-01 | 2024-06-10 | P            | U6    | IN 2     | C2     | not counted
    Oli   | 2012-05-01 | 2020-01-10 | S            | U6    | IN 1     | V4     | left out: Short breaks, not counted
`,
)
