import { examples } from '../examples.ts'
import { agedUnderFive } from './aged-under-5.ts'

examples(
  agedUnderFive,
  '2026-03-31',
  `
    child | born       | from       | status | counted
    ----- | ---------- | ---------- | ------ | -------
    Amy   | 2021-03-31 | 2024-01-10 | C2     | not counted: 5 or over
    Ben   | 2021-04-01 | 2024-01-10 | C2     | counted: Under 5
    Cal   | 2026-03-31 | 2026-03-31 | C1     | counted
    Dee   | 2022-01-01 | 2024-01-10 | V4     | left out
`,
)
