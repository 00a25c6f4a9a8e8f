import { examples } from '../examples.ts'
import { daysFromCareToLivingWithAdopters } from './days-from-care-to-living-with-adopters.ts'

examples(
  daysFromCareToLivingWithAdopters,
  '2026-03-31',
  `
    child | from       | to         | start reason | place | status | end reason | counted
    ----- | ---------- | ---------- | ------------ | ----- | ------ | ---------- | -------
    Amy   | 2024-01-10 |            | S            | U6    | C1     |            |
    Amy   | 2024-12-10 |            | P            | A6    | E1     |            |
    Amy   | 2025-03-10 | 2025-09-01 | L            | A6    | E1     | E12        | counted = 335 of 1: Adopted
    Ben   | 2024-01-10 |            | S            | U6    | C1     |            |
    Ben   | 2024-02-10 |            | P            | U5    | C1     |            |
    Ben   | 2024-12-10 | 2025-09-01 | P            | A5    | E1     | E12        | counted = 31 of 1
    Cal   | 2022-01-10 |            | S            | U6    | C1     |            |
    Cal   | 2022-12-10 | 2023-03-31 | P            | A4    | C2     | E11        | outside
    Dee   | 2022-01-10 |            | S            | U6    | C1     |            |
    Dee   | 2022-12-10 | 2023-04-01 | P            | A4    | C2     | E11        | counted = 334 of 1
    Eve   | 2024-01-10 | 2025-09-01 | S            | U6    | C1     | E12        | not counted = 0 of 0: No placement for adoption recorded before the order
    Fay   | 2024-01-10 | 2025-09-01 | P            | U6    | C1     | X1         |
    Fay   | 2025-09-01 | 2026-01-10 | P            | A6    | E1     | E12        | not counted = 0 of 0: The start of this time in care is in a return that is not loaded
    Gus   | 2023-01-10 |            | S            | U6    | C1     |            |
    Gus   | 2023-06-10 |            | P            | A6    | E1     |            |
    Gus   | 2023-12-10 |            | P            | U6    | E1     |            |
    Gus   | 2024-06-10 | 2025-01-10 | P            | A6    | E1     | E12        | counted = 517 of 1
    Hal   | 2024-01-10 |            | S            | U6    | C1     |            |
    Hal   | 2024-12-10 | 2025-09-01 | P            | A6    | E1     | E4A        | outside
    Ivy   | 2025-01-10 | 2025-09-01 | S            | A4    | V2     | E11        | counted = 0 of 1
`,
)
