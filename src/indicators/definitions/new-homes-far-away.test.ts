import { examples } from '../examples.ts'
import { newHomesFarAway } from './new-homes-far-away.ts'

examples(
  newHomesFarAway,
  '2026-03-31',
  `
    child | home | lives at | from       | start reason | place | counted
    ----- | ---- | -------- | ---------- | ------------ | ----- | -------
    Amy   | IN 0 | OUT 45   | 2025-04-01 | S            | U6    | counted = 1 of 1: Moved over 20 miles away, outside the area
    Ben   | IN 0 | OUT 45   | 2025-03-31 | S            | U6    | outside
    Cal   | IN 0 | OUT 45   | 2024-01-10 | S            | U6    |
    Cal   | IN 0 | IN 3     | 2025-06-01 | P            | U6    | not counted = 0 of 1: New homes within 20 miles or inside the area
    Dee   | IN 0 | IN 3     | 2025-05-01 | S            | U6    |
    Dee   | IN 0 | OUT 45   | 2025-06-01 | P            | K2    |
    Dee   | IN 0 | OUT 30   | 2026-03-31 | B            | K2    | counted = 2 of 3
    Eve   | IN 0 | OUT 45   | 2024-01-10 | S            | U6    |
    Eve   | IN 0 | OUT 46   | 2025-06-01 | T            | U6    | outside
    Fay   |      | OUT 45   | 2025-06-01 | S            | U6    | not counted = 0 of 1: Distance not known: a postcode is missing or not in the directory
    Gus   | IN 0 | IN 3     | 2024-01-10 | S            | U6    |
    Gus   | IN 0 | OUT 45   | 2025-06-01 | P            | T4    |
    Gus   | IN 0 | IN 3     | 2025-06-05 | P            | U6    | outside
    Hal   | IN 0 | IN 45    | 2025-06-01 | S            | U6    | not counted = 0 of 1
    Ivy   | IN 0 | OUT 20   | 2025-06-01 | S            | U6    | not counted = 0 of 1
`,
)
