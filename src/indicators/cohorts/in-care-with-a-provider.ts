import { type Child, wasInCareOn } from '../../dataset/index.ts'
import { type Cohort, leftOut } from '../define.ts'
import { homeOn } from './distance.ts'
import { inCareOnTheLastDay } from './in-care-on-the-last-day.ts'

const withParent = leftOut('With a parent, so no provider')
const notRecorded = leftOut('No provider recorded')

/** In care on the day in a home that some organisation provides: neither with a parent (PR0) nor without a code. */
export const inCareWithAProvider: Cohort<Child> = {
  id: 'in-care-with-a-provider',
  title: 'children in care on the day in a home with a provider',
  includes: (child, at) => {
    const { last } = at.window
    if (!wasInCareOn(child, last)) return inCareOnTheLastDay.includes(child, at)
    const provider = homeOn(child, last)?.provider ?? null
    if (provider === null) return notRecorded
    return provider === 'PR0' ? withParent : true
  },
}
