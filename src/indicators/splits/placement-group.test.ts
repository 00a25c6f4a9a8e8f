import { examplesOfSplit } from '../examples.ts'
import { childrenInCareList, ssda903 } from '../sources.ts'
import { listedPlacementGroup, placementGroup } from './placement-group.ts'

examplesOfSplit(
  placementGroup,
  ssda903('Episodes'),
  '2026-03-31',
  `
    child | place | from       | start reason | group
    Amy   | U1    | 2024-01-10 |              | Foster care
    Ben   | K2    | 2024-01-10 |              |
    Ben   | T4    | 2026-03-30 | P            | Secure homes and children’s homes
    Cal   | T1    | 2026-03-30 |              | Temporary placements
    Dee   | H5    | 2022-01-10 |              | Independent living and supported accommodation
    Eve   | Z13   | 2025-06-10 |              | Other placements
`,
)

examplesOfSplit(
  listedPlacementGroup,
  childrenInCareList,
  '2026-03-31',
  `
    child | placement type         | group
    Amy   | foster                 | Foster care
    Ben   | placed for adoption    | Placed for adoption
    Cal   | parents                | Placed with parents
    Dee   | independent            | Independent living and supported accommodation
    Eve   | residential employment | Other placements
    Fay   | supported              | Independent living and supported accommodation
    Gus   | secure home            | Secure homes and children’s homes
    Hal   | children's home        | Secure homes and children’s homes
    Ivy   | care home              | Other residential settings
    Jon   | health                 | Other residential settings
    Kit   | family centre          | Other residential settings
    Lee   | custody                | Other residential settings
    Mia   | residential school     | Residential schools
    Nat   | other                  | Other placements
    Oli   | temporary              | Temporary placements
    Pip   |                        | Not known
`,
)
