import { inCareInTheWindow } from '../cohorts/in-care-in-the-window.ts'
import { defineIndicator } from '../define.ts'
import { periodsAway } from '../missing-in-window.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { placementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

export const awayWithoutLeaveInTheYear = defineIndicator({
  id: 'away-without-leave-in-the-year',
  code: 'away_pct',
  version: 1,
  title: 'Away without permission in the year',
  asks: 'How many children were away from home without permission, though we knew where they were?',
  whyItMatters: 'It is not the same as missing: someone knows where the child is. It can still be a place of risk.',
  theme: 'Safety',
  window: 'year',
  from: ssda903('Episodes', 'Missing'),
  fields: ['DECOM', 'LS', 'DEC', 'MISSING', 'MIS_START', 'MIS_END'],
  cohort: inCareInTheWindow,
  counts: (child, at) => periodsAway(child, 'A', at) >= 1,
  who: 'children in care at any time in the year',
  unit: 'percent',
  better: 'lower',
  says: 'were away without permission at least once in the year',
  whenCounted: 'Away at least once',
  whenNot: 'Not away',
  splitBy: [ageGroup, sex, ethnicGroup, placementGroup],
  differsFrom: [
    {
      indicator: 'went-missing-in-the-year',
      because: 'Away: we know where the child is. Missing: we do not. They are never added together.',
    },
  ],
  doubts: [
    'A period that was still open on the first day counts as one of this year’s.',
    'A child who left care on the first day of the year was in care at some time in it.',
  ],
  cites:
    'DfE, Children looked after in England including adoption: children missing and away; LAIT data dictionary, Children_Away',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
