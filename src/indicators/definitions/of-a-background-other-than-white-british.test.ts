import { examples } from '../examples.ts'
import { ofABackgroundOtherThanWhiteBritish } from './of-a-background-other-than-white-british.ts'

examples(
  ofABackgroundOtherThanWhiteBritish,
  '2026-03-31',
  `
    child | ethnicity | from       | counted
    ----- | --------- | ---------- | -------
    Amy   | WBRI      | 2024-01-10 | not counted: White British
    Ben   | WROM      | 2024-01-10 | counted: Another background than White British
    Cal   | MWBC      | 2024-01-10 | counted
    Dee   | NOBT      | 2024-01-10 | not counted: Ethnic background refused or not yet asked
    Eve   | REFU      | 2024-01-10 | not counted: Ethnic background refused or not yet asked
`,
)
