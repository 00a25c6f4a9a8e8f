import { ageOn } from '../../kernel/index.ts'
import { inCareOnTheLastDay } from '../cohorts/in-care-on-the-last-day.ts'
import { defineIndicator, notKnown } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

const ageNotKnown = notKnown('Date of birth not known')

export const agedUnderFive = defineIndicator({
  id: 'aged-under-5',
  code: 'age_under_5',
  version: 1,
  theme: 'Who is in care',
  title: 'Children in care aged under 5',
  asks: 'How many children in care are under 5?',
  whyItMatters: 'The youngest children most need one lasting family, and soon.',
  window: 'day',
  from: ssda903('Header', 'Episodes'),
  fields: ['DOB'],
  cohort: inCareOnTheLastDay,
  counts: ({ bornOn }, { window }) => (bornOn === null ? ageNotKnown : ageOn(bornOn, window.last) < 5),
  unit: 'percent',
  better: 'neither',
  says: 'were under 5',
  whenCounted: 'Under 5',
  whenNot: '5 or over',
  splitBy: [sex, ethnicGroup],
  answers: ['M48'],
  cites: 'DfE, Children looked after in England including adoption: published tables',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
