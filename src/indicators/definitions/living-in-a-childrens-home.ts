import { CHILDRENS_HOMES } from '../../dataset/index.ts'
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

export const livingInAChildrensHome = defineIndicator({
  id: 'living-in-a-childrens-home',
  code: 'placed_childrens_home',
  version: 1,
  theme: 'Homes and stability',
  title: 'Living in a children’s home',
  asks: 'How many children in care live in a children’s home?',
  whyItMatters:
    'A good home suits some children. It is dear, often far away, and should be a choice, not the last place left.',
  window: 'day',
  from: ssda903('Episodes'),
  fields: ['PLACE', 'DECOM', 'DEC', 'LS'],
  cohort: inCareOnTheLastDay,
  counts: livingIn(CHILDRENS_HOMES),
  unit: 'percent',
  better: 'neither',
  says: 'lived in a children’s home',
  whenCounted: 'Lived in a children’s home',
  whenNot: 'Lived elsewhere',
  splitBy: [ageGroup, sex, ethnicGroup, legalStatus, timeInCare, unaccompanied],
  answers: ['M32'],
  benchmark: 'placed_childrens_home',
  // Secure homes (K1) are published with the others.
  doubts: [
    'A child away in a temporary placement is counted where they are to go back to; published tables may differ',
  ],
  cites:
    'DfE, Children looked after in England including adoption: published tables; LAIT data dictionary, LAC_SecHome_And_ChildHome',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
