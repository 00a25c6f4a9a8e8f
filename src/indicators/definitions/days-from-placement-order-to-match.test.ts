import { examples } from '../examples.ts'
import { daysFromPlacementOrderToMatch } from './days-from-placement-order-to-match.ts'

examples(
  daysFromPlacementOrderToMatch,
  '2026-03-31',
  `
    child | from       | to         | start reason | place | status | end reason | matched    | return | counted
    ----- | ---------- | ---------- | ------------ | ----- | ------ | ---------- | ---------- | ------ | -------
    Amy   | 2024-01-10 |            | S            | U6    | C1     |            |            |        |
    Amy   | 2024-06-10 |            | L            | U6    | E1     |            |            |        |
    Amy   | 2024-12-10 | 2025-09-01 | P            | A6    | E1     | E12        | 2024-11-10 | 2026   | counted = 153 of 1: Adopted
    Ben   | 2024-01-10 |            | S            | U6    | C1     |            |            |        |
    Ben   | 2024-12-10 | 2025-09-01 | P            | A4    | V2     | E11        | 2024-11-10 | 2026   | left out: Adopted without a placement order
    Cal   | 2024-01-10 |            | S            | U6    | E1     |            |            |        |
    Cal   | 2024-12-10 | 2025-09-01 | P            | A6    | E1     | E12        |            |        | not counted = 0 of 0: No date of a match recorded
    Dee   | 2024-01-10 |            | S            | U6    | E1     |            |            |        |
    Dee   | 2024-12-10 | 2025-09-01 | P            | A6    | E1     | E12        | 2023-12-10 | 2026   | counted = 0 of 1
    Eve   | 2022-01-10 |            | S            | U6    | E1     |            |            |        |
    Eve   | 2022-06-10 | 2023-03-31 | P            | A6    | E1     | E12        | 2022-05-10 | 2023   | outside
    Fay   | 2024-01-10 |            | S            | U6    | E1     |            | 2024-05-10 | 2026   |
    Fay   | 2024-12-10 |            | P            | A6    | E1     |            |            |        | outside
`,
)
