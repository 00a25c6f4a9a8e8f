import { examples } from '../examples.ts'
import { inSuitableAccommodationAged19To21 } from './in-suitable-accommodation-aged-19-to-21.ts'

examples(
  inSuitableAccommodationAged19To21,
  '2026-06-30',
  `
  child | born       | in touch | accommodation | return | from       | status | counted
  ----- | ---------- | -------- | ------------- | ------ | ---------- | ------ | -------
  Amy   | 2004-04-01 | YES      | B1            | 2026   |            |        | counted: Suitable accommodation
  Ben   | 2004-04-01 | YES      | R1            | 2026   |            |        | counted
  Cal   | 2004-04-01 | YES      | X2            | 2026   |            |        | not counted: Unsuitable accommodation
  Dee   | 2004-04-01 | YES      | S2            | 2026   |            |        | not counted
  Eve   | 2004-04-01 | YES      | B2            | 2026   |            |        | not counted
  Fay   | 2004-04-01 | YES      | 0             | 2026   |            |        | not counted: Where they live is not known
  Gus   | 2004-04-01 | YES      | G1            | 2026   |            |        | left out: Lives abroad or was deported
  Hal   | 2004-04-01 | YES      | H2            | 2026   |            |        | left out
  Ivy   | 2004-04-01 | NO       | B1            | 2026   |            |        | counted: Suitable accommodation
  Jan   | 2004-04-01 | REFU     | B1            | 2026   |            |        | counted: Suitable accommodation
  Kit   | 2004-04-01 | NREQ     | B1            | 2026   |            |        | counted: Suitable accommodation
  Leo   | 2004-04-01 | DIED     | B1            | 2026   |            |        | left out: Died
  Meg   | 2004-04-01 | RHOM     | B1            | 2026   |            |        | left out: Has been back home for six months or more
  Ned   | 2007-03-31 | YES      | B1            | 2026   |            |        | counted
  Oli   | 2007-04-01 | YES      | B1            | 2026   |            |        | outside
  Pia   | 2004-03-31 | YES      | B1            | 2026   |            |        | outside
  Ray   | 2004-04-01 | YES      | B1            | 2025   |            |        | outside
  Sue   | 2004-04-01 | YES      | B1            | 2026   | 2020-01-06 | V4     | left out: Only ever had short breaks
  `,
)
