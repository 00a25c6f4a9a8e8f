import { examplesOfSplit } from '../examples.ts'
import { childrenInCareList, ssda903 } from '../sources.ts'
import { listedNeed, need } from './need.ts'

examplesOfSplit(
  need,
  ssda903('Episodes'),
  '2026-03-31',
  `
    child | need | from       | to         | group
    Amy   | N1   | 2024-01-10 |            | Abuse or neglect
    Ben   | N8   | 2024-01-10 |            | Absent parenting
    Cal   | N5   | 2024-01-10 | 2025-06-01 | Family dysfunction
    Dee   | N5   | 2026-04-01 |            | Not known
`,
)

examplesOfSplit(
  listedNeed,
  childrenInCareList,
  '2026-03-31',
  `
    child | need | group
    Amy   | N2   | The child’s disability
    Ben   |      | Not known
`,
)
