import { examples } from '../examples.ts'
import { childrenInCarePer10000 } from './children-in-care-per-10000.ts'

examples(
  childrenInCarePer10000,
  '2026-03-31',
  `
    child | from       | to         | status | counted
    ----- | ---------- | ---------- | ------ | -------
    Amy   | 2026-03-31 |            | C2     | counted = 1 of 1
    Ben   | 2020-01-01 | 2026-03-31 | C2     | outside
    Cal   | 2020-01-01 |            | V3     | left out
`,
  { population: new Map([[2025, 67_149]]) },
)
