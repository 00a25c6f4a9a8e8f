import { examples } from '../examples.ts'
import { livingInSupportedAccommodation } from './living-in-supported-accommodation.ts'

examples(
  livingInSupportedAccommodation,
  '2026-03-31',
  `
    child | place | from       | counted
    ----- | ----- | ---------- | -------
    Amy   | K3    | 2024-01-10 | counted: Lived in supported accommodation
    Ben   | H5    | 2022-01-10 | counted
    Cal   | P2    | 2022-01-10 | counted
    Dee   | K2    | 2024-01-10 | not counted: Lived elsewhere
`,
)
