import { examplesOfSplit } from '../examples.ts'
import { childrenInCareList, ssda903 } from '../sources.ts'
import { ethnicGroup } from './ethnic-group.ts'

examplesOfSplit(
  ethnicGroup,
  ssda903('Episodes'),
  '2026-03-31',
  `
    child | ethnicity | group
    Amy   | WROM      | White
    Ben   | MWBA      | Mixed
    Cal   | CHNE      | Asian
    Dee   | BAFR      | Black
    Eve   | OOTH      | Other
    Fay   | NOBT      | Refused or not yet obtained
    Gus   | ????      | Not known
`,
)

examplesOfSplit(
  ethnicGroup,
  childrenInCareList,
  '2026-03-31',
  `
    child | ethnicity | group
    Amy   | ABAN      | Asian
    Ben   |           | Not known
`,
)
