import { startedCare } from '../cohorts/started-care.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { sex } from '../splits/sex.ts'

export const startedCareInSixMonths = defineIndicator({
  id: 'started-care-in-six-months',
  code: 'started_6_months',
  version: 1,
  theme: 'Who is in care',
  title: 'Children who came into care in six months',
  asks: 'How many children came into care since the board last looked half a year ago?',
  whyItMatters: 'Half a year is short enough to notice a change, and long enough not to jump at one busy week.',
  window: 'six months',
  from: ssda903('Episodes'),
  fields: ['DECOM', 'RNE', 'LS'],
  cohort: startedCare,
  counts: () => true,
  unit: 'count',
  better: 'neither',
  says: 'came into care in six months',
  whenCounted: 'Came into care in the six months',
  splitBy: [ageGroup, sex],
  answers: ['M40'],
  cites:
    'DfE, Children looked after in England including adoption: published tables; the six months are the board’s own',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
