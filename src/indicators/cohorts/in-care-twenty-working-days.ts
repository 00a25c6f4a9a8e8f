import { type Child, periodOfCareOn, wasInCareOn } from '../../dataset/index.ts'
import { addDays, isWorkingDay, type PlainDate, workingCalendar } from '../../kernel/index.ts'
import { type Cohort, leftOut } from '../define.ts'
import { inCareOnTheLastDay } from './in-care-on-the-last-day.ts'
import { rememberedDay } from './remembered-day.ts'

const tooNew = leftOut('In care for less than 20 working days')
const england = workingCalendar()

/** The latest start with 20 working days after it by the day: the day after the start can be the first of them. */
export const latestStartForTwentyWorkingDays = rememberedDay((day: PlainDate): PlainDate => {
  let start = day
  for (let left = 20; left > 0; start = addDays(start, -1)) if (isWorkingDay(start, england)) left -= 1
  return start
})

/** In care on the day, and for long enough that the first review and health assessment were due. */
export const inCareTwentyWorkingDays: Cohort<Child> = {
  id: 'in-care-twenty-working-days',
  title: 'children in care for 20 working days or more',
  includes: (child, at) => {
    const { last } = at.window
    if (!wasInCareOn(child, last)) return inCareOnTheLastDay.includes(child, at)
    const period = periodOfCareOn(child, last)
    return period !== null && period.startedOn <= latestStartForTwentyWorkingDays(last) ? true : tooNew
  },
}
