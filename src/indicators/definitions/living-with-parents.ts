import { WITH_PARENTS } from '../../dataset/index.ts'
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

export const livingWithParents = defineIndicator({
  id: 'living-with-parents',
  code: 'placed_with_parents',
  version: 1,
  theme: 'Homes and stability',
  title: 'Living with their parents',
  asks: 'How many children in care live with their own parents?',
  whyItMatters: 'It can be the last step before care ends. It needs a plan, and visits, like any other home.',
  window: 'day',
  from: ssda903('Episodes'),
  fields: ['PLACE', 'DECOM', 'DEC', 'LS'],
  cohort: inCareOnTheLastDay,
  counts: livingIn(WITH_PARENTS),
  unit: 'percent',
  better: 'higher',
  says: 'lived with a parent or someone with parental responsibility',
  whenCounted: 'Lived with a parent',
  whenNot: 'Lived elsewhere',
  splitBy: [ageGroup, sex, ethnicGroup, legalStatus, timeInCare, unaccompanied],
  answers: ['M51'],
  benchmark: 'placed_with_parents',
  doubts: [
    'A child away in a temporary placement is counted where they are to go back to; published tables may differ',
  ],
  cites:
    'DfE, Children looked after in England including adoption: published tables; LAIT data dictionary, LAC_Parents_OR_Others',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
