import { examples } from '../examples.ts'
import { threeOrMoreSocialWorkers } from './three-or-more-social-workers.ts'

examples(
  threeOrMoreSocialWorkers,
  '2026-03-31',
  `
  child | in care from | to         | status | workers | counted
  ----- | ------------ | ---------- | ------ | ------- | -------
  Amy   | 2020-01-06   |            | C2     | SW1 2020-01-06 to 2025-06-01, SW2 2025-06-01 to 2025-09-01, SW3 2025-09-01 | counted: Three or more social workers in the year
  Ben   | 2020-01-06   |            | C2     | SW1 2020-01-06 to 2025-06-01, SW2 2025-06-01 to 2025-09-01, SW1 2025-09-01 | not counted: One or two social workers in the year
  Cal   | 2020-01-06   |            | C2     | SW1 2020-01-06 to 2025-03-31, SW2 2025-03-31 to 2025-09-01, SW3 2025-09-01 | not counted
  Dee   | 2020-01-06   |            | C2     | SW1 2020-01-06 to 2025-04-01, SW2 2025-04-01 to 2025-09-01, SW3 2025-09-01 | counted
  Eve   | 2025-12-01   |            | C2     | SW1 2025-05-01 to 2025-07-01, SW2 2025-07-01 to 2025-12-01, SW3 2025-12-01 | counted
  Fay   | 2020-01-06   |            | C2     | SW1 2020-01-06 to 2025-06-01, XX 2025-06-01 to 2025-09-01, XX 2025-09-01 | not counted: A social worker without a number: there may have been three
  Gus   | 2020-01-06   |            | C2     | XX 2020-01-06 | not counted: One or two social workers in the year
  Hal   | 2020-01-06   |            | C2     |         | not counted: No social worker is recorded in the year
  Ivy   | 2020-01-06   | 2026-03-31 | C2     | SW1 2020-01-06 to 2025-06-01, SW2 2025-06-01 to 2025-09-01, SW3 2025-09-01 | outside
  Jan   | 2020-01-06   |            | C2     | SW1 2020-01-06, SW2 2026-03-31, SW3 2026-04-01 | not counted
  `,
)
