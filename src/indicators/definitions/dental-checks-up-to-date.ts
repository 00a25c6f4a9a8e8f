import { inCareAllYear } from '../cohorts/in-care-all-year.ts'
import { defineIndicator } from '../define.ts'
import { answered } from '../outcomes-answers.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { placementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

export const dentalChecksUpToDate = defineIndicator({
  id: 'dental-checks-up-to-date',
  code: 'dental_check',
  version: 1,
  title: 'Dental checks in the year',
  asks: 'Did children who were in care all year see a dentist?',
  whyItMatters: 'Toothache keeps children from sleep and school, and is easy to prevent.',
  theme: 'Health',
  window: 'return year',
  from: ssda903('Episodes', 'OC2'),
  fields: ['DECOM', 'RNE', 'LS', 'DEC', 'REC', 'TEETH_CHECK'],
  cohort: inCareAllYear,
  counts: answered('dentalCheck'),
  unit: 'percent',
  better: 'higher',
  says: 'had their teeth checked in the year',
  whenCounted: 'Teeth checked',
  whenNot: 'Teeth not checked',
  splitBy: [ageGroup, sex, ethnicGroup, placementGroup],
  answers: ['M10', 'P2.3'],
  benchmark: 'dental_check',
  differsFrom: [
    {
      indicator: 'dental-check-in-the-last-year',
      because:
        'This one is from the yearly return, for children in care all year. That one is from the monthly list, for all children in care on the day.',
    },
  ],
  doubts: ['Every age is counted, babies too. A check that was refused counts as not done.'],
  cites: 'DfE, Children looked-after return (SSDA903): guide, OC2; LAIT data dictionary',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
