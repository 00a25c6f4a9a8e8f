import { examples } from '../examples.ts'
import { refusedHelpForSubstanceMisuse } from './refused-help-for-substance-misuse.ts'

examples(
  refusedHelpForSubstanceMisuse,
  '2026-03-31',
  `
  child | in care from | substance | received | offered | counted
  ----- | ------------ | --------- | -------- | ------- | -------
  Amy   | 2025-04-01   | yes       | no       | yes     | counted: Was offered help and refused it
  Ben   | 2025-04-01   | yes       | yes      | yes     | not counted: Received help
  Cal   | 2025-04-01   | yes       | no       | no      | not counted: Was offered no help
  Dee   | 2025-04-01   | yes       |          |         | not counted: Nothing recorded in the return
  Eve   | 2025-04-01   | yes       |          | yes     | counted
  Fay   | 2025-04-01   | no        | no       | yes     | outside
  `,
)
