import { examples } from '../examples.ts'
import { livingInAChildrensHome } from './living-in-a-childrens-home.ts'

examples(
  livingInAChildrensHome,
  '2026-03-31',
  `
    child | place | from       | counted
    ----- | ----- | ---------- | -------
    Amy   | K1    | 2024-01-10 | counted: Lived in a children’s home
    Ben   | K2    | 2024-01-10 | counted
    Cal   | K3    | 2024-01-10 | not counted: Lived elsewhere
    Dee   | R1    | 2024-01-10 | not counted
    Eve   | S1    | 2024-01-10 | not counted
`,
)
