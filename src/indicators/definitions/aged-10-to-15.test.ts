import { examples } from '../examples.ts'
import { agedTenToFifteen } from './aged-10-to-15.ts'

examples(
  agedTenToFifteen,
  '2026-03-31',
  `
    child | born       | from       | counted
    ----- | ---------- | ---------- | -------
    Amy   | 2016-03-31 | 2024-01-10 | counted: Aged 10 to 15
    Ben   | 2016-04-01 | 2024-01-10 | not counted: Under 10, or 16 or over
    Cal   | 2010-04-01 | 2024-01-10 | counted
    Dee   | 2010-03-31 | 2024-01-10 | not counted
    Eve   | 2012-02-29 | 2024-01-10 | counted
`,
)
