import { examples } from '../examples.ts'
import { nowInTouchAged17To18 } from './now-in-touch-aged-17-to-18.ts'

examples(
  nowInTouchAged17To18,
  '2026-10-31',
  `
  child | born on    | age given | eligibility     | in touch | counted
  ----- | ---------- | --------- | --------------- | -------- | -------
  Amy   | 2007-11-01 |           | relevant        | YES      | counted: In touch
  Ben   | 2007-11-01 |           | relevant        | NO       | not counted: Not in touch
  Cal   | 2007-11-01 |           | relevant        | REFU     | not counted: Not in touch
  Dee   | 2007-11-01 |           | relevant        | NREQ     | not counted
  Eve   | 2007-11-01 |           | relevant        |          | not counted: The list does not say
  Fay   | 2007-11-01 |           | former relevant | DIED     | left out: Died
  Gus   | 2007-11-01 |           | former relevant | RHOM     | left out: Has been back home for six months or more
  Hal   | 2007-11-01 |           | former relevant | EXCLUDE  | left out: The list says to leave out
  Ivy   | 2007-11-01 |           | eligible        | YES      | left out: Still in care
  Jan   | 2009-10-31 |           | qualifying      | YES      | counted
  Kit   | 2009-11-01 |           | qualifying      | YES      | outside
  Leo   | 2007-10-31 |           | qualifying      | YES      | outside
  Meg   |            | 17        | qualifying      | YES      | counted
  Ned   |            |           | qualifying      | YES      | left out: Age not known
  `,
)
