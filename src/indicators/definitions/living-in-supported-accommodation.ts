import { SUPPORTED_ACCOMMODATION } from '../../dataset/index.ts'
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

export const livingInSupportedAccommodation = defineIndicator({
  id: 'living-in-supported-accommodation',
  code: 'placed_supported',
  version: 1,
  theme: 'Homes and stability',
  title: 'Living in supported accommodation',
  asks: 'How many children in care live on their own with support?',
  whyItMatters:
    'At 16 or 17 it can be a step to independence. It gives support and not care, so it must not come too early.',
  window: 'day',
  from: ssda903('Episodes'),
  fields: ['PLACE', 'DECOM', 'DEC', 'LS'],
  cohort: inCareOnTheLastDay,
  counts: livingIn(SUPPORTED_ACCOMMODATION),
  unit: 'percent',
  better: 'neither',
  says: 'lived in supported or semi-independent accommodation',
  whenCounted: 'Lived in supported accommodation',
  whenNot: 'Lived elsewhere',
  splitBy: [ageGroup, sex, ethnicGroup, legalStatus, timeInCare, unaccompanied],
  answers: ['M59'],
  benchmark: 'placed_supported_accommodation',
  // Before October 2023 these were semi-independent (H5) and independent living (P2).
  doubts: [
    'A child away in a temporary placement is counted where they are to go back to; published tables may differ',
  ],
  cites:
    'DfE, Children looked after in England including adoption: published tables; LAIT data dictionary, LAC_Ind_SInd_Liv_Arr',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
