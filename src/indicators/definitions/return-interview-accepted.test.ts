import { examples } from '../examples.ts'
import { returnInterviewAccepted } from './return-interview-accepted.ts'

examples(
  returnInterviewAccepted,
  '2026-10-31',
  `
  child | ended on   | missing in year | return interview offered | return interview accepted | counted
  ----- | ---------- | --------------- | ------------------------ | ------------------------- | -------
  Amy   |            | 1               | yes                      | yes                       | counted: Accepted
  Ben   |            | 4               | yes                      | no                        | not counted: Did not accept
  Cal   |            | 1               | yes                      |                           | not counted: The list does not say
  Dee   |            | 1               | no                       | no                        | left out: Was not offered an interview
  Eve   |            | 1               |                          | yes                       | left out: The list does not say whether one was offered
  Fay   |            | 0               | yes                      | yes                       | outside
  Gus   | 2026-10-31 | 1               | yes                      | yes                       | outside
  `,
)
