import { examples } from '../examples.ts'
import { visitedWithinTheLimit } from './visited-within-the-limit.ts'

examples(
  visitedWithinTheLimit,
  '2026-10-31',
  `
  child | placement started on | last visit on | permanence plan       | legal status | placement type | ended on   | counted
  ----- | -------------------- | ------------- | --------------------- | ------------ | -------------- | ---------- | -------
  Amy   | 2026-10-24           |               | other                 | full         | foster         |            | left out: Moved in within the last week: the first visit is not yet due
  Ben   | 2026-10-23           |               | other                 | full         | foster         |            | not counted: Not visited within a week of moving in
  Cal   | 2026-10-23           | 2026-10-22    | other                 | full         | foster         |            | not counted: Not visited within a week of moving in
  Dee   | 2026-10-28           | 2026-10-28    | other                 | full         | foster         |            | counted: The next visit is not yet due
  Eve   | 2025-11-01           | 2026-09-19    | long-term fostering   | full         | foster         |            | counted
  Fay   | 2025-11-01           | 2026-09-18    | long-term fostering   | full         | foster         |            | not counted: The next visit is overdue
  Gus   | 2025-10-31           | 2026-07-31    | long-term fostering   | full         | foster         |            | counted
  Hal   | 2025-10-31           | 2026-07-30    | long-term residential | full         | children's home |           | not counted
  Ivy   | 2025-10-31           | 2026-09-18    | adoption              | full         | foster         |            | not counted
  Jan   | 2025-10-31           | 2026-10-03    |                       | interim      | parents        |            | counted
  Kit   | 2025-10-31           | 2026-10-02    |                       | interim      | parents        |            | not counted
  Leo   |                      | 2026-09-19    |                       | full         | foster         |            | counted
  Meg   |                      |               |                       | full         | foster         |            | not counted: No visit is on the list
  Ned   | 2025-10-31           | 2026-10-02    |                       | full         | foster         | 2026-10-31 | outside
  `,
)
