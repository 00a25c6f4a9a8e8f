import { examples } from '../examples.ts'
import { wentMissingMoreThanOnce } from './went-missing-more-than-once.ts'

examples(
  wentMissingMoreThanOnce,
  '2026-03-31',
  `
  child | in care from | to         | status | missing                                            | counted
  ----- | ------------ | ---------- | ------ | -------------------------------------------------- | -------
  Amy   | 2020-01-06   |            | C2     | 2025-06-01 to 2025-06-02                           | not counted: Missing once or never
  Ben   | 2020-01-06   |            | C2     | 2025-03-30 to 2025-04-01                           | not counted: Missing once or never
  Cal   | 2020-01-06   |            | C2     | 2025-03-30 to 2025-03-31                           | not counted
  Dee   | 2020-01-06   |            | C2     | 2025-03-30                                         | not counted: Missing once or never
  Eve   | 2020-01-06   |            | C2     | 2026-03-31                                         | not counted: Missing once or never
  Fay   | 2020-01-06   |            | C2     | 2026-04-01                                         | not counted
  Gus   | 2020-01-06   | 2025-12-01 | C2     | 2025-06-01 to 2025-06-02, 2025-07-01 to 2025-07-01 | counted
  Hal   | 2020-01-06   |            | C2     | 2025-06-01 to 2025-06-02, 2025-07-01 to 2025-07-01 | counted
  Ivy   | 2020-01-06   |            | V4     | 2025-06-01 to 2025-06-02, 2025-07-01 to 2025-07-01 | outside
  Jan   | 2020-01-06   |            | C2     |                                                    | not counted
  `,
)
