import { examples } from '../examples.ts'
import { unaccompaniedChildren } from './unaccompanied.ts'

examples(
  unaccompaniedChildren,
  '2026-03-31',
  `
    child | unaccompanied | from       | counted
    ----- | ------------- | ---------- | -------
    Amy   | 2026          | 2025-01-10 | counted: Unaccompanied and seeking asylum
    Ben   | 2025          | 2025-01-10 | not counted: Not unaccompanied
    Cal   | 2025, 2026    | 2025-01-10 | counted
    Dee   |               | 2025-01-10 | not counted
`,
)
