import { ageOn } from '../../kernel/index.ts'
import { inCareOnTheLastDay } from '../cohorts/in-care-on-the-last-day.ts'
import { defineIndicator, notKnown } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { placementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'
import { unaccompanied } from '../splits/unaccompanied.ts'

const ageNotKnown = notKnown('Date of birth not known')

export const agedSixteenOrOver = defineIndicator({
  id: 'aged-16-or-over',
  code: 'age_16_plus',
  version: 1,
  theme: 'Who is in care',
  title: 'Children in care aged 16 or over',
  asks: 'How many children in care are 16 or over?',
  whyItMatters: 'They will be care leavers soon: they need an adviser, a pathway plan and a home to go on to.',
  window: 'day',
  from: ssda903('Header', 'Episodes'),
  fields: ['DOB'],
  cohort: inCareOnTheLastDay,
  counts: ({ bornOn }, { window }) => (bornOn === null ? ageNotKnown : ageOn(bornOn, window.last) >= 16),
  unit: 'percent',
  better: 'neither',
  says: 'were 16 or over',
  whenCounted: '16 or over',
  whenNot: 'Under 16',
  splitBy: [sex, ethnicGroup, placementGroup, unaccompanied],
  answers: ['M48'],
  cites: 'DfE, Children looked after in England including adoption: published tables',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
