import { PLACED_FOR_ADOPTION, placementsOf } from '../../dataset/index.ts'
import { daysBetween } from '../../kernel/index.ts'
import { adopted, adoptionIn } from '../cohorts/adopted.ts'
import { periodEndedBy } from '../cohorts/ceased-care.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

const notPlaced = { top: 0, bottom: 0, because: 'No placement for adoption recorded before the order', unknown: true }
const startNotLoaded = {
  top: 0,
  bottom: 0,
  because: 'The start of this time in care is in a return that is not loaded',
  unknown: true,
}

export const daysFromCareToLivingWithAdopters = defineIndicator({
  id: 'days-from-care-to-living-with-adopters',
  code: 'adoption_a1',
  version: 1,
  theme: 'Permanence',
  title: 'Days from coming into care to living with adopters',
  asks: 'For children who were adopted, how long did it take from coming into care to moving in with their new family?',
  whyItMatters: 'For a small child a year is a large part of a life. The national threshold was 426 days.',
  window: 'three years',
  from: ssda903('Episodes'),
  fields: ['DECOM', 'RNE', 'LS', 'PLACE', 'DEC', 'REC'],
  cohort: adopted,
  counts: (child, { window }) => {
    const order = adoptionIn(child, window)
    const period = order && periodEndedBy(child, order)
    if (!period) return notPlaced
    if (!period.startKnown) return startNotLoaded
    const home = placementsOf(child).find(({ episodes }) => episodes.at(-1) === order)
    if (!home || !PLACED_FOR_ADOPTION.has(home.placementType)) return notPlaced
    // With foster carers who adopt the child (A3, A5) the placement is one, so its clock stops when the fostering began.
    return { top: daysBetween(period.startedOn, home.startedOn), bottom: 1, because: 'Adopted' }
  },
  unit: 'days',
  better: 'lower',
  says: 'Average days from coming into care to living with the family that adopted them, for children adopted in three years',
  splitBy: [ageGroup, sex, ethnicGroup],
  answers: ['M43'],
  doubts: [
    'The threshold of 426 days, and stopping the clock at the fostering date for adoptions by foster carers, are given from general knowledge of the adoption scorecards: confirm both',
  ],
  cites: 'DfE adoption scorecards, indicator A1: children adopted in three years',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
