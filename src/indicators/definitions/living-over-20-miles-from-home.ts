import { inCareOnTheLastDay } from '../cohorts/in-care-on-the-last-day.ts'
import { milesAnswer } from '../cohorts/miles-answer.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { placementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'
import { unaccompanied } from '../splits/unaccompanied.ts'

export const livingOver20MilesFromHome = defineIndicator({
  id: 'living-over-20-miles-from-home',
  code: 'over_20_miles',
  version: 1,
  theme: 'Homes and stability',
  title: 'Living more than 20 miles from home',
  asks: 'How many children live more than 20 miles from where they come from?',
  whyItMatters: 'Far from home it is harder to see family and friends, keep a school, and be visited.',
  window: 'day',
  from: ssda903('Episodes'),
  fields: ['HOME_POST', 'PL_POST', 'DECOM', 'DEC', 'LS'],
  cohort: inCareOnTheLastDay,
  counts: (child, at) => milesAnswer(child, at, ({ miles }) => miles > 20),
  unit: 'percent',
  better: 'lower',
  says: 'lived more than 20 miles from home',
  whenCounted: 'More than 20 miles from home',
  whenNot: '20 miles from home or less',
  splitBy: [ageGroup, sex, ethnicGroup, placementGroup, unaccompanied],
  answers: ['M26', 'P4.4'],
  benchmark: 'placed_over_20_miles',
  differsFrom: [
    {
      indicator: 'living-over-20-miles-from-home-outside-the-area',
      because:
        'It counts only homes outside the council’s area. The Department publishes both: never compare one with the other',
    },
  ],
  doubts: ['A child whose distance is not known, as for most unaccompanied children, stays in the number it is out of'],
  cites:
    'DfE, Children looked after in England including adoption: published tables, placements by distance from home (PL_DISTANCE)',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
