import { examples } from '../examples.ts'
import { stillMissing } from './still-missing.ts'

examples(
  stillMissing,
  '2025-12-31',
  `
  child | in care from | to         | missing                  | away       | counted
  ----- | ------------ | ---------- | ------------------------ | ---------- | -------
  Amy   | 2020-01-06   |            | 2025-12-31               |            | counted: Had gone missing and not come back
  Ben   | 2020-01-06   |            | 2025-12-29 to 2025-12-31 |            | not counted: Not missing
  Cal   | 2020-01-06   |            | 2025-12-29 to 2026-01-01 |            | counted
  Dee   | 2020-01-06   |            | 2026-01-01               |            | not counted
  Eve   | 2020-01-06   |            |                          | 2025-12-30 | not counted
  Fay   | 2020-01-06   | 2025-12-31 | 2025-12-30               |            | outside
  `,
)
