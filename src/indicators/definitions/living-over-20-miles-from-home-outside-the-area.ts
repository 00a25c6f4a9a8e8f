import { inCareOnTheLastDay } from '../cohorts/in-care-on-the-last-day.ts'
import { milesAnswer } from '../cohorts/miles-answer.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { placementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'
import { unaccompanied } from '../splits/unaccompanied.ts'

export const livingOver20MilesFromHomeOutsideTheArea = defineIndicator({
  id: 'living-over-20-miles-from-home-outside-the-area',
  code: 'over_20_miles_outside',
  version: 1,
  theme: 'Homes and stability',
  title: 'Living more than 20 miles from home and outside the area',
  asks: 'How many children live more than 20 miles from home, in another council’s area?',
  whyItMatters:
    'Then schools, health and police are another council’s, and we depend on them to look out for our children.',
  window: 'day',
  from: ssda903('Episodes'),
  fields: ['HOME_POST', 'PL_POST', 'DECOM', 'DEC', 'LS'],
  cohort: inCareOnTheLastDay,
  counts: (child, at) => milesAnswer(child, at, ({ miles, outside }) => miles > 20 && outside),
  unit: 'percent',
  better: 'lower',
  says: 'lived more than 20 miles from home, outside the council’s area',
  whenCounted: 'More than 20 miles from home, outside the area',
  whenNot: '20 miles from home or less, or inside the area',
  splitBy: [ageGroup, sex, ethnicGroup, placementGroup, unaccompanied],
  answers: ['M26'],
  differsFrom: [
    {
      indicator: 'living-over-20-miles-from-home',
      because:
        'It also counts homes inside the council’s area. The Department publishes both: never compare one with the other',
    },
  ],
  doubts: ['A child whose distance is not known, as for most unaccompanied children, stays in the number it is out of'],
  cites: 'LAIT data dictionary, LACDistance: placed more than 20 miles from home, outside the council boundary',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
