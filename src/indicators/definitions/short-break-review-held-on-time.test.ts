import { examples } from '../examples.ts'
import { shortBreakReviewHeldOnTime } from './short-break-review-held-on-time.ts'

examples(
  shortBreakReviewHeldOnTime,
  '2026-03-31',
  `
  child | in care from | to         | status | start reason | reviews                | counted
  ----- | ------------ | ---------- | ------ | ------------ | ---------------------- | -------
  Amy   | 2025-04-10   |            | V4     |              | 2025-07-10, 2026-01-10 | counted = 2 of 2
  Ben   | 2025-04-10   |            | V4     |              | 2025-07-11             | not counted = 0 of 2
  Cal   | 2025-04-10   | 2025-04-12 | V3     |              | 2025-07-10             | counted = 1 of 1
  Cal   | 2025-08-01   | 2025-08-03 | V3     | S            |                        |
  Dee   | 2026-02-10   |            | V4     |              |                        | left out: No review fell due
  Eve   | 2025-04-10   |            | C2     |              |                        | outside
  `,
)
