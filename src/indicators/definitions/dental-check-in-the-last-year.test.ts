import { examples } from '../examples.ts'
import { dentalCheckInTheLastYear } from './dental-check-in-the-last-year.ts'

examples(
  dentalCheckInTheLastYear,
  '2026-10-31',
  `
  child | ended on   | last dental check on | counted
  ----- | ---------- | -------------------- | -------
  Amy   |            | 2025-10-31           | counted: Teeth checked in the last 12 months
  Ben   |            | 2025-10-30           | not counted: Last check more than 12 months ago
  Cal   |            |                      | not counted: No dental check is on the list
  Dee   | 2026-10-31 | 2026-10-30           | outside
  Eve   | 2026-11-01 | 2026-10-30           | counted
  `,
)
