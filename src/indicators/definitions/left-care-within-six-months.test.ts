import { examples } from '../examples.ts'
import { leftCareWithinSixMonths } from './left-care-within-six-months.ts'

examples(
  leftCareWithinSixMonths,
  '2026-03-31',
  `
    child | from       | to         | end reason | start reason | counted
    ----- | ---------- | ---------- | ---------- | ------------ | -------
    Amy   | 2025-05-10 | 2025-11-09 | E4A        | S            | counted: Left within six months of coming into care
    Ben   | 2025-05-10 | 2025-11-10 | E4A        | S            | not counted: Left between six months and a year after coming into care
    Cal   | 2025-02-10 | 2026-02-09 | E4A        | S            | not counted: Left between six months and a year after coming into care
    Dee   | 2025-02-10 | 2026-02-10 | E4A        | S            | not counted: Left a year or more after coming into care
    Eve   | 2025-02-01 | 2025-06-01 | X1         | S            |
    Eve   | 2025-06-01 | 2026-02-01 | E8         | P            | not counted: Left a year or more after coming into care
    Fay   | 2015-02-01 | 2015-06-01 | E4A        | S            |
    Fay   | 2025-06-01 | 2025-07-01 | E4A        | S            | counted: Left within six months of coming into care
    Gus   | 2025-06-01 | 2025-07-01 | E4A        | P            | not counted: The start of this time in care is in a return that is not loaded
    Hal   | 2024-06-01 | 2025-07-01 | E4A        | P            | not counted: Left a year or more after coming into care
    Ivy   | 2025-06-01 |            |            | S            | outside
`,
)
