import { examples } from '../examples.ts'
import { onFullCareOrders } from './on-full-care-orders.ts'

examples(
  onFullCareOrders,
  '2026-03-31',
  `
    child | status | from       | start reason | counted
    ----- | ------ | ---------- | ------------ | -------
    Amy   | C2     | 2024-01-10 |              | counted: Full care order
    Ben   | C1     | 2024-01-10 |              | not counted: Another legal status
    Cal   | C1     | 2024-01-10 |              |
    Cal   | C2     | 2025-01-10 | L            | counted
    Dee   | E1     | 2024-01-10 |              | not counted
    Eve   | D1     | 2024-01-10 |              | not counted
`,
)
