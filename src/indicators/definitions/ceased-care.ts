import { ceasedCare } from '../cohorts/ceased-care.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { endReasonGroup } from '../splits/end-reason-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'
import { timeInCare } from '../splits/time-in-care.ts'

export const ceasedCareCount = defineIndicator({
  id: 'ceased-care',
  code: 'ceased_count',
  version: 1,
  theme: 'Who is in care',
  title: 'Children who left care in the year',
  asks: 'How many children left care, and where did they go?',
  whyItMatters: 'Leaving care well is the aim for most children. Why they left says whether it was a good ending.',
  window: 'year',
  from: ssda903('Episodes'),
  fields: ['DEC', 'REC', 'LS'],
  cohort: ceasedCare,
  counts: () => true,
  unit: 'count',
  better: 'neither',
  says: 'left care in the year',
  whenCounted: 'Left care in the year',
  splitBy: [endReasonGroup, timeInCare, ageGroup, sex, ethnicGroup],
  answers: ['M40', 'M46', 'M52'],
  cites:
    'DfE, Children looked after in England including adoption: published tables; LAIT data dictionary, LACceased: a child who leaves in two years counts in both',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
