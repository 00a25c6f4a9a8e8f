import { UNPLANNED_MOVES } from '../../dataset/index.ts'
import { movedBecause } from '../cohorts/moved-because.ts'
import { movedHomes } from '../cohorts/moved-homes.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

export const unplannedMoves = defineIndicator({
  id: 'unplanned-moves',
  code: 'moves_unplanned',
  version: 1,
  theme: 'Homes and stability',
  title: 'Moves that nobody planned',
  asks: 'When children moved, how often was it because something had gone wrong?',
  whyItMatters:
    'A move that nobody planned is the hardest: little time to say goodbye, and rarely the right next home.',
  window: 'year',
  from: ssda903('Episodes'),
  fields: ['REASON_PLACE_CHANGE', 'DECOM', 'RNE', 'PLACE', 'DEC', 'REC', 'LS'],
  cohort: movedHomes,
  counts: movedBecause(UNPLANNED_MOVES, 'Moved because something went wrong'),
  unit: 'percent',
  better: 'lower',
  says: 'were unplanned',
  who: 'moves',
  splitBy: [ageGroup, sex, ethnicGroup],
  answers: ['M56'],
  doubts: [
    'A move is a change of home that the stability measures count. The published table counts new placements, which differs',
    'Which reasons are unplanned is the council’s reading: the carer asked (CREQB, CREQO), an allegation (ALLEG), standards of care (STAND), approval removed (APPRR)',
  ],
  cites: 'DfE, Children looked after in England including adoption: published tables, reason for placement change',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
