import { examples } from '../examples.ts'
import { inHigherEducationAged17To18 } from './in-higher-education-aged-17-to-18.ts'

examples(
  inHigherEducationAged17To18,
  '2026-06-30',
  `
  child | born       | in touch | activity | return | from       | status | counted
  ----- | ---------- | -------- | -------- | ------ | ---------- | ------ | -------
  Amy   | 2007-04-01 | YES      | F1       | 2026   |            |        | counted: In higher education
  Ben   | 2007-04-01 | YES      | P1       | 2026   |            |        | counted
  Cal   | 2007-04-01 | YES      | F2       | 2026   |            |        | not counted: Not in higher education
  Dee   | 2007-04-01 | YES      | G5       | 2026   |            |        | not counted
  Eve   | 2007-04-01 | YES      | 0        | 2026   |            |        | not counted: What they do is not known
  Fay   | 2007-04-01 | NO       | F1       | 2026   |            |        | counted: In higher education
  Gus   | 2007-04-01 | REFU     | F1       | 2026   |            |        | counted: In higher education
  Hal   | 2007-04-01 | NREQ     | F1       | 2026   |            |        | counted: In higher education
  Ivy   | 2007-04-01 | DIED     | F1       | 2026   |            |        | left out: Died
  Jan   | 2007-04-01 | RHOM     | F1       | 2026   |            |        | left out: Has been back home for six months or more
  Kit   | 2009-03-31 | YES      | F1       | 2026   |            |        | counted
  Leo   | 2009-04-01 | YES      | F1       | 2026   |            |        | outside
  Meg   | 2007-03-31 | YES      | F1       | 2026   |            |        | outside
  Ned   | 2007-04-01 | YES      | F1       | 2025   |            |        | outside
  Oli   | 2007-04-01 | YES      | F1       | 2026   | 2020-01-06 | V4     | left out: Only ever had short breaks
  `,
)
