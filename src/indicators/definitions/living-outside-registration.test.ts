import { examples } from '../examples.ts'
import { livingOutsideRegistration } from './living-outside-registration.ts'

examples(
  livingOutsideRegistration,
  '2026-03-31',
  `
    child | place | from       | counted
    ----- | ----- | ---------- | -------
    Amy   | Z12   | 2025-06-10 | counted: In a setting outside registration (Z12, Z13)
    Ben   | Z13   | 2025-06-10 | counted
    Cal   | Z11   | 2025-06-10 | not counted: In another setting
    Dee   | Z14   | 2025-06-10 | not counted
    Eve   | K2    | 2025-06-10 | not counted
    Fay   | Z1    | 2024-06-10 | not counted: Coded “other placement” (Z1), which does not tell whether it is registered
`,
)
