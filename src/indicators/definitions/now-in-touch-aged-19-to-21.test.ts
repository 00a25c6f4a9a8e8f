import { examples } from '../examples.ts'
import { nowInTouchAged19To21 } from './now-in-touch-aged-19-to-21.ts'

examples(
  nowInTouchAged19To21,
  '2026-10-31',
  `
  child | born on    | age given | eligibility     | in touch | counted
  ----- | ---------- | --------- | --------------- | -------- | -------
  Amy   | 2004-11-01 |           | former relevant | YES      | counted: In touch
  Ben   | 2004-11-01 |           | former relevant | NO       | not counted: Not in touch
  Cal   | 2004-11-01 |           | former relevant | REFU     | not counted: Not in touch
  Dee   | 2004-11-01 |           | former relevant | NREQ     | not counted
  Eve   | 2004-11-01 |           | former relevant |          | not counted: The list does not say
  Fay   | 2004-11-01 |           | former relevant | DIED     | left out: Died
  Gus   | 2004-11-01 |           | former relevant | RHOM     | left out: Has been back home for six months or more
  Hal   | 2004-11-01 |           | former relevant | EXCLUDE  | left out: The list says to leave out
  Ivy   | 2004-11-01 |           | eligible        | YES      | left out: Still in care
  Jan   | 2007-10-31 |           | qualifying      | YES      | counted
  Kit   | 2007-11-01 |           | qualifying      | YES      | outside
  Leo   | 2004-10-31 |           | qualifying      | YES      | outside
  Meg   |            | 19        | qualifying      | YES      | counted
  Ned   |            |           | qualifying      | YES      | left out: Age not known
  `,
)
