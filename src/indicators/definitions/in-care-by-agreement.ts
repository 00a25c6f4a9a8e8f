import { inCareOnTheLastDay } from '../cohorts/in-care-on-the-last-day.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { toldBy } from '../splits/judged-day.ts'
import { sex } from '../splits/sex.ts'
import { timeInCare } from '../splits/time-in-care.ts'
import { unaccompanied } from '../splits/unaccompanied.ts'

export const inCareByAgreement = defineIndicator({
  id: 'in-care-by-agreement',
  code: 'voluntary_s20',
  version: 1,
  theme: 'Who is in care',
  title: 'In care by agreement (section 20)',
  asks: 'How many children are in care because their parents, or they themselves, agreed?',
  whyItMatters: 'Under an agreement no court has looked at the plan, so it should not drift.',
  window: 'day',
  from: ssda903('Episodes'),
  fields: ['LS'],
  cohort: inCareOnTheLastDay,
  counts: (child, { window }) => toldBy(child, window.last)?.legalStatus === 'V2',
  unit: 'percent',
  better: 'neither',
  says: 'were in care by agreement, without a court order',
  whenCounted: 'By agreement (section 20)',
  whenNot: 'Another legal status',
  splitBy: [ageGroup, sex, ethnicGroup, timeInCare, unaccompanied],
  answers: ['M48'],
  cites: 'DfE, Children looked after in England including adoption: published tables',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
