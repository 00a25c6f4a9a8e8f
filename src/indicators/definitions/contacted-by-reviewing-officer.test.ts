import { examples } from '../examples.ts'
import { contactedByReviewingOfficer } from './contacted-by-reviewing-officer.ts'

examples(
  contactedByReviewingOfficer,
  '2026-10-31',
  `
  child | started on | ended on   | last reviewing officer contact on | counted
  ----- | ---------- | ---------- | --------------------------------- | -------
  Amy   | 2020-01-06 |            | 2026-05-01                        | counted: Visit or contact in the last six months
  Ben   | 2020-01-06 |            | 2026-04-30                        | not counted: Last visit or contact more than six months ago
  Cal   | 2020-01-06 |            |                                   | not counted: No visit or contact is on the list
  Dee   | 2026-10-20 |            | 2026-10-21                        | left out: In care for less than 20 working days
  Eve   | 2020-01-06 | 2026-10-31 | 2026-10-21                        | outside
  `,
)
