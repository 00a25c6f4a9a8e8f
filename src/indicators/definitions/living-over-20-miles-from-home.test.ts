import { examples } from '../examples.ts'
import { livingOver20MilesFromHome } from './living-over-20-miles-from-home.ts'

examples(
  livingOver20MilesFromHome,
  '2026-03-31',
  `
    child | home  | lives at  | unaccompanied | from       | counted
    ----- | ----- | --------- | ------------- | ---------- | -------
    Amy   | IN 0  | IN 20     |               | 2024-01-10 | not counted: 20 miles from home or less
    Ben   | IN 0  | IN 20.04  |               | 2024-01-10 | not counted
    Cal   | IN 0  | IN 20.06  |               | 2024-01-10 | counted: More than 20 miles from home
    Dee   | IN 0  | OUT 45    |               | 2024-01-10 | counted
    Eve   | OUT 90 | IN 5     |               | 2024-01-10 | counted
    Fay   |       | OUT 45    | 2026          | 2025-06-10 | not counted: Unaccompanied: no home in this country to measure from
    Gus   |       | OUT 45    |               | 2025-06-10 | not counted: Distance not known: a postcode is missing or not in the directory
    Kit   | IN 0  | NOWHERE   | 2026          | 2025-06-10 | not counted: Distance not known: a postcode is missing or not in the directory
    Hal   | IN 0  | NOWHERE   |               | 2025-06-10 | not counted: Distance not known: a postcode is missing or not in the directory
    Ivy   | IN 0  | OUT 45    |               | 2024-01-10 |
    Ivy   | IN 0  | IN 3      |               | 2026-03-31 | not counted
    Jon   | IN 0  | OUT 45    |               | 2024-01-10 |
    Jon   | IN 0  | IN 3      |               | 2026-04-01 | counted
`,
)
