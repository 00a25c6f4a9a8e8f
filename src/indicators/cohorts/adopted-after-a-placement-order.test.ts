import { examplesOfCohort } from '../examples.ts'
import { ssda903 } from '../sources.ts'
import { adoptedAfterAPlacementOrder } from './adopted-after-a-placement-order.ts'

examplesOfCohort(
  adoptedAfterAPlacementOrder,
  ssda903('Episodes'),
  'three years',
  '2026-03-31',
  `
    child | from       | to         | status | start reason | end reason | member
    ----- | ---------- | ---------- | ------ | ------------ | ---------- | ------
    Amy   | 2022-01-10 |            | C1     |              |            |
    Amy   | 2023-01-10 | 2025-03-31 | E1     | L            | E12        | in
    Ben   | 2022-01-10 | 2025-03-31 | V2     |              | E11        | left out: Adopted without a placement order
    Cal   | 2020-01-10 | 2020-06-10 | E1     |              | E4A        |
    Cal   | 2022-01-10 | 2025-03-31 | V2     | S            | E11        | left out: Adopted without a placement order
    Dee   | 2022-01-10 | 2025-03-31 | E1     |              | E8         | outside
`,
)
