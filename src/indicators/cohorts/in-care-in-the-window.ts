import { type Child, wasInCareIn } from '../../dataset/index.ts'
import type { Cohort } from '../define.ts'

/** In care on at least one day of the window, short breaks apart. */
export const inCareInTheWindow: Cohort<Child> = {
  id: 'in-care-in-the-window',
  title: 'children in care at any time in the months',
  includes: (child, { window }) => wasInCareIn(child, window),
}
