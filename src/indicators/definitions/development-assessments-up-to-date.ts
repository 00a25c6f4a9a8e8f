import { inCareAllYearAged0To4 } from '../cohorts/in-care-all-year-aged.ts'
import { defineIndicator } from '../define.ts'
import { answered } from '../outcomes-answers.ts'
import { ssda903 } from '../sources.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { placementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

export const developmentAssessmentsUpToDate = defineIndicator({
  id: 'development-assessments-up-to-date',
  code: 'development_assessment',
  version: 1,
  title: 'Development checks of young children',
  asks: 'Did young children who were in care all year have their development checked?',
  whyItMatters: 'Early help works best. A child who is slow to talk or walk should not have to wait.',
  theme: 'Health',
  window: 'return year',
  from: ssda903('Header', 'Episodes', 'OC2'),
  fields: ['DOB', 'DECOM', 'RNE', 'LS', 'DEC', 'REC', 'HEALTH_CHECK'],
  cohort: inCareAllYearAged0To4,
  counts: answered('developmentCheck'),
  unit: 'percent',
  better: 'higher',
  who: 'children aged 0 to 4',
  says: 'had their development checked in the year',
  whenCounted: 'Development checked',
  whenNot: 'Development not checked',
  splitBy: [sex, ethnicGroup, placementGroup],
  benchmark: 'development_assessment_0_4',
  cites: 'DfE, Children looked-after return (SSDA903): guide, OC2; LAIT data dictionary',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
