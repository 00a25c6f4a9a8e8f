import { examples } from '../examples.ts'
import { agedSixteenOrOver } from './aged-16-or-over.ts'

examples(
  agedSixteenOrOver,
  '2026-03-31',
  `
    child | born       | from       | counted
    ----- | ---------- | ---------- | -------
    Amy   | 2010-03-31 | 2024-01-10 | counted: 16 or over
    Ben   | 2010-04-01 | 2024-01-10 | not counted: Under 16
    Cal   | 2008-02-29 | 2024-01-10 | counted
`,
)
