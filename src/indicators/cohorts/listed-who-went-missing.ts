import type { ListedChild } from '../../dataset/index.ts'
import { type Cohort, leftOut } from '../define.ts'
import { listedInCare } from './listed-in-care.ts'

const notSaid = leftOut('The list does not say whether the child went missing')

/** In care on the day of the list, and missing at least once in the twelve months before. */
export const listedWhoWentMissing: Cohort<ListedChild> = {
  id: 'listed-who-went-missing',
  title: 'children on the list who went missing in the last 12 months',
  includes: (child, at) => {
    const member = listedInCare.includes(child, at)
    if (member !== true) return member
    return child.missingInYear === null ? notSaid : child.missingInYear > 0
  },
}

const notOffered = leftOut('Was not offered an interview')
const offerNotSaid = leftOut('The list does not say whether one was offered')

/** Of these, those who were offered an interview after the last time. */
export const listedAndOfferedAnInterview: Cohort<ListedChild> = {
  id: 'listed-and-offered-an-interview',
  title: 'children on the list who were offered a return interview',
  includes: (child, at) => {
    const member = listedWhoWentMissing.includes(child, at)
    if (member !== true) return member
    if (child.returnInterviewOffered === null) return offerNotSaid
    return child.returnInterviewOffered ? true : notOffered
  },
}
