import { examples } from '../examples.ts'
import { dentalChecksUpToDate } from './dental-checks-up-to-date.ts'

examples(
  dentalChecksUpToDate,
  '2026-03-31',
  `
  child | in care from | to         | status | dental | counted
  ----- | ------------ | ---------- | ------ | ------ | -------
  Amy   | 2025-04-01   |            | C2     | yes    | counted: Teeth checked
  Ben   | 2025-04-01   |            | C2     | no     | not counted: Teeth not checked
  Cal   | 2025-04-01   |            | C2     |        | not counted: Nothing recorded in the return
  Dee   | 2025-04-02   |            | C2     | yes    | left out: Came into care after the first day of the year
  Eve   | 2024-01-10   | 2026-03-30 | C2     | yes    | left out: Left care before the last day of the year
  Fay   | 2024-01-10   | 2026-03-31 | C2     | yes    | counted
  Gus   | 2024-01-10   |            | V4     | yes    | left out: Had short breaks in the year
  `,
)
