import { examples } from '../examples.ts'
import { returnInterviewOffered } from './return-interview-offered.ts'

examples(
  returnInterviewOffered,
  '2026-10-31',
  `
  child | ended on   | missing in year | return interview offered | counted
  ----- | ---------- | --------------- | ------------------------ | -------
  Amy   |            | 1               | yes                      | counted: Was offered an interview
  Ben   |            | 4               | no                       | not counted: Was not offered an interview
  Cal   |            | 1               |                          | not counted: The list does not say
  Dee   |            | 0               | yes                      | outside
  Eve   |            |                 | yes                      | left out: The list does not say whether the child went missing
  Fay   | 2026-10-31 | 1               | yes                      | outside
  `,
)
