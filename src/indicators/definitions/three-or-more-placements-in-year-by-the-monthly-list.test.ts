import { examples } from '../examples.ts'
import { threeOrMorePlacementsInYearByTheMonthlyList } from './three-or-more-placements-in-year-by-the-monthly-list.ts'

examples(
  threeOrMorePlacementsInYearByTheMonthlyList,
  '2026-09-30',
  `
    child | placements in year | ended on   | counted
    ----- | ------------------ | ---------- | -------
    Amy   | 2                  |            | not counted: In two places in the year
    Ben   | 3                  |            | counted: In three places in the year
    Cal   | 9                  |            | counted: In more than six places in the year
    Dee   |                    |            | not counted: The list does not say how many placements
    Eve   | 4                  | 2026-09-29 | outside
`,
)
