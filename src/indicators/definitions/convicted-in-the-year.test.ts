import { examples } from '../examples.ts'
import { convictedInTheYear } from './convicted-in-the-year.ts'

examples(
  convictedInTheYear,
  '2026-03-31',
  `
  child | born       | in care from | to         | status | convicted | counted
  ----- | ---------- | ------------ | ---------- | ------ | --------- | -------
  Amy   | 2012-05-05 | 2025-04-01   |            | C2     | yes       | counted: Convicted, warned or cautioned
  Ben   | 2012-05-05 | 2025-04-01   |            | C2     | no        | not counted: No conviction, warning or caution
  Cal   | 2012-05-05 | 2025-04-01   |            | C2     |           | not counted: Nothing recorded in the return
  Dee   | 2012-05-05 | 2025-04-02   |            | C2     | yes       | left out: Came into care after the first day of the year
  Eve   | 2012-05-05 | 2024-01-10   | 2026-03-30 | C2     | yes       | left out: Left care before the last day of the year
  Fay   | 2012-05-05 | 2024-01-10   | 2026-03-31 | C2     | yes       | counted
  Gus   | 2012-05-05 | 2024-01-10   |            | V4     | yes       | left out: Had short breaks in the year
  Hal   | 2016-03-31 | 2024-01-10   |            | C2     | yes       | counted
  Ivy   | 2016-04-01 | 2024-01-10   |            | C2     | yes       | outside
  `,
)
