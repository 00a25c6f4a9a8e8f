import { inCareAllYear } from '../cohorts/in-care-all-year.ts'
import { defineIndicator } from '../define.ts'
import { answered } from '../outcomes-answers.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { placementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

export const substanceMisuseIdentified = defineIndicator({
  id: 'substance-misuse-identified',
  code: 'substance_misuse',
  version: 1,
  title: 'Substance misuse',
  asks: 'How many children who were in care all year have a problem with drugs, alcohol or other substances?',
  whyItMatters: 'It puts a child at risk now and later. Knowing is the first step to helping.',
  theme: 'Health',
  window: 'return year',
  from: ssda903('Episodes', 'OC2'),
  fields: ['DECOM', 'RNE', 'LS', 'DEC', 'REC', 'SUBSTANCE_MISUSE'],
  cohort: inCareAllYear,
  counts: answered('substanceMisuse'),
  unit: 'percent',
  better: 'lower',
  says: 'had a substance misuse problem in the year',
  whenCounted: 'Substance misuse identified',
  whenNot: 'No substance misuse identified',
  splitBy: [ageGroup, sex, ethnicGroup, placementGroup],
  benchmark: 'substance_misuse',
  doubts: ['Councils differ in how they look for it, so a higher figure may mean better looking.'],
  cites: 'DfE, Children looked-after return (SSDA903): guide, OC2; LAIT data dictionary',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
