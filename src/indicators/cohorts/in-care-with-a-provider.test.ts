import { examplesOfCohort } from '../examples.ts'
import { ssda903 } from '../sources.ts'
import { inCareWithAProvider } from './in-care-with-a-provider.ts'

examplesOfCohort(
  inCareWithAProvider,
  ssda903('Episodes'),
  'day',
  '2026-03-31',
  `
    child | from       | place | provider | start reason | status | member
    ----- | ---------- | ----- | -------- | ------------ | ------ | ------
    Amy   | 2024-01-10 | U6    | PR4      |              | C2     | in
    Ben   | 2024-01-10 | P1    | PR0      |              | C2     | left out: With a parent, so no provider
    Cal   | 2024-01-10 | Z1    |          |              | C2     | left out: No provider recorded
    Dee   | 2024-01-10 | U6    | PR1      |              | C2     |
    Dee   | 2026-03-20 | T3    |          | P            | C2     | in
    Eve   | 2024-01-10 | U6    | PR4      |              | V4     | left out: Short breaks, not counted
`,
)
