import { examplesOfCohort } from '../examples.ts'
import { ssda903 } from '../sources.ts'
import { adopted } from './adopted.ts'

examplesOfCohort(
  adopted,
  ssda903('Episodes'),
  'three years',
  '2026-03-31',
  `
    child | from       | to         | end reason | member
    ----- | ---------- | ---------- | ---------- | ------
    Amy   | 2022-01-10 | 2023-04-01 | E11        | in
    Ben   | 2022-01-10 | 2023-03-31 | E12        | outside
    Cal   | 2022-01-10 | 2026-03-31 | E12        | in
    Dee   | 2022-01-10 | 2025-03-31 | E45        | outside
    Eve   | 2022-01-10 | 2024-03-31 | E12        |
    Eve   | 2024-09-10 | 2025-03-31 | E4A        | outside
`,
)
