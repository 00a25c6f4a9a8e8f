import { examples } from '../examples.ts'
import { livingWithIndependentProviders } from './living-with-independent-providers.ts'

examples(
  livingWithIndependentProviders,
  '2026-03-31',
  `
    child | place | provider | from       | counted
    ----- | ----- | -------- | ---------- | -------
    Amy   | U6    | PR4      | 2024-01-10 | counted: Private or voluntary provider (PR4, PR5)
    Ben   | K2    | PR5      | 2024-01-10 | counted
    Cal   | U6    | PR1      | 2024-01-10 | not counted
    Dee   | U6    | PR2      | 2024-01-10 | not counted
    Eve   | U6    | PR3      | 2024-01-10 | not counted
    Fay   | P1    | PR0      | 2024-01-10 | left out: With a parent, so no provider
    Gus   | Z1    |          | 2024-01-10 | left out: No provider recorded
    Hal   | U6    | PR4      | 2024-01-10 |
    Hal   | T4    |          | 2026-03-29 | counted
    Ivy   | U6    | PR4      | 2024-01-10 |
    Ivy   | K2    | PR1      | 2026-03-29 | not counted
`,
)
