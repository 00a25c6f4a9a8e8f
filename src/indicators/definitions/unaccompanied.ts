import { inCareOnTheLastDay } from '../cohorts/in-care-on-the-last-day.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { placementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'
import { isUnaccompaniedOn } from '../splits/unaccompanied.ts'

export const unaccompaniedChildren = defineIndicator({
  id: 'unaccompanied',
  code: 'uasc_pct',
  version: 1,
  theme: 'Who is in care',
  title: 'Unaccompanied children seeking asylum',
  asks: 'How many children in care came to this country alone?',
  whyItMatters: 'They have lost home and family, and often wait long for an answer about staying.',
  window: 'day',
  from: ssda903('Episodes', 'UASC'),
  fields: ['CHILD', 'DUC'],
  cohort: inCareOnTheLastDay,
  counts: (child, { window }) => isUnaccompaniedOn(child, window.last),
  unit: 'percent',
  better: 'neither',
  says: 'were seeking asylum alone',
  whenCounted: 'Unaccompanied and seeking asylum',
  whenNot: 'Not unaccompanied',
  splitBy: [ageGroup, sex, placementGroup],
  answers: ['M48'],
  doubts: [
    'The flag is for any time in the year. A child whose status ended (DUC) on or before the day is not counted here',
  ],
  differsFrom: [
    {
      indicator: 'unaccompanied-by-the-monthly-list',
      because:
        'The monthly list asks for the last twelve months, the return for its own year and the day the status ended',
    },
  ],
  cites:
    'DfE, Children looked after in England including adoption: published tables; LAIT data dictionary, Unacc_Asylmn_Seek_Childn%',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
