import { inCareOnTheLastDay } from '../cohorts/in-care-on-the-last-day.ts'
import { defineIndicator, notKnown } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { sex } from '../splits/sex.ts'
import { unaccompanied } from '../splits/unaccompanied.ts'

const ethnicityNotKnown = notKnown('Ethnic background refused or not yet asked')
const NOT_STATED: ReadonlySet<string> = new Set(['REFU', 'NOBT'])

export const ofABackgroundOtherThanWhiteBritish = defineIndicator({
  id: 'of-a-background-other-than-white-british',
  code: 'not_white_british',
  version: 1,
  theme: 'Who is in care',
  title: 'Children of a background other than White British',
  asks: 'How many children in care have an ethnic background other than White British?',
  whyItMatters: 'A child should grow up knowing where they come from, with people who understand it.',
  window: 'day',
  from: ssda903('Header', 'Episodes'),
  fields: ['ETHNIC'],
  cohort: inCareOnTheLastDay,
  counts: ({ ethnicity }) =>
    ethnicity === null || NOT_STATED.has(ethnicity) ? ethnicityNotKnown : ethnicity !== 'WBRI',
  unit: 'percent',
  better: 'neither',
  says: 'had an ethnic background other than White British',
  whenCounted: 'Another background than White British',
  whenNot: 'White British',
  splitBy: [ageGroup, sex, unaccompanied],
  answers: ['M48'],
  cites: 'DfE, Children looked after in England including adoption: published tables',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
