import type { Child } from '../../dataset/index.ts'
import { inCareOnTheLastDay } from '../cohorts/in-care-on-the-last-day.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'

export const stillMissing = defineIndicator<Child>({
  id: 'still-missing',
  code: 'missing_open',
  version: 1,
  title: 'Missing on the day',
  asks: 'Which children in care are missing today?',
  whyItMatters: 'Somebody must be looking for each of them. The board should ask who.',
  theme: 'Safety',
  window: 'day',
  from: ssda903('Episodes', 'Missing'),
  fields: ['DECOM', 'LS', 'DEC', 'MISSING', 'MIS_START', 'MIS_END'],
  cohort: inCareOnTheLastDay,
  counts: (child, { window: { last } }) =>
    child.missing.some(
      ({ kind, startedOn, endedOn }) => kind === 'M' && startedOn <= last && (endedOn === null || endedOn > last),
    ),
  unit: 'count',
  better: 'lower',
  who: 'children in care',
  says: 'were missing at the end of the day',
  whenCounted: 'Had gone missing and not come back',
  whenNot: 'Not missing',
  answers: ['M57'],
  doubts: ['A return that nobody entered looks the same as a child who has not come back.'],
  cites: 'SSDA903, missing and away periods with no end',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
