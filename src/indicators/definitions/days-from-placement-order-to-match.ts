import { daysBetween } from '../../kernel/index.ts'
import { adoptedAfterAPlacementOrder, placementOrderOf } from '../cohorts/adopted-after-a-placement-order.ts'
import { adoptionIn, matchOf } from '../cohorts/adopted.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

const matchNotRecorded = { top: 0, bottom: 0, because: 'No date of a match recorded', unknown: true }

export const daysFromPlacementOrderToMatch = defineIndicator({
  id: 'days-from-placement-order-to-match',
  code: 'adoption_a2',
  version: 1,
  theme: 'Permanence',
  title: 'Days from the court’s permission to a match',
  asks: 'For children who were adopted, how long did it take to find their family after the court allowed it?',
  whyItMatters: 'This is the part of the wait that the council can shorten. The national threshold was 121 days.',
  window: 'three years',
  from: ssda903('Episodes', 'AD1'),
  fields: ['DATE_MATCH', 'DECOM', 'LS', 'DEC', 'REC'],
  cohort: adoptedAfterAPlacementOrder,
  counts: (child, { window }) => {
    const order = adoptionIn(child, window)
    const granted = order && placementOrderOf(child, order)
    const matchedOn = order && matchOf(child, order)
    if (!granted || !matchedOn) return matchNotRecorded
    return { top: Math.max(0, daysBetween(granted, matchedOn)), bottom: 1, because: 'Adopted' }
  },
  unit: 'days',
  better: 'lower',
  says: 'Average days from a court’s permission to place for adoption to a match, for children adopted in three years',
  splitBy: [ageGroup, sex, ethnicGroup],
  answers: ['M43'],
  doubts: [
    'The threshold of 121 days is given from general knowledge of the adoption scorecards: confirm it',
    'A match before the order counts as nought days, which is our reading',
  ],
  cites: 'DfE adoption scorecards, indicator A2: children adopted in three years',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
