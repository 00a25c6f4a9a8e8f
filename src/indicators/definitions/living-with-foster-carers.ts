import { FOSTER } from '../../dataset/index.ts'
import { inCareOnTheLastDay } from '../cohorts/in-care-on-the-last-day.ts'
import { livingIn } from '../cohorts/living-in.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { legalStatus } from '../splits/legal-status.ts'
import { sex } from '../splits/sex.ts'
import { timeInCare } from '../splits/time-in-care.ts'
import { unaccompanied } from '../splits/unaccompanied.ts'

export const livingWithFosterCarers = defineIndicator({
  id: 'living-with-foster-carers',
  code: 'placed_foster',
  version: 1,
  theme: 'Homes and stability',
  title: 'Living with foster carers',
  asks: 'How many children in care live in a foster family?',
  whyItMatters: 'Most children do best in a family. Foster carers give them one.',
  window: 'day',
  from: ssda903('Episodes'),
  fields: ['PLACE', 'DECOM', 'DEC', 'LS'],
  cohort: inCareOnTheLastDay,
  counts: livingIn(FOSTER),
  unit: 'percent',
  better: 'higher',
  says: 'lived with foster carers',
  whenCounted: 'Lived with foster carers',
  whenNot: 'Lived elsewhere',
  splitBy: [ageGroup, sex, ethnicGroup, legalStatus, timeInCare, unaccompanied],
  answers: ['M32', 'M40', 'M51', 'P4.13'],
  benchmark: 'placed_foster',
  differsFrom: [
    {
      indicator: 'living-with-foster-carers-by-the-monthly-list',
      because: 'The monthly list is of another day, and shows temporary placements as such',
    },
  ],
  doubts: [
    'A child away in a temporary placement is counted where they are to go back to; published tables may differ',
  ],
  cites:
    'DfE, Children looked after in England including adoption: published tables; LAIT data dictionary, LAC_Foster_Placements',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
