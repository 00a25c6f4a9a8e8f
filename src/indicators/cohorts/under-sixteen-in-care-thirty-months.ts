import { type Child, periodOfCareOn, wasInCareOn } from '../../dataset/index.ts'
import { ageOn } from '../../kernel/index.ts'
import { type Cohort, leftOut } from '../define.ts'
import { monthsBefore } from '../sources.ts'
import { inCareOnTheLastDay } from './in-care-on-the-last-day.ts'
import { rememberedDay } from './remembered-day.ts'

const tooOld = leftOut('Aged 16 or over')
const ageNotKnown = leftOut('Date of birth not known')
const tooNew = leftOut('In care for less than two and a half years')
const startNotLoaded = leftOut('The start of this time in care is in a return that is not loaded')

const thirtyMonthsBefore = rememberedDay(day => monthsBefore(day, 30))

/** Under 16 on the day, and in care without a gap for two and a half years by then: 30 months by the calendar (913 days on 31 March). */
export const underSixteenInCareThirtyMonths: Cohort<Child> = {
  id: 'under-sixteen-in-care-thirty-months',
  title: 'children under 16 in care for two and a half years or more',
  includes: (child, at) => {
    const { last } = at.window
    if (!wasInCareOn(child, last)) return inCareOnTheLastDay.includes(child, at)
    if (child.bornOn === null) return ageNotKnown
    if (ageOn(child.bornOn, last) >= 16) return tooOld
    const period = periodOfCareOn(child, last)
    if (period !== null && period.startedOn <= thirtyMonthsBefore(last)) return true
    return period?.startKnown === false ? startNotLoaded : tooNew
  },
}
