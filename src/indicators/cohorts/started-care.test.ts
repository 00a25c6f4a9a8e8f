import { examplesOfCohort } from '../examples.ts'
import { ssda903 } from '../sources.ts'
import { startedCare } from './started-care.ts'

examplesOfCohort(
  startedCare,
  ssda903('Episodes'),
  'six months',
  '2025-12-31',
  `
    child | from       | start reason | status | member
    ----- | ---------- | ------------ | ------ | ------
    Amy   | 2025-07-01 | S            | C2     | in
    Ben   | 2025-06-30 | S            | C2     | outside
    Cal   | 2025-12-31 | S            | C2     | in
    Dee   | 2026-01-01 | S            | C2     | outside
    Eve   | 2025-08-01 | L            | C2     | outside
    Fay   | 2025-08-01 | S            | V3     | outside
`,
)
