import { examplesOfSplit } from '../examples.ts'
import { ssda903 } from '../sources.ts'
import { endReasonGroup } from './end-reason-group.ts'

examplesOfSplit(
  endReasonGroup,
  ssda903('Episodes'),
  '2026-03-31',
  `
    child | from       | to         | end reason | group
    Amy   | 2024-01-10 | 2025-06-01 | E11        | Adopted
    Ben   | 2024-01-10 | 2025-06-01 | E47        | Special guardianship
    Cal   | 2024-01-10 | 2025-06-01 | E4B        | Home to parents
    Dee   | 2024-01-10 | 2025-06-01 | E4B        |
    Dee   | 2025-08-10 | 2025-09-01 | E8         | Any other reason
    Eve   | 2024-01-10 |            |            | Not known
`,
)
