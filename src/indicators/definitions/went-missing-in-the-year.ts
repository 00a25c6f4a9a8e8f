import { inCareInTheWindow } from '../cohorts/in-care-in-the-window.ts'
import { defineIndicator } from '../define.ts'
import { periodsAway } from '../missing-in-window.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { placementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

export const wentMissingInTheYear = defineIndicator({
  id: 'went-missing-in-the-year',
  code: 'missing_pct',
  version: 1,
  title: 'Went missing in the year',
  asks: 'How many children who were in care at any time in the year went missing?',
  whyItMatters: 'A child who is missing is a child whom nobody can keep safe.',
  theme: 'Safety',
  window: 'year',
  from: ssda903('Episodes', 'Missing'),
  fields: ['DECOM', 'LS', 'DEC', 'MISSING', 'MIS_START', 'MIS_END'],
  cohort: inCareInTheWindow,
  counts: (child, at) => periodsAway(child, 'M', at) >= 1,
  who: 'children in care at any time in the year',
  unit: 'percent',
  better: 'lower',
  says: 'went missing at least once in the year',
  whenCounted: 'Missing at least once',
  whenNot: 'Not missing',
  splitBy: [ageGroup, sex, ethnicGroup, placementGroup],
  answers: ['M31', 'M40', 'M57', 'P4.10'],
  differsFrom: [
    {
      indicator: 'went-missing-of-those-in-care-now',
      because:
        'This one is out of all children who were in care at any time in the year, as the Department counts. That one is out of those in care on the day.',
    },
    {
      indicator: 'went-missing-by-the-monthly-list',
      because: 'This one is from the yearly return. That one is from the count that the monthly list gives.',
    },
  ],
  doubts: [
    'A period that was still open on the first day counts as one of this year’s.',
    'A child who left care on the first day of the year was in care at some time in it.',
  ],
  cites:
    'DfE, Children looked after in England including adoption: children missing and away; LAIT data dictionary, Children_missing',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
