import { examples } from '../examples.ts'
import { nowInEducationEmploymentOrTrainingAged22To25 } from './now-in-education-employment-or-training-aged-22-to-25.ts'

examples(
  nowInEducationEmploymentOrTrainingAged22To25,
  '2026-10-31',
  `
  child | born on    | age given | eligibility     | in touch | activity | counted
  ----- | ---------- | --------- | --------------- | -------- | -------- | -------
  Amy   | 2000-11-01 |           | former relevant | YES      | F2       | counted: In education, employment or training
  Ben   | 2000-11-01 |           | former relevant | YES      | P5       | counted
  Cal   | 2000-11-01 |           | former relevant | YES      | G5       | not counted: Not in education, employment or training
  Dee   | 2000-11-01 |           | former relevant | NO       |          | not counted: What they do is not on the list
  Eve   | 2000-11-01 |           | former relevant | DIED     | F2       | left out: Died
  Fay   | 2000-11-01 |           | former relevant | RHOM     | F2       | left out: Has been back home for six months or more
  Gus   | 2000-11-01 |           | former relevant | EXCLUDE  | F2       | left out: The list says to leave out
  Hal   | 2000-11-01 |           | eligible        | YES      | F2       | left out: Still in care
  Ivy   | 2004-10-31 |           | qualifying      | YES      | F2       | counted
  Jan   | 2004-11-01 |           | qualifying      | YES      | F2       | outside
  Kit   | 2000-10-31 |           | qualifying      | YES      | F2       | outside
  Leo   |            | 22        | qualifying      | YES      | F2       | counted
  Meg   |            |           | qualifying      | YES      | F2       | left out: Age not known
  `,
)
