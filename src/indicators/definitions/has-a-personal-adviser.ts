import type { ListedCareLeaver } from '../../dataset/index.ts'
import { owedAPathwayPlan } from '../cohorts/listed-care-leavers.ts'
import { defineIndicator, no, notKnown, yes } from '../define.ts'
import { withColumn } from '../list-column.ts'
import { careLeaversList } from '../sources.ts'
import { careLeaverAge, eligibility } from '../splits/care-leavers.ts'
import { sex } from '../splits/sex.ts'

const hasAdviser = yes('Has a personal adviser')
const hasNone = no('Has no personal adviser')
const blank = notKnown('The list does not say')

export const hasAPersonalAdviser = defineIndicator<ListedCareLeaver>({
  id: 'has-a-personal-adviser',
  code: 'adviser_allocated',
  version: 1,
  title: 'With a personal adviser',
  asks: 'Does everyone to whom an adviser is owed have one?',
  whyItMatters: 'The adviser is the one person whose job it is to know how the young person is doing.',
  theme: 'Leaving care',
  window: 'day',
  from: withColumn(careLeaversList, 'hasAdviser', 'who has a personal adviser'),
  fields: ['Eligibility Category', 'Allocated Personal Advisor', 'LA in Touch', 'Date of Birth'],
  cohort: owedAPathwayPlan,
  counts: person => (person.hasAdviser === null ? blank : person.hasAdviser ? hasAdviser : hasNone),
  who: 'young people to whom one is owed',
  unit: 'percent',
  better: 'higher',
  says: 'have a personal adviser',
  splitBy: [eligibility, careLeaverAge, sex],
  answers: ['M60'],
  doubts: [
    'From 21 an adviser is owed to those who ask, and the list does not say who asked: those of 21 or over without one are left out.',
  ],
  cites: 'Children Act 1989, sections 23A to 24; Children and Social Work Act 2017, section 3; Ofsted, Annex A, list 9',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
