import { inCareOnTheLastDay } from '../cohorts/in-care-on-the-last-day.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { toldBy } from '../splits/judged-day.ts'
import { sex } from '../splits/sex.ts'

export const inNeedBecauseOfAbuseOrNeglect = defineIndicator({
  id: 'in-need-because-of-abuse-or-neglect',
  code: 'need_abuse_or_neglect',
  version: 1,
  theme: 'Who is in care',
  title: 'In care because of abuse or neglect',
  asks: 'For how many children in care was abuse or neglect the main reason?',
  whyItMatters: 'It says what children have lived through before they came to us.',
  window: 'day',
  from: ssda903('Episodes'),
  fields: ['CIN'],
  cohort: inCareOnTheLastDay,
  counts: (child, { window }) => toldBy(child, window.last)?.need === 'N1',
  unit: 'percent',
  better: 'neither',
  says: 'came into care mainly because of abuse or neglect',
  whenCounted: 'Main need: abuse or neglect',
  whenNot: 'Another main need',
  splitBy: [ageGroup, sex, ethnicGroup],
  answers: ['M48'],
  cites: 'DfE, Children looked after in England including adoption: published tables',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
