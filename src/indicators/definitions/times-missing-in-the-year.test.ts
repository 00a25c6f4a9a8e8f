import { examples } from '../examples.ts'
import { timesMissingInTheYear } from './times-missing-in-the-year.ts'

examples(
  timesMissingInTheYear,
  '2026-03-31',
  `
  child | in care from | to         | missing                                                        | away                     | counted
  ----- | ------------ | ---------- | -------------------------------------------------------------- | ------------------------ | -------
  Amy   | 2020-01-06   |            | 2025-04-01 to 2025-04-02, 2025-05-01 to 2025-05-02, 2026-03-31 |                          | counted = 3 of 1
  Ben   | 2020-01-06   |            | 2025-03-31 to 2025-04-02, 2026-04-01                           |                          | not counted: Did not go missing in the year
  Cal   | 2020-01-06   |            |                                                                | 2025-05-01 to 2025-05-02 | not counted
  Dee   | 2020-01-06   | 2025-12-01 | 2025-05-01 to 2025-05-02                                       |                          | counted = 1 of 1
  Eve   | 2020-01-06   | 2025-03-31 | 2025-03-01 to 2025-03-02                                       |                          | outside
  `,
)
