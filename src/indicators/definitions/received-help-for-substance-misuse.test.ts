import { examples } from '../examples.ts'
import { receivedHelpForSubstanceMisuse } from './received-help-for-substance-misuse.ts'

examples(
  receivedHelpForSubstanceMisuse,
  '2026-03-31',
  `
  child | in care from | substance | received | counted
  ----- | ------------ | --------- | -------- | -------
  Amy   | 2025-04-01   | yes       | yes      | counted: Received help
  Ben   | 2025-04-01   | yes       | no       | not counted: Received no help
  Cal   | 2025-04-01   | yes       |          | not counted: Nothing recorded in the return
  Dee   | 2025-04-01   | no        | yes      | outside
  Eve   | 2025-04-01   |           | yes      | outside
  Fay   | 2025-04-02   | yes       | yes      | left out
  `,
)
