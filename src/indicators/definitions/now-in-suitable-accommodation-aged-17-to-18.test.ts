import { examples } from '../examples.ts'
import { nowInSuitableAccommodationAged17To18 } from './now-in-suitable-accommodation-aged-17-to-18.ts'

examples(
  nowInSuitableAccommodationAged17To18,
  '2026-10-31',
  `
  child | born on    | age given | eligibility     | in touch | accommodation | suitable | counted
  ----- | ---------- | --------- | --------------- | -------- | ------------- | -------- | -------
  Amy   | 2007-11-01 |           | relevant        | YES      | U             | yes      | counted: Suitable accommodation
  Ben   | 2007-11-01 |           | relevant        | YES      | W             | no       | not counted: Unsuitable accommodation
  Cal   | 2007-11-01 |           | relevant        | NO       |               |          | not counted: Where they live is not on the list
  Dee   | 2007-11-01 |           | relevant        | YES      | G             | yes      | left out: Lives abroad or was deported
  Eve   | 2007-11-01 |           | relevant        | YES      | H             |          | left out
  Fay   | 2007-11-01 |           | former relevant | DIED     | U             | yes      | left out: Died
  Gus   | 2007-11-01 |           | former relevant | RHOM     | U             | yes      | left out: Has been back home for six months or more
  Hal   | 2007-11-01 |           | former relevant | EXCLUDE  | U             | yes      | left out: The list says to leave out
  Ivy   | 2007-11-01 |           | eligible        | YES      | U             | yes      | left out: Still in care
  Jan   | 2009-10-31 |           | qualifying      | YES      | U             | yes      | counted
  Kit   | 2009-11-01 |           | qualifying      | YES      | U             | yes      | outside
  Leo   | 2007-10-31 |           | qualifying      | YES      | U             | yes      | outside
  Meg   |            | 17        | qualifying      | YES      | U             | yes      | counted
  Ned   |            |           | qualifying      | YES      | U             | yes      | left out: Age not known
  `,
)
