import { examples } from '../examples.ts'
import { initialHealthAssessmentInTime } from './initial-health-assessment-in-time.ts'

// 20 working days after Monday 1 June 2026 is Monday 29 June; after Friday 2 October, Friday 30 October.
examples(
  initialHealthAssessmentInTime,
  '2026-10-31',
  `
  child | started on | ended on   | last health assessment on | counted
  ----- | ---------- | ---------- | ------------------------- | -------
  Amy   | 2026-06-01 |            | 2026-06-29                | counted: Assessed within 20 working days
  Ben   | 2026-06-01 |            | 2026-06-30                | not counted: Assessed after 20 working days
  Cal   | 2026-06-01 |            |                           | not counted: No health assessment is on the list
  Dee   | 2026-06-01 |            | 2026-05-31                | not counted: No health assessment is on the list
  Eve   | 2026-10-02 |            | 2026-10-30                | counted
  Fay   | 2026-10-05 |            | 2026-10-30                | left out: In care for less than 20 working days: not yet due
  Gus   | 2026-06-01 | 2026-06-29 |                           | left out: Left care before it was due
  Hal   | 2026-06-01 | 2026-06-30 | 2026-06-20                | counted
  Ivy   | 2026-04-30 |            | 2026-05-10                | outside
  Jan   | 2026-05-01 |            | 2026-05-10                | counted
  Kit   |            |            | 2026-05-10                | outside
  `,
)
