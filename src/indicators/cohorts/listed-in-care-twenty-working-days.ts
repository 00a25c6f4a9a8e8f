import type { ListedChild } from '../../dataset/index.ts'
import { type Cohort, leftOut } from '../define.ts'
import { latestStartForTwentyWorkingDays } from './in-care-twenty-working-days.ts'
import { listedInCare } from './listed-in-care.ts'

const tooNew = leftOut('In care for less than 20 working days')
const startNotKnown = leftOut('The day of coming into care is not on the list')

/** In care on the day of the list, and for long enough that the first review and health assessment were due. */
export const listedInCareTwentyWorkingDays: Cohort<ListedChild> = {
  id: 'listed-in-care-twenty-working-days',
  title: 'children on the list who had been in care for 20 working days or more',
  includes: (child, at) => {
    const member = listedInCare.includes(child, at)
    if (member !== true) return member
    if (child.startedOn === null) return startNotKnown
    return child.startedOn <= latestStartForTwentyWorkingDays(at.window.last) ? true : tooNew
  },
}
