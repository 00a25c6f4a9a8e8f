import { examples } from '../examples.ts'
import { inTouchAged17To18 } from './in-touch-aged-17-to-18.ts'

examples(
  inTouchAged17To18,
  '2026-06-30',
  `
  child | born       | in touch | return | from       | status | counted
  ----- | ---------- | -------- | ------ | ---------- | ------ | -------
  Amy   | 2007-04-01 | YES      | 2026   |            |        | counted: In touch
  Ben   | 2007-04-01 | NO       | 2026   |            |        | not counted: Not in touch
  Cal   | 2007-04-01 | REFU     | 2026   |            |        | not counted: Refuses contact
  Dee   | 2007-04-01 | NREQ     | 2026   |            |        | not counted: No longer needs services
  Eve   | 2007-04-01 | DIED     | 2026   |            |        | left out: Died
  Fay   | 2007-04-01 | RHOM     | 2026   |            |        | left out: Has been back home for six months or more
  Gus   | 2009-03-31 | YES      | 2026   |            |        | counted
  Hal   | 2009-04-01 | YES      | 2026   |            |        | outside
  Ivy   | 2007-03-31 | YES      | 2026   |            |        | outside
  Jan   | 2007-04-01 | YES      | 2025   |            |        | outside
  Kit   | 2007-04-01 | YES      | 2026   | 2020-01-06 | V4     | left out: Only ever had short breaks
  `,
)
