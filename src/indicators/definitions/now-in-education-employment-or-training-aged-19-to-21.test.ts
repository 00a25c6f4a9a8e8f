import { examples } from '../examples.ts'
import { nowInEducationEmploymentOrTrainingAged19To21 } from './now-in-education-employment-or-training-aged-19-to-21.ts'

examples(
  nowInEducationEmploymentOrTrainingAged19To21,
  '2026-10-31',
  `
  child | born on    | age given | eligibility     | in touch | activity | counted
  ----- | ---------- | --------- | --------------- | -------- | -------- | -------
  Amy   | 2004-11-01 |           | former relevant | YES      | F2       | counted: In education, employment or training
  Ben   | 2004-11-01 |           | former relevant | YES      | P5       | counted
  Cal   | 2004-11-01 |           | former relevant | YES      | G5       | not counted: Not in education, employment or training
  Dee   | 2004-11-01 |           | former relevant | NO       |          | not counted: What they do is not on the list
  Eve   | 2004-11-01 |           | former relevant | DIED     | F2       | left out: Died
  Fay   | 2004-11-01 |           | former relevant | RHOM     | F2       | left out: Has been back home for six months or more
  Gus   | 2004-11-01 |           | former relevant | EXCLUDE  | F2       | left out: The list says to leave out
  Hal   | 2004-11-01 |           | eligible        | YES      | F2       | left out: Still in care
  Ivy   | 2007-10-31 |           | qualifying      | YES      | F2       | counted
  Jan   | 2007-11-01 |           | qualifying      | YES      | F2       | outside
  Kit   | 2004-10-31 |           | qualifying      | YES      | F2       | outside
  Leo   |            | 19        | qualifying      | YES      | F2       | counted
  Meg   |            |           | qualifying      | YES      | F2       | left out: Age not known
  `,
)
