import { examples } from '../examples.ts'
import { livingWithFosterCarersAnnexA } from './living-with-foster-carers-annex-a.ts'

examples(
  livingWithFosterCarersAnnexA,
  '2026-09-30',
  `
    child | placement type | ended on   | counted
    ----- | -------------- | ---------- | -------
    Amy   | foster         |            | counted: Lived with foster carers
    Ben   | temporary      |            | not counted: Lived elsewhere
    Cal   |                |            | not counted: The list does not say where the child lives
    Dee   | foster         | 2026-09-01 | outside
`,
)
