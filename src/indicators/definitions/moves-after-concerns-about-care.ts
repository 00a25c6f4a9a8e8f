import { movedBecause } from '../cohorts/moved-because.ts'
import { movedHomes } from '../cohorts/moved-homes.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

const CONCERNS: ReadonlySet<string> = new Set(['ALLEG', 'STAND', 'APPRR'])

export const movesAfterConcernsAboutCare = defineIndicator({
  id: 'moves-after-concerns-about-care',
  code: 'moves_concerns',
  version: 1,
  theme: 'Homes and stability',
  title: 'Moves after concerns about the care given',
  asks: 'When children moved, how often was it because of worries about the care they got?',
  whyItMatters: 'Moving a child to keep them safe is right. Each such move asks what we missed.',
  window: 'year',
  from: ssda903('Episodes'),
  fields: ['REASON_PLACE_CHANGE', 'DECOM', 'RNE', 'PLACE', 'DEC', 'REC', 'LS'],
  cohort: movedHomes,
  counts: movedBecause(CONCERNS, 'Moved after concerns about the care given'),
  unit: 'percent',
  better: 'lower',
  says: 'followed concerns about the care given',
  who: 'moves',
  splitBy: [ageGroup, sex, ethnicGroup],
  answers: ['M56'],
  doubts: [
    'A move is a change of home that the stability measures count. The published table counts new placements, which differs',
  ],
  cites: 'DfE, Children looked after in England including adoption: published tables, reason for placement change',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
