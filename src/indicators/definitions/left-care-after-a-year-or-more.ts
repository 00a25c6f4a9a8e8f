import { ceasedCare } from '../cohorts/ceased-care.ts'
import { leftCareAfter } from '../cohorts/time-in-care-at-the-end.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { endReasonGroup } from '../splits/end-reason-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

export const leftCareAfterAYearOrMore = defineIndicator({
  id: 'left-care-after-a-year-or-more',
  code: 'ceased_1_year_plus',
  version: 1,
  theme: 'Who is in care',
  title: 'Left care after a year or more',
  asks: 'Of the children who left care, how many had been in care for a year or more?',
  whyItMatters: 'Children who stay for years need a home that lasts and a plan that is kept.',
  window: 'year',
  from: ssda903('Episodes'),
  fields: ['DECOM', 'RNE', 'DEC', 'REC', 'LS'],
  cohort: ceasedCare,
  counts: leftCareAfter('longer'),
  unit: 'percent',
  better: 'neither',
  who: 'children who left care',
  says: 'left a year or more after coming in',
  splitBy: [ageGroup, sex, ethnicGroup, endReasonGroup],
  answers: ['M52'],
  doubts: [
    'No national definition: the three lengths are the council’s own',
    'Where the return in which care began is not loaded, the length is not known, unless what is loaded already shows a year',
  ],
  cites: 'The council’s own measure, from the start of the time in care (RNE S) to its end (REC other than X1)',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
