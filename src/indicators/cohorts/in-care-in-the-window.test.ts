import { examplesOfCohort } from '../examples.ts'
import { ssda903 } from '../sources.ts'
import { inCareInTheWindow } from './in-care-in-the-window.ts'

examplesOfCohort(
  inCareInTheWindow,
  ssda903('Episodes'),
  'year',
  '2026-03-31',
  `
    child | from       | to         | status | member
    ----- | ---------- | ---------- | ------ | ------
    Amy   | 2024-01-10 | 2025-04-01 | C2     | in
    Ben   | 2024-01-10 | 2025-03-31 | C2     | outside
    Cal   | 2026-03-31 |            | C2     | in
    Dee   | 2026-04-01 |            | C2     | outside
    Eve   | 2025-06-01 | 2025-06-03 | C2     | in
    Fay   | 2025-06-01 |            | V4     | outside
`,
)
