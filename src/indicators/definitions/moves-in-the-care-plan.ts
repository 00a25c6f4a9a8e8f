import { movedBecause } from '../cohorts/moved-because.ts'
import { movedHomes } from '../cohorts/moved-homes.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

const CARE_PLAN: ReadonlySet<string> = new Set(['CARPL'])

export const movesInTheCarePlan = defineIndicator({
  id: 'moves-in-the-care-plan',
  code: 'moves_care_plan',
  version: 1,
  theme: 'Homes and stability',
  title: 'Moves that were part of the plan',
  asks: 'When children moved, how often was it what their care plan said?',
  whyItMatters: 'A planned move can be good: to family, to brothers and sisters, to a home for good.',
  window: 'year',
  from: ssda903('Episodes'),
  fields: ['REASON_PLACE_CHANGE', 'DECOM', 'RNE', 'PLACE', 'DEC', 'REC', 'LS'],
  cohort: movedHomes,
  counts: movedBecause(CARE_PLAN, 'Moved as the care plan said'),
  unit: 'percent',
  better: 'higher',
  says: 'were part of the care plan',
  who: 'moves',
  splitBy: [ageGroup, sex, ethnicGroup],
  answers: ['M56'],
  doubts: [
    'A move is a change of home that the stability measures count. The published table counts new placements, which differs',
  ],
  cites: 'DfE, Children looked after in England including adoption: published tables, reason for placement change',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
