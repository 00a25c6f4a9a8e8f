import { inCareInTheWindow } from '../cohorts/in-care-in-the-window.ts'
import { defineIndicator } from '../define.ts'
import { periodsAway } from '../missing-in-window.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { placementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

export const wentMissingMoreThanOnce = defineIndicator({
  id: 'went-missing-more-than-once',
  code: 'missing_repeat',
  version: 1,
  title: 'Went missing more than once in the year',
  asks: 'How many children went missing again and again?',
  whyItMatters: 'Going missing again says that what made the child go the first time is still there.',
  theme: 'Safety',
  window: 'year',
  from: ssda903('Episodes', 'Missing'),
  fields: ['DECOM', 'LS', 'DEC', 'MISSING', 'MIS_START', 'MIS_END'],
  cohort: inCareInTheWindow,
  counts: (child, at) => periodsAway(child, 'M', at) >= 2,
  who: 'children in care at any time in the year',
  unit: 'percent',
  better: 'lower',
  says: 'went missing more than once in the year',
  whenCounted: 'Missing more than once',
  whenNot: 'Missing once or never',
  splitBy: [ageGroup, sex, ethnicGroup, placementGroup],
  answers: ['M31', 'P4.11'],
  differsFrom: [
    {
      indicator: 'went-missing-more-than-once-of-those-in-care-now',
      because:
        'This one is out of all children who were in care at any time in the year. That one is out of those in care on the day.',
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
