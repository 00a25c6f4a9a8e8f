import { examples } from '../examples.ts'
import { notInTouchAged19To21 } from './not-in-touch-aged-19-to-21.ts'

examples(
  notInTouchAged19To21,
  '2026-06-30',
  `
  child | born       | in touch | return | from       | status | counted
  ----- | ---------- | -------- | ------ | ---------- | ------ | -------
  Amy   | 2004-04-01 | NO       | 2026   |            |        | counted: Not in touch
  Ben   | 2004-04-01 | YES      | 2026   |            |        | not counted: In touch
  Cal   | 2004-04-01 | REFU     | 2026   |            |        | not counted: Refuses contact
  Dee   | 2004-04-01 | NREQ     | 2026   |            |        | not counted: No longer needs services
  Eve   | 2004-04-01 | DIED     | 2026   |            |        | left out: Died
  Fay   | 2004-04-01 | RHOM     | 2026   |            |        | left out: Has been back home for six months or more
  Gus   | 2007-03-31 | NO       | 2026   |            |        | counted
  Hal   | 2007-04-01 | NO       | 2026   |            |        | outside
  Ivy   | 2004-03-31 | NO       | 2026   |            |        | outside
  Jan   | 2004-04-01 | NO       | 2025   |            |        | outside
  Kit   | 2004-04-01 | NO       | 2026   | 2020-01-06 | V4     | left out: Only ever had short breaks
  `,
)
