import { examples } from '../examples.ts'
import { inEducationEmploymentOrTrainingAged17To18 } from './in-education-employment-or-training-aged-17-to-18.ts'

examples(
  inEducationEmploymentOrTrainingAged17To18,
  '2026-06-30',
  `
  child | born       | in touch | activity | return | from       | status | counted
  ----- | ---------- | -------- | -------- | ------ | ---------- | ------ | -------
  Amy   | 2007-04-01 | YES      | F1       | 2026   |            |        | counted: In education, employment or training
  Ben   | 2007-04-01 | YES      | P2       | 2026   |            |        | counted
  Cal   | 2007-04-01 | YES      | F4       | 2026   |            |        | counted
  Dee   | 2007-04-01 | YES      | P5       | 2026   |            |        | counted
  Eve   | 2007-04-01 | YES      | G4       | 2026   |            |        | not counted: Not in education, employment or training
  Fay   | 2007-04-01 | YES      | G6       | 2026   |            |        | not counted
  Gus   | 2007-04-01 | YES      | 0        | 2026   |            |        | not counted: What they do is not known
  Hal   | 2007-04-01 | NO       | F1       | 2026   |            |        | counted: In education, employment or training
  Ivy   | 2007-04-01 | REFU     | F1       | 2026   |            |        | counted: In education, employment or training
  Jan   | 2007-04-01 | NREQ     | F1       | 2026   |            |        | counted: In education, employment or training
  Kit   | 2007-04-01 | DIED     | F1       | 2026   |            |        | left out: Died
  Leo   | 2007-04-01 | RHOM     | F1       | 2026   |            |        | left out: Has been back home for six months or more
  Meg   | 2009-03-31 | YES      | F1       | 2026   |            |        | counted
  Ned   | 2009-04-01 | YES      | F1       | 2026   |            |        | outside
  Oli   | 2007-03-31 | YES      | F1       | 2026   |            |        | outside
  Pia   | 2007-04-01 | YES      | F1       | 2025   |            |        | outside
  Ray   | 2007-04-01 | YES      | F1       | 2026   | 2020-01-06 | V4     | left out: Only ever had short breaks
  `,
)
