import { inCareOnTheLastDay } from '../cohorts/in-care-on-the-last-day.ts'
import { defineIndicator, notKnown } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'

const sexNotKnown = notKnown('Sex not recorded')

export const boys = defineIndicator({
  id: 'boys',
  code: 'boys',
  version: 1,
  theme: 'Who is in care',
  title: 'Boys in care',
  asks: 'How many children in care are boys?',
  whyItMatters: 'More boys than girls are in care. Homes and help have to fit the children we have.',
  window: 'day',
  from: ssda903('Header', 'Episodes'),
  fields: ['SEX'],
  cohort: inCareOnTheLastDay,
  counts: child => (child.sex === 'not known' ? sexNotKnown : child.sex === 'male'),
  unit: 'percent',
  better: 'neither',
  says: 'were male',
  whenCounted: 'Male',
  whenNot: 'Female',
  splitBy: [ageGroup, ethnicGroup],
  answers: ['M48'],
  cites: 'DfE, Children looked after in England including adoption: published tables',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
