import { inCareAllYear } from '../cohorts/in-care-all-year.ts'
import { defineIndicator } from '../define.ts'
import { answered } from '../outcomes-answers.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { placementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

export const immunisationsUpToDate = defineIndicator({
  id: 'immunisations-up-to-date',
  code: 'immunisations',
  version: 1,
  title: 'Immunisations up to date',
  asks: 'Are children who were in care all year up to date with their immunisations?',
  whyItMatters: 'A missed vaccine is hard to spot when a child has had several homes and doctors.',
  theme: 'Health',
  window: 'return year',
  from: ssda903('Episodes', 'OC2'),
  fields: ['DECOM', 'RNE', 'LS', 'DEC', 'REC', 'IMMUNISATIONS'],
  cohort: inCareAllYear,
  counts: answered('immunisations'),
  unit: 'percent',
  better: 'higher',
  says: 'were up to date with their immunisations',
  whenCounted: 'Immunisations up to date',
  whenNot: 'Immunisations not up to date',
  splitBy: [ageGroup, sex, ethnicGroup, placementGroup],
  answers: ['M11', 'P2.4'],
  benchmark: 'immunisations',
  doubts: ['A child whose immunisations were refused counts as not up to date.'],
  cites: 'DfE, Children looked-after return (SSDA903): guide, OC2; LAIT data dictionary',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
