import { examples } from '../examples.ts'
import { activityNotKnownAged17To18 } from './activity-not-known-aged-17-to-18.ts'

examples(
  activityNotKnownAged17To18,
  '2026-06-30',
  `
  child | born       | in touch | activity | return | from       | status | counted
  ----- | ---------- | -------- | -------- | ------ | ---------- | ------ | -------
  Amy   | 2007-04-01 | YES      | 0        | 2026   |            |        | counted: What they do is not known
  Ben   | 2007-04-01 | YES      | F1       | 2026   |            |        | not counted: What they do is known
  Cal   | 2007-04-01 | YES      | G5       | 2026   |            |        | not counted
  Dee   | 2007-04-01 | NO       | 0        | 2026   |            |        | counted: What they do is not known
  Eve   | 2007-04-01 | REFU     | 0        | 2026   |            |        | counted: What they do is not known
  Fay   | 2007-04-01 | NREQ     | 0        | 2026   |            |        | counted: What they do is not known
  Gus   | 2007-04-01 | DIED     | 0        | 2026   |            |        | left out: Died
  Hal   | 2007-04-01 | RHOM     | 0        | 2026   |            |        | left out: Has been back home for six months or more
  Ivy   | 2009-03-31 | YES      | 0        | 2026   |            |        | counted
  Jan   | 2009-04-01 | YES      | 0        | 2026   |            |        | outside
  Kit   | 2007-03-31 | YES      | 0        | 2026   |            |        | outside
  Leo   | 2007-04-01 | YES      | 0        | 2025   |            |        | outside
  Meg   | 2007-04-01 | YES      | 0        | 2026   | 2020-01-06 | V4     | left out: Only ever had short breaks
  `,
)
