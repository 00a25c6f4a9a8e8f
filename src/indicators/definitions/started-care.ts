import { startedCare } from '../cohorts/started-care.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { legalStatus } from '../splits/legal-status.ts'
import { need } from '../splits/need.ts'
import { sex } from '../splits/sex.ts'
import { unaccompanied } from '../splits/unaccompanied.ts'

export const startedCareCount = defineIndicator({
  id: 'started-care',
  code: 'started_count',
  version: 1,
  theme: 'Who is in care',
  title: 'Children who came into care in the year',
  asks: 'How many children came into care?',
  whyItMatters: 'It shows how much new need there is, and how many homes must be found.',
  window: 'year',
  from: ssda903('Episodes'),
  fields: ['DECOM', 'RNE', 'LS'],
  cohort: startedCare,
  counts: () => true,
  unit: 'count',
  better: 'neither',
  says: 'came into care in the year',
  whenCounted: 'Came into care in the year',
  splitBy: [ageGroup, sex, ethnicGroup, need, legalStatus, unaccompanied],
  answers: ['M40'],
  cites:
    'DfE, Children looked after in England including adoption: published tables; a child counts once, by the first start in the year',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
