import type { ListedCareLeaver } from '../../dataset/index.ts'
import { dueOn, workingCalendar } from '../../kernel/index.ts'
import { owedAPathwayPlan } from '../cohorts/listed-care-leavers.ts'
import { defineIndicator, no, notKnown, yes } from '../define.ts'
import { withColumn } from '../list-column.ts'
import { careLeaversList } from '../sources.ts'
import { careLeaverAge, eligibility } from '../splits/care-leavers.ts'
import { sex } from '../splits/sex.ts'

const england = workingCalendar()
const recent = yes('Contact in the last eight weeks')
const longAgo = no('Last contact more than eight weeks ago')
const noneOnList = notKnown('No contact is on the list')

export const contactedByAdviserInEightWeeks = defineIndicator<ListedCareLeaver>({
  id: 'contacted-by-adviser-in-eight-weeks',
  code: 'pa_contact',
  version: 1,
  title: 'Contact with the adviser in the last eight weeks',
  asks: 'Has each young person heard from us in the last eight weeks?',
  whyItMatters: 'Parents ring their grown-up children. So should we.',
  theme: 'Leaving care',
  window: 'day',
  from: withColumn(careLeaversList, 'lastContactOn', 'the day of the last contact'),
  fields: [
    'Eligibility Category',
    'Latest Date of Contact',
    'Allocated Personal Advisor',
    'LA in Touch',
    'Date of Birth',
  ],
  cohort: owedAPathwayPlan,
  counts: ({ lastContactOn: on }, { window: { last } }) =>
    on === null ? noneOnList : dueOn('adviser-contact', on, last, england) >= last ? recent : longAgo,
  who: 'young people to whom it is owed',
  unit: 'percent',
  better: 'higher',
  says: 'had contact with us in the last eight weeks',
  splitBy: [eligibility, careLeaverAge, sex],
  answers: ['M41'],
  doubts: ['The regulations speak of two months; the measure is eight weeks.'],
  cites: 'Care Leavers (England) Regulations 2010, regulation 8; Ofsted, Annex A, list 9',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
