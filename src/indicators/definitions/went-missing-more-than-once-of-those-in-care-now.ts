import { inCareOnTheLastDay } from '../cohorts/in-care-on-the-last-day.ts'
import { defineIndicator } from '../define.ts'
import { periodsAway } from '../missing-in-window.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { placementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

export const wentMissingMoreThanOnceOfThoseInCareNow = defineIndicator({
  id: 'went-missing-more-than-once-of-those-in-care-now',
  code: 'missing_repeat_on_day',
  version: 1,
  title: 'Went missing more than once, of those in care now',
  asks: 'How many of the children who are in care now went missing again and again?',
  whyItMatters: 'Going missing again says that what made the child go the first time is still there.',
  theme: 'Safety',
  window: 'year',
  from: ssda903('Episodes', 'Missing'),
  fields: ['DECOM', 'LS', 'DEC', 'MISSING', 'MIS_START', 'MIS_END'],
  cohort: inCareOnTheLastDay,
  counts: (child, at) => periodsAway(child, 'M', at) >= 2,
  who: 'children in care on the day',
  unit: 'percent',
  better: 'lower',
  says: 'went missing more than once in the year',
  whenCounted: 'Missing more than once',
  whenNot: 'Missing once or never',
  splitBy: [ageGroup, sex, ethnicGroup, placementGroup],
  answers: ['M31', 'P4.11'],
  differsFrom: [
    {
      indicator: 'went-missing-more-than-once',
      because:
        'This one is out of children in care on the day. That one is out of all children who were in care at any time in the year.',
    },
  ],
  doubts: ['A period that was still open on the first day counts as one of this year’s.'],
  cites: 'The board’s measures dictionary of 2020, P4.11',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
