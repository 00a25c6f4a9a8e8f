import { examples } from '../examples.ts'
import { livingOver20MilesFromHomeOutsideTheArea } from './living-over-20-miles-from-home-outside-the-area.ts'

examples(
  livingOver20MilesFromHomeOutsideTheArea,
  '2026-03-31',
  `
    child | home   | lives at  | unaccompanied | from       | counted
    ----- | ------ | --------- | ------------- | ---------- | -------
    Amy   | IN 0   | OUT 20    |               | 2024-01-10 | not counted: 20 miles from home or less, or inside the area
    Ben   | IN 0   | OUT 20.06 |               | 2024-01-10 | counted: More than 20 miles from home, outside the area
    Cal   | IN 0   | IN 45     |               | 2024-01-10 | not counted
    Dee   | OUT 90 | OUT 95    |               | 2024-01-10 | not counted
    Eve   |        | OUT 45    | 2026          | 2025-06-10 | not counted: Unaccompanied: no home in this country to measure from
    Fay   |        | IN 3      |               | 2025-06-10 | not counted: Distance not known: a postcode is missing or not in the directory
`,
)
