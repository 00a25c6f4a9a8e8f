import { inCareAllYear } from '../cohorts/in-care-all-year.ts'
import { defineIndicator } from '../define.ts'
import { answered } from '../outcomes-answers.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { placementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

export const healthAssessmentsUpToDate = defineIndicator({
  id: 'health-assessments-up-to-date',
  code: 'health_assessment',
  version: 1,
  title: 'Health assessments up to date',
  asks: 'Did children who were in care all year have their health assessment?',
  whyItMatters: 'A child’s health is easily lost between homes. This says whether we looked.',
  theme: 'Health',
  window: 'return year',
  from: ssda903('Episodes', 'OC2'),
  fields: ['DECOM', 'RNE', 'LS', 'DEC', 'REC', 'HEALTH_ASSESSMENT'],
  cohort: inCareAllYear,
  counts: answered('healthAssessment'),
  unit: 'percent',
  better: 'higher',
  says: 'had their health assessment in the year',
  whenCounted: 'Health assessment done',
  whenNot: 'No health assessment, or not all that were due',
  splitBy: [ageGroup, sex, ethnicGroup, placementGroup],
  answers: ['M9', 'P2.2'],
  benchmark: 'health_assessment',
  differsFrom: [
    {
      indicator: 'review-health-assessment-in-date',
      because:
        'This one is from the yearly return, for children in care all year. That one is from the monthly list, for all children in care on the day.',
    },
  ],
  doubts: ['A child under 5 needs both checks of the year. A check that was refused counts as not done.'],
  cites: 'DfE, Children looked-after return (SSDA903): guide, OC2; LAIT data dictionary',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
