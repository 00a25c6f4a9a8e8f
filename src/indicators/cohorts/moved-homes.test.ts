import { examplesOfCohort } from '../examples.ts'
import { ssda903 } from '../sources.ts'
import { hadNewPlacements, movedHomes } from './moved-homes.ts'

const lives = `
  child | from       | to         | start reason | place | lives at | end reason | member
  ----- | ---------- | ---------- | ------------ | ----- | -------- | ---------- | ------
  Amy   | 2025-04-01 |            | S            | U6    | IN 1     |            | NEW
  Ben   | 2025-03-31 |            | S            | U6    | IN 1     |            | outside
  Cal   | 2024-01-10 |            | S            | U6    | IN 1     |            |
  Cal   | 2025-06-01 |            | P            | U6    | IN 2     |            | in
  Dee   | 2024-01-10 |            | S            | U6    | IN 1     |            |
  Dee   | 2025-06-01 |            | L            | U6    | IN 1     |            | outside
  Eve   | 2024-01-10 |            | S            | U6    | IN 1     |            |
  Eve   | 2025-06-01 |            | T            | U4    | IN 2     |            | outside
  Fay   | 2024-01-10 |            | S            | U6    | IN 1     |            |
  Fay   | 2025-06-01 |            | P            | T4    | IN 2     |            |
  Fay   | 2025-06-05 |            | P            | U6    | IN 1     |            | outside
  Gus   | 2024-01-10 | 2025-06-01 | S            | U6    | IN 1     | E4A        | outside
  Hal   | 2024-01-10 | 2025-06-01 | S            | U6    | IN 1     | E4A        |
  Hal   | 2025-06-01 |            | S            | U6    | IN 2     |            | NEW
  Ivy   | 2025-06-01 |            | L            | U6    | IN 1     |            | outside
`
const from = ssda903('Episodes')

// Coming into care is a new home, and no move.
examplesOfCohort(hadNewPlacements, from, 'year', '2026-03-31', lives.replaceAll('NEW', 'in'))
examplesOfCohort(movedHomes, from, 'year', '2026-03-31', lives.replaceAll('NEW', 'outside'))
