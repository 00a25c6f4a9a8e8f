import { examples } from '../examples.ts'
import { developmentAssessmentsUpToDate } from './development-assessments-up-to-date.ts'

examples(
  developmentAssessmentsUpToDate,
  '2026-03-31',
  `
  child | born       | in care from | to         | status | development | counted
  ----- | ---------- | ------------ | ---------- | ------ | ----------- | -------
  Amy   | 2022-05-05 | 2025-04-01   |            | C2     | yes         | counted: Development checked
  Ben   | 2022-05-05 | 2025-04-01   |            | C2     | no          | not counted: Development not checked
  Cal   | 2022-05-05 | 2025-04-01   |            | C2     |             | not counted: Nothing recorded in the return
  Dee   | 2022-05-05 | 2025-04-02   |            | C2     | yes         | left out: Came into care after the first day of the year
  Eve   | 2022-05-05 | 2024-01-10   | 2026-03-30 | C2     | yes         | left out: Left care before the last day of the year
  Fay   | 2022-05-05 | 2024-01-10   | 2026-03-31 | C2     | yes         | counted
  Gus   | 2022-05-05 | 2024-01-10   |            | V4     | yes         | left out: Had short breaks in the year
  Hal   | 2021-04-01 | 2024-01-10   |            | C2     | yes         | counted
  Ivy   | 2021-03-31 | 2024-01-10   |            | C2     | yes         | outside
  `,
)
