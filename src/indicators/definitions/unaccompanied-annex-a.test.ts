import { examples } from '../examples.ts'
import { unaccompaniedAnnexA } from './unaccompanied-annex-a.ts'

examples(
  unaccompaniedAnnexA,
  '2026-09-30',
  `
    child | unaccompanied in year | ended on   | counted
    ----- | --------------------- | ---------- | -------
    Amy   | yes                   |            | counted
    Ben   | no                    |            | not counted: Not unaccompanied
    Cal   |                       |            | not counted: The list does not say
    Dee   | yes                   | 2026-08-01 | outside
`,
)
