import { examples } from '../examples.ts'
import { nowInEducationEmploymentOrTrainingAged17To18 } from './now-in-education-employment-or-training-aged-17-to-18.ts'

examples(
  nowInEducationEmploymentOrTrainingAged17To18,
  '2026-10-31',
  `
  child | born on    | age given | eligibility     | in touch | activity | counted
  ----- | ---------- | --------- | --------------- | -------- | -------- | -------
  Amy   | 2007-11-01 |           | relevant        | YES      | F2       | counted: In education, employment or training
  Ben   | 2007-11-01 |           | relevant        | YES      | P5       | counted
  Cal   | 2007-11-01 |           | relevant        | YES      | G5       | not counted: Not in education, employment or training
  Dee   | 2007-11-01 |           | relevant        | NO       |          | not counted: What they do is not on the list
  Eve   | 2007-11-01 |           | former relevant | DIED     | F2       | left out: Died
  Fay   | 2007-11-01 |           | former relevant | RHOM     | F2       | left out: Has been back home for six months or more
  Gus   | 2007-11-01 |           | former relevant | EXCLUDE  | F2       | left out: The list says to leave out
  Hal   | 2007-11-01 |           | eligible        | YES      | F2       | left out: Still in care
  Ivy   | 2009-10-31 |           | qualifying      | YES      | F2       | counted
  Jan   | 2009-11-01 |           | qualifying      | YES      | F2       | outside
  Kit   | 2007-10-31 |           | qualifying      | YES      | F2       | outside
  Leo   |            | 17        | qualifying      | YES      | F2       | counted
  Meg   |            |           | qualifying      | YES      | F2       | left out: Age not known
  `,
)
