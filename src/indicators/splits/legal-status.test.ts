import { examplesOfSplit } from '../examples.ts'
import { childrenInCareList, ssda903 } from '../sources.ts'
import { legalStatus, listedLegalStatus } from './legal-status.ts'

examplesOfSplit(
  legalStatus,
  ssda903('Episodes'),
  '2026-03-31',
  `
    child | status | from       | start reason | group
    Amy   | C1     | 2024-01-10 |              |
    Amy   | C2     | 2026-03-31 | L            | Full care orders
    Ben   | D1     | 2024-01-10 |              | Placement orders
    Cal   | V2     | 2024-01-10 |              | Voluntary agreements (section 20)
    Dee   | L2     | 2024-01-10 |              | Detained for child protection
    Eve   | J1     | 2024-01-10 |              | Youth justice
    Fay   | V4     | 2024-01-10 |              | Not known
`,
)

examplesOfSplit(
  listedLegalStatus,
  childrenInCareList,
  '2026-03-31',
  `
    child | legal status    | group
    Amy   | interim         | Interim care orders
    Ben   | full            | Full care orders
    Cal   | freed           | Placement orders
    Dee   | placement order | Placement orders
    Eve   | section 20      | Voluntary agreements (section 20)
    Fay   | protection      | Detained for child protection
    Gus   | youth justice   | Youth justice
    Hal   |                 | Not known
`,
)
