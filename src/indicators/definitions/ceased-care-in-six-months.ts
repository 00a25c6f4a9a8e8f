import { ceasedCare } from '../cohorts/ceased-care.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { endReasonGroup } from '../splits/end-reason-group.ts'

export const ceasedCareInSixMonths = defineIndicator({
  id: 'ceased-care-in-six-months',
  code: 'ceased_6_months',
  version: 1,
  theme: 'Who is in care',
  title: 'Children who left care in six months',
  asks: 'How many children left care since the board last looked half a year ago?',
  whyItMatters: 'Set beside those who came in, it says why the number of children in care rises or falls.',
  window: 'six months',
  from: ssda903('Episodes'),
  fields: ['DEC', 'REC', 'LS'],
  cohort: ceasedCare,
  counts: () => true,
  unit: 'count',
  better: 'neither',
  says: 'left care in six months',
  whenCounted: 'Left care in the six months',
  splitBy: [endReasonGroup, ageGroup],
  answers: ['M40'],
  cites:
    'DfE, Children looked after in England including adoption: published tables; the six months are the board’s own',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
