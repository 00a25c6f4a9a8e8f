import { examples } from '../examples.ts'
import { inUnsuitableAccommodationAged17To18 } from './in-unsuitable-accommodation-aged-17-to-18.ts'

examples(
  inUnsuitableAccommodationAged17To18,
  '2026-06-30',
  `
  child | born       | in touch | accommodation | return | from       | status | counted
  ----- | ---------- | -------- | ------------- | ------ | ---------- | ------ | -------
  Amy   | 2007-04-01 | YES      | S2            | 2026   |            |        | counted: Unsuitable accommodation
  Ben   | 2007-04-01 | YES      | X2            | 2026   |            |        | counted
  Cal   | 2007-04-01 | YES      | W2            | 2026   |            |        | counted
  Dee   | 2007-04-01 | YES      | W1            | 2026   |            |        | not counted: Suitable accommodation
  Eve   | 2007-04-01 | YES      | 0             | 2026   |            |        | not counted: Where they live is not known
  Fay   | 2007-04-01 | YES      | G2            | 2026   |            |        | left out: Lives abroad or was deported
  Gus   | 2007-04-01 | YES      | H1            | 2026   |            |        | left out
  Hal   | 2007-04-01 | NO       | S2            | 2026   |            |        | counted: Unsuitable accommodation
  Ivy   | 2007-04-01 | REFU     | S2            | 2026   |            |        | counted: Unsuitable accommodation
  Jan   | 2007-04-01 | NREQ     | S2            | 2026   |            |        | counted: Unsuitable accommodation
  Kit   | 2007-04-01 | DIED     | S2            | 2026   |            |        | left out: Died
  Leo   | 2007-04-01 | RHOM     | S2            | 2026   |            |        | left out: Has been back home for six months or more
  Meg   | 2009-03-31 | YES      | S2            | 2026   |            |        | counted
  Ned   | 2009-04-01 | YES      | S2            | 2026   |            |        | outside
  Oli   | 2007-03-31 | YES      | S2            | 2026   |            |        | outside
  Pia   | 2007-04-01 | YES      | S2            | 2025   |            |        | outside
  Ray   | 2007-04-01 | YES      | S2            | 2026   | 2020-01-06 | V4     | left out: Only ever had short breaks
  `,
)
