import { PLACED_FOR_ADOPTION } from '../../dataset/index.ts'
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

export const placedForAdoption = defineIndicator({
  id: 'placed-for-adoption',
  code: 'placed_for_adoption',
  version: 1,
  theme: 'Permanence',
  title: 'Placed for adoption',
  asks: 'How many children in care live with the people who will adopt them?',
  whyItMatters: 'For some children adoption is the way to a family for life.',
  window: 'day',
  from: ssda903('Episodes'),
  fields: ['PLACE', 'DECOM', 'DEC', 'LS'],
  cohort: inCareOnTheLastDay,
  counts: livingIn(PLACED_FOR_ADOPTION),
  unit: 'percent',
  better: 'neither',
  says: 'were placed for adoption',
  whenCounted: 'Placed for adoption',
  whenNot: 'Not placed for adoption',
  splitBy: [ageGroup, sex, ethnicGroup, legalStatus, timeInCare, unaccompanied],
  answers: ['M25'],
  benchmark: 'placed_for_adoption',
  // Fostering for adoption (U2, U5) is still foster care.
  doubts: [
    'A child away in a temporary placement is counted where they are to go back to; published tables may differ',
  ],
  cites: 'DfE, Children looked after in England including adoption: published tables',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
