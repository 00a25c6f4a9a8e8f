import type { ListedChild } from '../../dataset/index.ts'
import type { Cohort } from '../define.ts'

/** List 8 on the day of the workbook, without those who left in the six months before, whom it also holds. */
export const listedInCare: Cohort<ListedChild> = {
  id: 'listed-in-care',
  title: 'children on the list who were in care on its day',
  includes: (child, { window: { last } }) => child.endedOn === null || child.endedOn > last,
}
