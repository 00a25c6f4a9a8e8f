import { examplesOfSplit } from '../examples.ts'
import { childrenInCareList, ssda903 } from '../sources.ts'
import { ageGroup } from './age-group.ts'

examplesOfSplit(
  ageGroup,
  ssda903('Episodes'),
  '2026-03-31',
  `
    child | born       | group
    Amy   | 2026-03-31 | Under 1
    Ben   | 2025-04-01 | Under 1
    Cal   | 2025-03-31 | 1 to 4
    Dee   | 2021-04-01 | 1 to 4
    Eve   | 2021-03-31 | 5 to 9
    Fay   | 2016-03-31 | 10 to 15
    Gus   | 2010-04-01 | 10 to 15
    Hal   | 2010-03-31 | 16 and over
`,
)

examplesOfSplit(
  ageGroup,
  childrenInCareList,
  '2026-02-28',
  `
    child | born on    | age given | group
    Amy   | 2010-02-28 | 3         | 16 and over
    Ben   |            | 7         | 5 to 9
    Cal   |            |           | Not known
`,
)

examplesOfSplit(
  ageGroup,
  ssda903('Episodes'),
  '2025-02-28',
  `
    child | born       | group
    Amy   | 2020-02-29 | 1 to 4
`,
)
