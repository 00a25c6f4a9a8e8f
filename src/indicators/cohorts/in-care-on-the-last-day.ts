import { type Child, wasInCareOn, wasOnShortBreaksOn } from '../../dataset/index.ts'
import { type Cohort, leftOut } from '../define.ts'

const shortBreak = leftOut('Short breaks, not counted')

/** An episode begun by the day and not ended on or before it. Short breaks (V3, V4) are no care of this kind. */
export const inCareOnTheLastDay: Cohort<Child> = {
  id: 'in-care-on-the-last-day',
  title: 'children in care on the day',
  includes: (child, { window: { last } }) =>
    wasInCareOn(child, last) || (wasOnShortBreaksOn(child, last) ? shortBreak : false),
}
