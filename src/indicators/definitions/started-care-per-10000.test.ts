import { examples } from '../examples.ts'
import { startedCarePer10000 } from './started-care-per-10000.ts'

examples(
  startedCarePer10000,
  '2026-03-31',
  `
    child | from       | to         | status | counted
    ----- | ---------- | ---------- | ------ | -------
    Amy   | 2025-04-01 |            | C2     | counted = 1 of 1
    Ben   | 2025-03-31 |            | C2     | outside
    Cal   | 2025-07-01 |            | V3     | outside
`,
  { population: new Map([[2025, 67_149]]) },
)
