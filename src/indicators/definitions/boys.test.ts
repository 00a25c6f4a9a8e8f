import { examples } from '../examples.ts'
import { boys } from './boys.ts'

examples(
  boys,
  '2026-03-31',
  `
    child | sex       | from       | counted
    ----- | --------- | ---------- | -------
    Amy   | female    | 2024-01-10 | not counted: Female
    Ben   | male      | 2024-01-10 | counted: Male
    Cal   | not known | 2024-01-10 | not counted: Sex not recorded
`,
)
