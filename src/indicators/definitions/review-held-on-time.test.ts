import { examples } from '../examples.ts'
import { reviewHeldOnTime } from './review-held-on-time.ts'

examples(
  reviewHeldOnTime,
  '2026-03-31',
  `
  child | in care from | to         | status | reviews                                                    | counted
  ----- | ------------ | ---------- | ------ | ---------------------------------------------------------- | -------
  Amy   | 2025-04-01   |            | C2     | 2025-05-01, 2025-08-01, 2026-02-01                         | counted = 3 of 3: Held by the day due
  Ben   | 2025-04-01   |            | C2     | 2025-05-02, 2025-08-02, 2026-02-02                         | counted = 2 of 3: Some held late or overdue
  Cal   | 2025-04-01   |            | C2     | 2025-05-02, 2025-08-02, 2026-02-03                         | counted = 1 of 3
  Dee   | 2025-04-01   |            | C2     |                                                            | not counted = 0 of 1: Held late or overdue
  Eve   | 2025-04-01   | 2025-05-01 | C2     |                                                            | left out: No review fell due
  Fay   | 2025-04-01   | 2025-05-02 | C2     |                                                            | not counted = 0 of 1
  Gus   | 2025-04-01   | 2025-04-20 | C2     | 2025-04-15                                                 | left out
  Hal   | 2024-06-03   |            | C2     | 2024-06-28, 2024-09-27, 2025-04-04, 2025-10-04             | counted = 1 of 2
  Ivy   | 2025-04-01   | 2025-06-01 | C2     | 2025-05-01, 2025-12-01                                     | counted = 2 of 3
  Ivy   | 2025-11-03   |            | C2     |                                                            |
  Jan   | 2025-04-01   |            | V3     | 2025-05-01                                                 | outside
  Kit   | 2023-04-03   | 2025-03-31 | C2     | 2023-05-01                                                 | outside
  `,
)
