import { examples } from '../examples.ts'
import { wentMissingInTheYear } from './went-missing-in-the-year.ts'

examples(
  wentMissingInTheYear,
  '2026-03-31',
  `
  child | in care from | to         | status | missing                                            | away                     | counted
  ----- | ------------ | ---------- | ------ | -------------------------------------------------- | ------------------------ | -------
  Amy   | 2020-01-06   |            | C2     | 2025-06-01 to 2025-06-02                           |                          | counted: Missing at least once
  Ben   | 2020-01-06   |            | C2     | 2025-03-30 to 2025-04-01                           |                          | counted: Missing at least once
  Cal   | 2020-01-06   |            | C2     | 2025-03-30 to 2025-03-31                           |                          | not counted
  Dee   | 2020-01-06   |            | C2     | 2025-03-30                                         |                          | counted: Missing at least once
  Eve   | 2020-01-06   |            | C2     | 2026-03-31                                         |                          | counted: Missing at least once
  Fay   | 2020-01-06   |            | C2     | 2026-04-01                                         |                          | not counted
  Gus   | 2020-01-06   | 2025-12-01 | C2     | 2025-06-01 to 2025-06-02, 2025-07-01 to 2025-07-01 |                          | counted
  Hal   | 2020-01-06   |            | C2     | 2025-06-01 to 2025-06-02, 2025-07-01 to 2025-07-01 |                          | counted
  Ivy   | 2020-01-06   |            | V4     | 2025-06-01 to 2025-06-02, 2025-07-01 to 2025-07-01 |                          | outside
  Jan   | 2020-01-06   |            | C2     |                                                    | 2025-06-01 to 2025-06-02 | not counted
  `,
)
