import { inCareAllYearAged10To17 } from '../cohorts/in-care-all-year-aged.ts'
import { defineIndicator } from '../define.ts'
import { answered } from '../outcomes-answers.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { placementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

export const convictedInTheYear = defineIndicator({
  id: 'convicted-in-the-year',
  code: 'convicted',
  version: 1,
  title: 'Convicted or given a caution',
  asks: 'How many young people in care got a conviction, a warning or a caution in the year?',
  whyItMatters: 'Being in care should make trouble less likely. Police should be called no sooner than in any family.',
  theme: 'Safety',
  window: 'return year',
  from: ssda903('Header', 'Episodes', 'OC2'),
  fields: ['DOB', 'DECOM', 'RNE', 'LS', 'DEC', 'REC', 'CONVICTED'],
  cohort: inCareAllYearAged10To17,
  counts: answered('convicted'),
  unit: 'percent',
  better: 'lower',
  who: 'children aged 10 to 17',
  says: 'were convicted or cautioned in the year',
  whenCounted: 'Convicted, warned or cautioned',
  whenNot: 'No conviction, warning or caution',
  splitBy: [ageGroup, sex, ethnicGroup, placementGroup],
  benchmark: 'convicted_10_17',
  cites: 'DfE, Children looked-after return (SSDA903): guide, OC2; LAIT data dictionary',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
