import { examples } from '../examples.ts'
import { pathwayPlanReviewedInSixMonths } from './pathway-plan-reviewed-in-six-months.ts'

examples(
  pathwayPlanReviewedInSixMonths,
  '2026-10-31',
  `
  child | born on    | eligibility     | in touch | has adviser | pathway plan reviewed on | counted
  ----- | ---------- | --------------- | -------- | ----------- | ------------------------ | -------
  Amy   | 2009-01-01 | eligible        | YES      | yes         | 2026-05-01               | counted: Reviewed in the last six months
  Ben   | 2009-01-01 | relevant        | YES      | yes         | 2026-04-30               | not counted: Last review more than six months ago
  Cal   | 2006-01-01 | former relevant | YES      | yes         |                          | not counted: No review of a pathway plan is on the list
  Dee   | 2003-01-01 | former relevant | YES      | yes         | 2026-10-31               | counted
  Eve   | 2003-01-01 | former relevant | YES      | no          | 2026-10-01               | left out: Aged 21 or over without an adviser
  Fay   | 2006-01-01 | qualifying      | YES      | yes         | 2026-10-01               | left out
  Gus   | 2006-01-01 | former relevant | NREQ     | yes         | 2026-10-01               | left out: No longer needs a service
  Hal   | 2006-01-01 | former relevant | REFU     | yes         | 2026-10-01               | counted
  Ivy   | 2009-01-01 | relevant        | NREQ     | yes         | 2026-04-01               | not counted
  `,
)
