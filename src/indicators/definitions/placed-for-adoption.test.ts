import { examples } from '../examples.ts'
import { placedForAdoption } from './placed-for-adoption.ts'

examples(
  placedForAdoption,
  '2026-03-31',
  `
    child | place | from       | counted
    ----- | ----- | ---------- | -------
    Amy   | A3    | 2024-01-10 | counted: Placed for adoption
    Ben   | A4    | 2024-01-10 | counted
    Cal   | A5    | 2024-01-10 | counted
    Dee   | A6    | 2024-01-10 | counted
    Eve   | U5    | 2024-01-10 | not counted: Not placed for adoption
`,
)
