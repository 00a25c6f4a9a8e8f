import { examples } from '../examples.ts'
import { childrenInCareAnnexA } from './children-in-care-annex-a.ts'

examples(
  childrenInCareAnnexA,
  '2026-09-30',
  `
    child | ended on   | counted
    ----- | ---------- | -------
    Amy   |            | counted: In care on the day of the list
    Ben   | 2026-09-30 | outside
    Cal   | 2026-10-01 | counted
    Dee   | 2026-04-02 | outside
`,
)
