import { movedBecause } from '../cohorts/moved-because.ts'
import { movedHomes } from '../cohorts/moved-homes.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

const CARER_ASKED: ReadonlySet<string> = new Set(['CREQB', 'CREQO'])

export const movesThatCarersAskedFor = defineIndicator({
  id: 'moves-that-carers-asked-for',
  code: 'moves_carer_asked',
  version: 1,
  theme: 'Homes and stability',
  title: 'Moves that carers asked for',
  asks: 'When children moved, how often had the carer asked for it?',
  whyItMatters: 'Support for carers in a hard week can save a home.',
  window: 'year',
  from: ssda903('Episodes'),
  fields: ['REASON_PLACE_CHANGE', 'DECOM', 'RNE', 'PLACE', 'DEC', 'REC', 'LS'],
  cohort: movedHomes,
  counts: movedBecause(CARER_ASKED, 'Moved because the carer asked'),
  unit: 'percent',
  better: 'lower',
  says: 'were asked for by the carer',
  who: 'moves',
  splitBy: [ageGroup, sex, ethnicGroup],
  answers: ['M56'],
  doubts: [
    'A move is a change of home that the stability measures count. The published table counts new placements, which differs',
  ],
  cites: 'DfE, Children looked after in England including adoption: published tables, reason for placement change',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
