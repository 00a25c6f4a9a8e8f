import { examples } from '../examples.ts'
import { inNeedBecauseOfAbuseOrNeglect } from './in-need-because-of-abuse-or-neglect.ts'

examples(
  inNeedBecauseOfAbuseOrNeglect,
  '2026-03-31',
  `
    child | need | from       | to         | end reason | counted
    ----- | ---- | ---------- | ---------- | ---------- | -------
    Amy   | N1   | 2024-01-10 |            |            | counted: Main need: abuse or neglect
    Ben   | N2   | 2024-01-10 |            |            | not counted: Another main need
    Cal   | N1   | 2024-01-10 | 2024-05-01 | E4A        |
    Cal   | N5   | 2025-01-10 |            |            | not counted
`,
)
