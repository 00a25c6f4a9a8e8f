import { examples } from '../examples.ts'
import { nowInSuitableAccommodationAged19To21 } from './now-in-suitable-accommodation-aged-19-to-21.ts'

examples(
  nowInSuitableAccommodationAged19To21,
  '2026-10-31',
  `
  child | born on    | age given | eligibility     | in touch | accommodation | suitable | counted
  ----- | ---------- | --------- | --------------- | -------- | ------------- | -------- | -------
  Amy   | 2004-11-01 |           | former relevant | YES      | U             | yes      | counted: Suitable accommodation
  Ben   | 2004-11-01 |           | former relevant | YES      | W             | no       | not counted: Unsuitable accommodation
  Cal   | 2004-11-01 |           | former relevant | NO       |               |          | not counted: Where they live is not on the list
  Dee   | 2004-11-01 |           | former relevant | YES      | G             | yes      | left out: Lives abroad or was deported
  Eve   | 2004-11-01 |           | former relevant | YES      | H             |          | left out
  Fay   | 2004-11-01 |           | former relevant | DIED     | U             | yes      | left out: Died
  Gus   | 2004-11-01 |           | former relevant | RHOM     | U             | yes      | left out: Has been back home for six months or more
  Hal   | 2004-11-01 |           | former relevant | EXCLUDE  | U             | yes      | left out: The list says to leave out
  Ivy   | 2004-11-01 |           | eligible        | YES      | U             | yes      | left out: Still in care
  Jan   | 2007-10-31 |           | qualifying      | YES      | U             | yes      | counted
  Kit   | 2007-11-01 |           | qualifying      | YES      | U             | yes      | outside
  Leo   | 2004-10-31 |           | qualifying      | YES      | U             | yes      | outside
  Meg   |            | 19        | qualifying      | YES      | U             | yes      | counted
  Ned   |            |           | qualifying      | YES      | U             | yes      | left out: Age not known
  `,
)
