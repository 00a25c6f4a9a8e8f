import { examples } from '../examples.ts'
import { onFullCareOrders } from './on-full-care-orders.ts'

examples(
  onFullCareOrders,
  '2026-03-31',
  `
    child | status | place | from       | start reason | counted
    ----- | ------ | ----- | ---------- | ------------ | -------
    Amy   | C2     | U4    | 2024-01-10 |              | counted: Full care order
    Ben   | C1     | U4    | 2024-01-10 |              | not counted: Another legal status
    Cal   | C1     | U4    | 2024-01-10 |              |
    Cal   | C2     | U4    | 2025-01-10 | L            | counted
    Dee   | E1     | U4    | 2024-01-10 |              | not counted
    Eve   | D1     | U4    | 2024-01-10 |              | not counted
    Fay   | C2     | U4    | 2024-01-10 |              |
    Fay   | C2     | T1    | 2026-03-01 | P            |
    Fay   | E1     | T1    | 2026-03-20 | L            | not counted
`,
)
