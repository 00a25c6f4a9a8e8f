import { examples } from '../examples.ts'
import { withAPermanencePlan } from './with-a-permanence-plan.ts'

examples(
  withAPermanencePlan,
  '2026-09-30',
  `
    child | permanence plan      | ended on   | counted
    ----- | -------------------- | ---------- | -------
    Amy   | long-term fostering  |            | counted: A permanence plan is recorded
    Ben   |                      |            | not counted: No permanence plan recorded
    Cal   | other                |            | counted
    Dee   | adoption             | 2026-09-30 | outside
    Eve   | return to family     | 2026-10-01 | counted
`,
)
