import { examples } from '../examples.ts'
import { livingOutsideTheArea } from './living-outside-the-area.ts'

examples(
  livingOutsideTheArea,
  '2026-03-31',
  `
    child | lives at | from       | counted
    ----- | -------- | ---------- | -------
    Amy   | OUT 1    | 2024-01-10 | counted: Outside the area
    Ben   | IN 45    | 2024-01-10 | not counted: Inside the area
    Cal   |          | 2024-01-10 | not counted: Area not known: the postcode is missing or not in the directory
    Dee   | NOWHERE  | 2024-01-10 | not counted: Area not known: the postcode is missing or not in the directory
`,
)
