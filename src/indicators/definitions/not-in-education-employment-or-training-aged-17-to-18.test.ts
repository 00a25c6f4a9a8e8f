import { examples } from '../examples.ts'
import { notInEducationEmploymentOrTrainingAged17To18 } from './not-in-education-employment-or-training-aged-17-to-18.ts'

examples(
  notInEducationEmploymentOrTrainingAged17To18,
  '2026-06-30',
  `
  child | born       | in touch | activity | return | from       | status | counted
  ----- | ---------- | -------- | -------- | ------ | ---------- | ------ | -------
  Amy   | 2007-04-01 | YES      | G5       | 2026   |            |        | counted: Not in education, employment or training
  Ben   | 2007-04-01 | YES      | G4       | 2026   |            |        | counted
  Cal   | 2007-04-01 | YES      | G6       | 2026   |            |        | counted
  Dee   | 2007-04-01 | YES      | F2       | 2026   |            |        | not counted: In education, employment or training
  Eve   | 2007-04-01 | YES      | 0        | 2026   |            |        | not counted: What they do is not known
  Fay   | 2007-04-01 | NO       | G5       | 2026   |            |        | counted: Not in education, employment or training
  Gus   | 2007-04-01 | REFU     | G5       | 2026   |            |        | counted: Not in education, employment or training
  Hal   | 2007-04-01 | NREQ     | G5       | 2026   |            |        | counted: Not in education, employment or training
  Ivy   | 2007-04-01 | DIED     | G5       | 2026   |            |        | left out: Died
  Jan   | 2007-04-01 | RHOM     | G5       | 2026   |            |        | left out: Has been back home for six months or more
  Kit   | 2009-03-31 | YES      | G5       | 2026   |            |        | counted
  Leo   | 2009-04-01 | YES      | G5       | 2026   |            |        | outside
  Meg   | 2007-03-31 | YES      | G5       | 2026   |            |        | outside
  Ned   | 2007-04-01 | YES      | G5       | 2025   |            |        | outside
  Oli   | 2007-04-01 | YES      | G5       | 2026   | 2020-01-06 | V4     | left out: Only ever had short breaks
  `,
)
