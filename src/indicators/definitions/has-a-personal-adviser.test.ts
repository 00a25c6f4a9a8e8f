import { examples } from '../examples.ts'
import { hasAPersonalAdviser } from './has-a-personal-adviser.ts'

examples(
  hasAPersonalAdviser,
  '2026-10-31',
  `
  child | born on    | eligibility     | in touch | has adviser | counted
  ----- | ---------- | --------------- | -------- | ----------- | -------
  Amy   | 2009-01-01 | eligible        | YES      | yes         | counted: Has a personal adviser
  Ben   | 2009-01-01 | relevant        | YES      | no          | not counted: Has no personal adviser
  Cal   | 2005-11-01 | former relevant | YES      | no          | not counted
  Dee   | 2005-10-31 | former relevant | YES      | no          | left out: Aged 21 or over without an adviser
  Eve   | 2005-10-31 | former relevant | YES      | yes         | counted
  Fay   | 2007-01-01 | former relevant | YES      |             | not counted: The list does not say
  Gus   | 2007-01-01 | qualifying      | YES      | no          | left out: Has a right to advice, not to a pathway plan
  Hal   | 2007-01-01 |                 | YES      | yes         | left out: Kind of entitlement not recorded
  Ivy   | 2007-01-01 | former relevant | NREQ     | no          | left out: No longer needs a service
  Jan   | 2007-01-01 | former relevant | REFU     | yes         | counted
  Kit   | 2007-01-01 | former relevant | DIED     | yes         | left out: Died
  Leo   | 2007-01-01 | former relevant | RHOM     | yes         | left out
  `,
)
