import { examples } from '../examples.ts'
import { nowInTouchAged22To25 } from './now-in-touch-aged-22-to-25.ts'

examples(
  nowInTouchAged22To25,
  '2026-10-31',
  `
  child | born on    | age given | eligibility     | in touch | counted
  ----- | ---------- | --------- | --------------- | -------- | -------
  Amy   | 2000-11-01 |           | former relevant | YES      | counted: In touch
  Ben   | 2000-11-01 |           | former relevant | NO       | not counted: Not in touch
  Cal   | 2000-11-01 |           | former relevant | REFU     | not counted: Not in touch
  Dee   | 2000-11-01 |           | former relevant | NREQ     | not counted
  Eve   | 2000-11-01 |           | former relevant |          | not counted: The list does not say
  Fay   | 2000-11-01 |           | former relevant | DIED     | left out: Died
  Gus   | 2000-11-01 |           | former relevant | RHOM     | left out: Has been back home for six months or more
  Hal   | 2000-11-01 |           | former relevant | EXCLUDE  | left out: The list says to leave out
  Ivy   | 2000-11-01 |           | eligible        | YES      | left out: Still in care
  Jan   | 2004-10-31 |           | qualifying      | YES      | counted
  Kit   | 2004-11-01 |           | qualifying      | YES      | outside
  Leo   | 2000-10-31 |           | qualifying      | YES      | outside
  Meg   |            | 22        | qualifying      | YES      | counted
  Ned   |            |           | qualifying      | YES      | left out: Age not known
  `,
)
