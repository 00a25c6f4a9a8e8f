import { examplesOfCohort } from '../examples.ts'
import { childrenInCareList } from '../sources.ts'
import { listedInCare } from './listed-in-care.ts'

examplesOfCohort(
  listedInCare,
  childrenInCareList,
  'day',
  '2026-09-30',
  `
    child | ended on   | member
    ----- | ---------- | ------
    Amy   |            | in
    Ben   | 2026-09-30 | outside
    Cal   | 2026-10-01 | in
    Dee   | 2026-05-01 | outside
`,
)
