import { examples } from '../examples.ts'
import { stayingPutAged19To20 } from './staying-put-aged-19-to-20.ts'

examples(
  stayingPutAged19To20,
  '2026-06-30',
  `
  child | born       | accommodation | return | from       | to         | place | end reason | counted
  ----- | ---------- | ------------- | ------ | ---------- | ---------- | ----- | ---------- | -------
  Amy   | 2005-04-01 | Z1            | 2026   | 2015-01-06 | 2023-04-01 | U4    | E8         | counted: Lives with their former foster carer
  Ben   | 2005-04-01 | Z2            | 2026   | 2015-01-06 | 2023-04-01 | U1    | E8         | counted
  Cal   | 2005-04-01 | U1            | 2026   | 2015-01-06 | 2023-04-01 | U6    | E8         | not counted: Lives elsewhere
  Dee   | 2005-04-01 | 0             | 2026   | 2015-01-06 | 2023-04-01 | U6    | E8         | not counted: Where they live is not known
  Eve   | 2005-04-01 | Z1            | 2026   | 2015-01-06 | 2023-04-01 | K2    | E8         | outside
  Fay   | 2005-04-01 | Z1            | 2026   | 2015-01-06 | 2023-04-02 | U4    | E8         | outside
  Gus   | 2007-03-31 | Z1            | 2026   | 2015-01-06 | 2025-03-31 | U4    | E8         | counted
  Hal   | 2007-04-01 | Z1            | 2026   | 2015-01-06 | 2025-04-01 | U4    | E8         | outside
  Ivy   | 2005-03-31 | Z1            | 2026   | 2015-01-06 | 2023-03-31 | U4    | E8         | outside
  `,
)
