import { examples } from '../examples.ts'
import { livingInAResidentialSchool } from './living-in-a-residential-school.ts'

examples(
  livingInAResidentialSchool,
  '2026-03-31',
  `
    child | place | from       | counted
    ----- | ----- | ---------- | -------
    Amy   | S1    | 2024-01-10 | counted: Lived in a residential school
    Ben   | K2    | 2024-01-10 | not counted: Lived elsewhere
`,
)
