import { examples } from '../examples.ts'
import { tookPartInReview } from './took-part-in-review.ts'

examples(
  tookPartInReview,
  '2026-03-31',
  `
  child | born       | in care from | to         | status | reviews                                          | counted
  ----- | ---------- | ------------ | ---------- | ------ | ------------------------------------------------ | -------
  Amy   | 2012-01-01 | 2020-01-01   |            | C2     | 2025-05-01 PN1, 2025-11-01 PN6                   | counted = 2 of 2: Gave their views at every review
  Ben   | 2012-01-01 | 2020-01-01   |            | C2     | 2025-05-01 PN2, 2025-08-01 PN3, 2025-11-01 PN5   | counted = 3 of 3
  Cal   | 2012-01-01 | 2020-01-01   |            | C2     | 2025-05-01 PN4, 2025-11-01 PN7                   | not counted = 0 of 2: Gave their views at no review
  Dee   | 2012-01-01 | 2020-01-01   |            | C2     | 2025-05-01 PN1, 2025-11-01 PN7                   | counted = 1 of 2: Gave their views at some reviews
  Eve   | 2021-05-01 | 2022-01-01   |            | C2     | 2025-05-01 PN1, 2025-04-30 PN1                   | counted = 1 of 1
  Fay   | 2021-05-02 | 2022-01-01   |            | C2     | 2025-05-01 PN0                                   | left out: Under 4 at every review in the year
  Gus   | 2012-01-01 | 2020-01-01   |            | C2     | 2025-05-01 PN0                                   | left out
  Hal   | 2012-01-01 | 2020-01-01   |            | C2     | 2025-03-31 PN1, 2026-04-01 PN1                   | left out: No review in the year
  Ivy   | 2012-01-01 | 2020-01-01   |            | C2     | 2025-04-01 PN1, 2026-03-31 PN1                   | counted = 2 of 2
  Jan   | 2012-01-01 | 2020-01-01   | 2025-06-01 | C2     | 2025-05-31 PN1, 2025-06-01 PN1                   | counted = 1 of 1
  Kit   | 2012-01-01 | 2020-01-01   |            | V3     | 2025-05-01 PN1                                   | outside
  `,
)
