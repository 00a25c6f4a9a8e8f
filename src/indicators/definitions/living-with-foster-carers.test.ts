import { examples } from '../examples.ts'
import { livingWithFosterCarers } from './living-with-foster-carers.ts'

examples(
  livingWithFosterCarers,
  '2026-03-31',
  `
    child | place | from       | start reason | counted
    ----- | ----- | ---------- | ------------ | -------
    Amy   | U6    | 2024-01-10 |              | counted: Lived with foster carers
    Ben   | U1    | 2024-01-10 |              | counted
    Cal   | A3    | 2024-01-10 |              | not counted: Lived elsewhere
    Dee   | P1    | 2024-01-10 |              | not counted
    Eve   | U4    | 2024-01-10 |              |
    Eve   | T4    | 2026-03-28 | P            | counted
    Fay   | K2    | 2024-01-10 |              |
    Fay   | T3    | 2026-03-28 | P            | not counted
    Gus   | T1    | 2026-03-28 |              | not counted
    Hal   | U4    | 2024-01-10 |              |
    Hal   | K2    | 2026-03-31 | P            | not counted
    Ivy   | K2    | 2024-01-10 |              |
    Ivy   | U4    | 2026-03-31 | P            | counted
`,
)
