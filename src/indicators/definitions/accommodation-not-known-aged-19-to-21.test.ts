import { examples } from '../examples.ts'
import { accommodationNotKnownAged19To21 } from './accommodation-not-known-aged-19-to-21.ts'

examples(
  accommodationNotKnownAged19To21,
  '2026-06-30',
  `
  child | born       | in touch | accommodation | return | from       | status | counted
  ----- | ---------- | -------- | ------------- | ------ | ---------- | ------ | -------
  Amy   | 2004-04-01 | YES      | 0             | 2026   |            |        | counted: Where they live is not known
  Ben   | 2004-04-01 | YES      | B1            | 2026   |            |        | not counted: Where they live is known
  Cal   | 2004-04-01 | YES      | R2            | 2026   |            |        | not counted
  Dee   | 2004-04-01 | YES      | G1            | 2026   |            |        | left out
  Eve   | 2004-04-01 | NO       | 0             | 2026   |            |        | counted: Where they live is not known
  Fay   | 2004-04-01 | REFU     | 0             | 2026   |            |        | counted: Where they live is not known
  Gus   | 2004-04-01 | NREQ     | 0             | 2026   |            |        | counted: Where they live is not known
  Hal   | 2004-04-01 | DIED     | 0             | 2026   |            |        | left out: Died
  Ivy   | 2004-04-01 | RHOM     | 0             | 2026   |            |        | left out: Has been back home for six months or more
  Jan   | 2007-03-31 | YES      | 0             | 2026   |            |        | counted
  Kit   | 2007-04-01 | YES      | 0             | 2026   |            |        | outside
  Leo   | 2004-03-31 | YES      | 0             | 2026   |            |        | outside
  Meg   | 2004-04-01 | YES      | 0             | 2025   |            |        | outside
  Ned   | 2004-04-01 | YES      | 0             | 2026   | 2020-01-06 | V4     | left out: Only ever had short breaks
  `,
)
