import { examples } from '../examples.ts'
import { ceasedCarePer10000 } from './ceased-care-per-10000.ts'

examples(
  ceasedCarePer10000,
  '2026-03-31',
  `
    child | from       | to         | status | end reason | counted
    ----- | ---------- | ---------- | ------ | ---------- | -------
    Amy   | 2020-01-01 | 2025-04-01 | C2     | E8         | counted = 1 of 1
    Ben   | 2020-01-01 | 2025-03-31 | C2     | E8         | outside
    Cal   | 2020-01-01 | 2025-07-01 | V4     | E8         | outside
    Dee   | 2020-01-01 |            | C2     |            | outside
`,
  { population: new Map([[2025, 67_149]]) },
)
