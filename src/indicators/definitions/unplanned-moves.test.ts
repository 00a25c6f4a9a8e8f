import { examples } from '../examples.ts'
import { unplannedMoves } from './unplanned-moves.ts'

examples(
  unplannedMoves,
  '2026-03-31',
  `
    child | from       | to         | start reason | move reason | place | lives at | end reason | counted
    ----- | ---------- | ---------- | ------------ | ----------- | ----- | -------- | ---------- | -------
    Amy   | 2024-01-10 |            | S            | CREQB       | U6    | IN 1     |            |
    Amy   | 2025-04-01 |            | P            |             | U6    | IN 2     |            | counted = 1 of 1: Moved because something went wrong
    Ben   | 2024-01-10 |            | S            | CARPL       | U6    | IN 1     |            |
    Ben   | 2025-06-01 |            | P            |             | U4    | IN 2     |            | not counted = 0 of 1: Moved for another reason
    Cal   | 2024-01-10 |            | S            | CREQO       | U6    | IN 1     |            |
    Cal   | 2025-06-01 |            | P            | ALLEG       | U6    | IN 2     |            |
    Cal   | 2025-07-01 |            | P            | STAND       | U6    | IN 3     |            |
    Cal   | 2025-08-01 |            | P            | LAREQ       | U6    | IN 4     |            |
    Cal   | 2025-09-01 |            | P            |             | U6    | IN 5     |            | counted = 3 of 4
    Dee   | 2024-01-10 |            | S            | CREQB       | U6    | IN 1     |            |
    Dee   | 2025-03-31 |            | P            |             | U6    | IN 2     |            | outside
    Eve   | 2024-01-10 | 2025-06-01 | S            | CREQB       | U6    | IN 1     | E4A        | outside
    Fay   | 2024-01-10 |            | S            |             | U6    | IN 1     |            |
    Fay   | 2025-06-01 |            | P            |             | U6    | IN 2     |            | not counted = 0 of 1: Moved, and no reason was recorded
    Gus   | 2024-01-10 |            | S            | CREQB       | U6    | IN 1     |            |
    Gus   | 2025-06-01 |            | L            |             | U6    | IN 1     |            | outside
    Hal   | 2024-01-10 |            | S            | CARPL       | U6    | IN 1     |            |
    Hal   | 2025-06-01 |            | P            |             | T4    | IN 2     |            |
    Hal   | 2025-06-05 |            | P            |             | U6    | IN 1     |            | outside
    Ivy   | 2024-01-10 |            | S            | APPRR       | U6    | IN 1     |            |
    Ivy   | 2025-06-01 |            | B            |             | U6    | IN 2     |            | counted = 1 of 1
`,
)
