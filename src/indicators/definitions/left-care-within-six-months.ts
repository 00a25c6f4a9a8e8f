import { ceasedCare } from '../cohorts/ceased-care.ts'
import { leftCareAfter } from '../cohorts/time-in-care-at-the-end.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { endReasonGroup } from '../splits/end-reason-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

export const leftCareWithinSixMonths = defineIndicator({
  id: 'left-care-within-six-months',
  code: 'ceased_under_6_months',
  version: 1,
  theme: 'Who is in care',
  title: 'Left care within six months',
  asks: 'Of the children who left care, how many had been in care for less than six months?',
  whyItMatters:
    'A short time in care can mean that families get help early, or that some children came in who need not have.',
  window: 'year',
  from: ssda903('Episodes'),
  fields: ['DECOM', 'RNE', 'DEC', 'REC', 'LS'],
  cohort: ceasedCare,
  counts: leftCareAfter('underSix'),
  unit: 'percent',
  better: 'neither',
  who: 'children who left care',
  says: 'left within six months of coming in',
  splitBy: [ageGroup, sex, ethnicGroup, endReasonGroup],
  answers: ['M52'],
  doubts: [
    'No national definition: the three lengths are the council’s own',
    'Where the return in which care began is not loaded, the length is not known, unless what is loaded already shows a year',
  ],
  cites: 'The council’s own measure, from the start of the time in care (RNE S) to its end (REC other than X1)',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
