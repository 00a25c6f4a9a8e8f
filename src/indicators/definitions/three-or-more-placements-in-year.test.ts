import { examples } from '../examples.ts'
import { threeOrMorePlacementsInYear } from './three-or-more-placements-in-year.ts'

examples(
  threeOrMorePlacementsInYear,
  '2026-03-31',
  `
    child | from       | to         | start reason | place | lives at | status | counted
    ----- | ---------- | ---------- | ------------ | ----- | -------- | ------ | -------
    Amy   | 2024-01-10 |            | S            | U6    | IN 1     | C2     |
    Amy   | 2025-04-01 |            | P            | U6    | IN 2     | C2     |
    Amy   | 2025-06-01 |            | P            | U6    | IN 3     | C2     | not counted: In two places in the year
    Ben   | 2024-01-10 |            | S            | U6    | IN 1     | C2     |
    Ben   | 2025-04-02 |            | P            | U6    | IN 2     | C2     |
    Ben   | 2025-06-01 |            | P            | U6    | IN 3     | C2     | counted: In three places in the year
    Cal   | 2024-01-10 |            | S            | U6    | IN 1     | C1     |
    Cal   | 2025-06-01 |            | L            | U6    | IN 1     | C2     |
    Cal   | 2025-08-01 |            | T            | U6    | IN 2     | C2     |
    Cal   | 2025-09-01 |            | U            | U4    | IN 2     | E1     | not counted: In one place in the year
    Dee   | 2024-01-10 |            | S            | U6    | IN 1     | C2     |
    Dee   | 2025-06-01 |            | P            | T4    | IN 2     | C2     |
    Dee   | 2025-06-05 |            | P            | U6    | IN 1     | C2     | not counted: In one place in the year
    Eve   | 2024-01-10 |            | S            | U6    | IN 1     | C2     |
    Eve   | 2025-06-01 |            | P            | T4    | IN 2     | C2     |
    Eve   | 2025-06-05 |            | P            | U6    | IN 3     | C2     | counted: In three places in the year
    Fay   | 2024-01-10 |            | S            | U5    | IN 1     | E1     |
    Fay   | 2025-06-01 |            | P            | K2    | IN 2     | E1     |
    Fay   | 2025-07-01 |            | P            | U5    | IN 3     | E1     |
    Fay   | 2026-01-01 |            | P            | A5    | IN 3     | E1     | counted: In three places in the year
    Gus   | 2024-01-10 |            | S            | U5    | IN 1     | E1     |
    Gus   | 2025-07-01 |            | P            | U5    | IN 3     | E1     |
    Gus   | 2026-01-01 |            | P            | A5    | IN 3     | E1     | not counted: In two places in the year
    Hal   | 2024-01-10 | 2025-06-01 | S            | U6    | IN 1     | C2     |
    Hal   | 2025-08-01 |            | S            | U6    | IN 1     | C2     |
    Hal   | 2026-03-31 |            | P            | K2    | IN 3     | C2     | counted: In three places in the year
    Ivy   | 2024-01-10 |            | S            | U6    | IN 1     | C2     |
    Ivy   | 2025-05-01 |            | P            | U6    | IN 2     | C2     |
    Ivy   | 2025-06-01 | 2026-03-31 | P            | U6    | IN 3     | C2     | outside
    Jon   | 2024-01-10 |            | S            | U6    | IN 1     | V4     | left out: Short breaks, not counted
    Kit   | 2024-01-10 |            | S            | U6    | IN 1     | C2     |
    Kit   | 2025-06-01 |            | P            | U6    | IN 2     | C2     |
    Kit   | 2025-06-01 |            | P            | K2    | IN 3     | C2     | not counted: In two places in the year
    Lee   | 2024-01-10 |            | S            | U6    | IN 1     | C2     |
    Lee   | 2025-05-01 |            | P            | U6    | IN 2     | C2     |
    Lee   | 2026-04-01 |            | P            | U6    | IN 3     | C2     | not counted: In two places in the year
`,
)
