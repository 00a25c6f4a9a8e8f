import type { ListedCareLeaver } from '../../dataset/index.ts'
import { dueOn, workingCalendar } from '../../kernel/index.ts'
import { owedAPathwayPlan } from '../cohorts/listed-care-leavers.ts'
import { defineIndicator, no, notKnown, yes } from '../define.ts'
import { withColumn } from '../list-column.ts'
import { careLeaversList } from '../sources.ts'
import { careLeaverAge, eligibility } from '../splits/care-leavers.ts'
import { sex } from '../splits/sex.ts'

const england = workingCalendar()
const current = yes('Reviewed in the last six months')
const old = no('Last review more than six months ago')
const noneOnList = notKnown('No review of a pathway plan is on the list')

export const pathwayPlanReviewedInSixMonths = defineIndicator<ListedCareLeaver>({
  id: 'pathway-plan-reviewed-in-six-months',
  code: 'pathway_plan_current',
  version: 1,
  title: 'Pathway plan current',
  asks: 'Does each young person have a pathway plan that was looked at in the last six months?',
  whyItMatters: 'Life changes fast between 16 and 25. A plan from last year is about somebody else.',
  theme: 'Leaving care',
  window: 'day',
  from: withColumn(careLeaversList, 'pathwayPlanReviewedOn', 'the day of the last review of the pathway plan'),
  fields: [
    'Eligibility Category',
    'Latest Pathway Plan Review Date',
    'Allocated Personal Advisor',
    'LA in Touch',
    'Date of Birth',
  ],
  cohort: owedAPathwayPlan,
  counts: ({ pathwayPlanReviewedOn: on }, { window: { last } }) =>
    on === null ? noneOnList : dueOn('pathway-plan-review', on, last, england) >= last ? current : old,
  who: 'young people to whom a pathway plan is owed',
  unit: 'percent',
  better: 'higher',
  says: 'have one that was reviewed in the last six months',
  splitBy: [eligibility, careLeaverAge, sex],
  answers: ['M33', 'P5.1'],
  doubts: [
    'Former relevant young people count only while they receive a service. From 21 that is taken to be those with an adviser.',
    'The list gives the last review, so a first plan that has not been reviewed yet may look missing.',
  ],
  cites: 'Care Leavers (England) Regulations 2010, regulation 7; Ofsted, Annex A, list 9',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
