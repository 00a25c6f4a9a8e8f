import { examples } from '../examples.ts'
import { inCareByAgreement } from './in-care-by-agreement.ts'

examples(
  inCareByAgreement,
  '2026-03-31',
  `
    child | status | from       | counted
    ----- | ------ | ---------- | -------
    Amy   | V2     | 2024-01-10 | counted: By agreement (section 20)
    Ben   | C2     | 2024-01-10 | not counted: Another legal status
    Cal   | V3     | 2024-01-10 | left out: Short breaks, not counted
    Dee   | V4     | 2024-01-10 | left out
`,
)
