import { type Child, periodOfCareOn, wasInCareOn } from '../../dataset/index.ts'
import { type Cohort, leftOut } from '../define.ts'
import { monthsBefore } from '../sources.ts'
import { inCareOnTheLastDay } from './in-care-on-the-last-day.ts'
import { rememberedDay } from './remembered-day.ts'

const tooNew = leftOut('In care for less than two years')
const startNotLoaded = leftOut('The start of this time in care is in a return that is not loaded')

const twoYearsBefore = rememberedDay(day => monthsBefore(day, 24))

/** In care on the day, without a gap, for two years or more by the calendar. */
export const inCareTwoYears: Cohort<Child> = {
  id: 'in-care-two-years',
  title: 'children in care for two years or more',
  includes: (child, at) => {
    const { last } = at.window
    if (!wasInCareOn(child, last)) return inCareOnTheLastDay.includes(child, at)
    const period = periodOfCareOn(child, last)
    if (period !== null && period.startedOn <= twoYearsBefore(last)) return true
    return period?.startKnown === false ? startNotLoaded : tooNew
  },
}
