import { examplesOfCohort } from '../examples.ts'
import { ssda903 } from '../sources.ts'
import { inCareTwentyWorkingDays } from './in-care-twenty-working-days.ts'

examplesOfCohort(
  inCareTwentyWorkingDays,
  ssda903('Episodes'),
  'day',
  '2025-05-30',
  `
    child | from       | status | member
    ----- | ---------- | ------ | ------
    Amy   | 2025-04-30 | C2     | in
    Ben   | 2025-05-01 | C2     | left out: In care for less than 20 working days
    Cal   | 2025-04-26 | C2     | in
    Dee   | 2020-01-10 | C2     | in
    Eve   | 2020-01-10 | V3     | left out: Short breaks, not counted
    Fay   | 2025-06-01 | C2     | outside
`,
)
