import { type Child, wasInCareIn } from '../../dataset/index.ts'
import { type Cohort, leftOut } from '../define.ts'
import { reviewsDue } from '../reviews-due.ts'

const noneDue = leftOut('No review fell due')

/** Children in care in the window with a review that fell due while they were. */
export const childrenWithAReviewDue: Cohort<Child> = {
  id: 'children-with-a-review-due',
  title: 'reviews that fell due in the months',
  includes: (child, at) => {
    if (!wasInCareIn(child, at.window)) return false
    return reviewsDue(child, at).size > 0 ? true : noneDue
  },
}
