import { inCareOnTheLastDay } from '../cohorts/in-care-on-the-last-day.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { legalStatus } from '../splits/legal-status.ts'
import { need } from '../splits/need.ts'
import { placementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'
import { timeInCare } from '../splits/time-in-care.ts'
import { unaccompanied } from '../splits/unaccompanied.ts'

export const childrenInCare = defineIndicator({
  id: 'children-in-care',
  code: 'cla_count',
  version: 1,
  theme: 'Who is in care',
  title: 'Children in care',
  asks: 'How many children does the council look after?',
  whyItMatters: 'Each one is a child whose parent the council now is. Everything else is measured against this number.',
  window: 'day',
  from: ssda903('Episodes'),
  fields: ['DECOM', 'DEC', 'LS'],
  cohort: inCareOnTheLastDay,
  counts: () => true,
  unit: 'count',
  better: 'neither',
  says: 'were in care',
  whenCounted: 'In care on the day',
  splitBy: [ageGroup, sex, ethnicGroup, need, legalStatus, placementGroup, timeInCare, unaccompanied],
  answers: ['M40', 'M48'],
  differsFrom: [
    {
      indicator: 'children-in-care-by-the-monthly-list',
      because: 'It comes from the monthly list, taken on another day and before the checks of the yearly return',
    },
  ],
  cites: 'DfE, Children looked after in England including adoption: published tables',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
