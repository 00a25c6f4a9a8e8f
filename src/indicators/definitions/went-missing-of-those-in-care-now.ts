import { inCareOnTheLastDay } from '../cohorts/in-care-on-the-last-day.ts'
import { defineIndicator } from '../define.ts'
import { periodsAway } from '../missing-in-window.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { placementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

export const wentMissingOfThoseInCareNow = defineIndicator({
  id: 'went-missing-of-those-in-care-now',
  code: 'missing_pct_on_day',
  version: 1,
  title: 'Went missing, of those in care now',
  asks: 'How many of the children who are in care now went missing in the last year?',
  whyItMatters: 'A child who is missing is a child whom nobody can keep safe.',
  theme: 'Safety',
  window: 'year',
  from: ssda903('Episodes', 'Missing'),
  fields: ['DECOM', 'LS', 'DEC', 'MISSING', 'MIS_START', 'MIS_END'],
  cohort: inCareOnTheLastDay,
  counts: (child, at) => periodsAway(child, 'M', at) >= 1,
  who: 'children in care on the day',
  unit: 'percent',
  better: 'lower',
  says: 'went missing at least once in the year',
  whenCounted: 'Missing at least once',
  whenNot: 'Not missing',
  splitBy: [ageGroup, sex, ethnicGroup, placementGroup],
  answers: ['M31', 'M40', 'P4.10'],
  differsFrom: [
    {
      indicator: 'went-missing-in-the-year',
      because:
        'This one is out of children in care on the day, as the board’s report of 2019 counts. That one is out of all children who were in care at any time in the year.',
    },
  ],
  doubts: ['A period that was still open on the first day counts as one of this year’s.'],
  cites: 'Performance report to the board, October 2019: 17%',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
