import { RESIDENTIAL_SCHOOLS } from '../../dataset/index.ts'
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

export const livingInAResidentialSchool = defineIndicator({
  id: 'living-in-a-residential-school',
  code: 'placed_residential_school',
  version: 1,
  theme: 'Homes and stability',
  title: 'Living in a residential school',
  asks: 'How many children in care live at their school?',
  whyItMatters: 'It may be the only school that can meet their needs. Then holidays and family time need a plan.',
  window: 'day',
  from: ssda903('Episodes'),
  fields: ['PLACE', 'DECOM', 'DEC', 'LS'],
  cohort: inCareOnTheLastDay,
  counts: livingIn(RESIDENTIAL_SCHOOLS),
  unit: 'percent',
  better: 'neither',
  says: 'lived in a residential school',
  whenCounted: 'Lived in a residential school',
  whenNot: 'Lived elsewhere',
  splitBy: [ageGroup, sex, ethnicGroup, legalStatus, timeInCare, unaccompanied],
  answers: ['M45'],
  benchmark: 'placed_residential_school',
  // A school also registered as a children’s home is coded K2.
  doubts: [
    'A child away in a temporary placement is counted where they are to go back to; published tables may differ',
  ],
  cites: 'DfE, Children looked after in England including adoption: published tables',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
