import { examples } from '../examples.ts'
import { livingWithParents } from './living-with-parents.ts'

examples(
  livingWithParents,
  '2026-03-31',
  `
    child | place | from       | counted
    ----- | ----- | ---------- | -------
    Amy   | P1    | 2024-01-10 | counted: Lived with a parent
    Ben   | U1    | 2024-01-10 | not counted: Lived elsewhere
    Cal   | P3    | 2024-01-10 | not counted
    Dee   | R3    | 2024-01-10 | not counted
`,
)
