import { examples } from '../examples.ts'
import { contactedByAdviserInEightWeeks } from './contacted-by-adviser-in-eight-weeks.ts'

examples(
  contactedByAdviserInEightWeeks,
  '2026-10-31',
  `
  child | born on    | eligibility     | in touch | has adviser | last contact on | counted
  ----- | ---------- | --------------- | -------- | ----------- | --------------- | -------
  Amy   | 2009-01-01 | eligible        | YES      | yes         | 2026-09-05      | counted: Contact in the last eight weeks
  Ben   | 2009-01-01 | relevant        | YES      | yes         | 2026-09-04      | not counted: Last contact more than eight weeks ago
  Cal   | 2006-01-01 | former relevant | NO       | yes         |                 | not counted: No contact is on the list
  Dee   | 2003-01-01 | former relevant | YES      | no          | 2026-10-01      | left out: Aged 21 or over without an adviser
  Eve   | 2006-01-01 | qualifying      | YES      | yes         | 2026-10-01      | left out
  `,
)
