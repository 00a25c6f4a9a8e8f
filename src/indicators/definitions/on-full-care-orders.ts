import { inCareOnTheLastDay } from '../cohorts/in-care-on-the-last-day.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { toldBy } from '../splits/judged-day.ts'
import { sex } from '../splits/sex.ts'

export const onFullCareOrders = defineIndicator({
  id: 'on-full-care-orders',
  code: 'full_care_order',
  version: 1,
  theme: 'Who is in care',
  title: 'On a full care order',
  asks: 'For how many children has a court made a full care order?',
  whyItMatters: 'With a full care order the council shares parental responsibility until the child is 18.',
  window: 'day',
  from: ssda903('Episodes'),
  fields: ['LS'],
  cohort: inCareOnTheLastDay,
  counts: (child, { window }) => toldBy(child, window.last)?.legalStatus === 'C2',
  unit: 'percent',
  better: 'neither',
  says: 'were on a full care order',
  whenCounted: 'Full care order',
  whenNot: 'Another legal status',
  splitBy: [ageGroup, sex, ethnicGroup],
  answers: ['M48'],
  cites: 'DfE, Children looked after in England including adoption: published tables',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
