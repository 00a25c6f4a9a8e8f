import { examplesOfSplit } from '../examples.ts'
import { ssda903 } from '../sources.ts'
import { sex } from './sex.ts'

examplesOfSplit(
  sex,
  ssda903('Episodes'),
  '2026-03-31',
  `
    child | sex       | group
    Amy   | female    | Female
    Ben   | male      | Male
    Cal   | not known | Not known
`,
)
