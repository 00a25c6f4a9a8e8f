import { PLACED_FOR_ADOPTION, placementOn, placementsOf } from '../../dataset/index.ts'
import { rememberedDay } from '../cohorts/remembered-day.ts'
import { underSixteenInCareThirtyMonths } from '../cohorts/under-sixteen-in-care-thirty-months.ts'
import { defineIndicator, no, notKnown, yes } from '../define.ts'
import { monthsBefore, ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { placementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

const stayed = yes('In the same place for two years or more')
const stayedThenAdoption = yes('Placed for adoption: two years or more with the place before')
const moved = no('Moved in the last two years')
const startNotLoaded = notKnown('The start of this placement is in a return that is not loaded')

const twoYearsBefore = rememberedDay(day => monthsBefore(day, 24))

export const samePlacementForTwoYears = defineIndicator({
  id: 'same-placement-for-two-years',
  code: 'long_term_stability',
  version: 1,
  theme: 'Homes and stability',
  title: 'In the same home for two years',
  asks: 'Of the children who have been in care a long time, how many have stayed in one home for two years?',
  whyItMatters: 'A child who stays can put down roots: friends, a school, people who know them.',
  window: 'day',
  from: ssda903('Episodes'),
  fields: ['DECOM', 'RNE', 'LS', 'PLACE', 'DEC', 'REC', 'PL_POST'],
  cohort: underSixteenInCareThirtyMonths,
  counts: (child, { window: { last } }) => {
    const placement = placementOn(child, last)
    if (placement === null) return moved
    const since = twoYearsBefore(last)
    if (placement.startedOn <= since) return stayed
    if (PLACED_FOR_ADOPTION.has(placement.placementType)) {
      const placements = placementsOf(child)
      const before = placements[placements.indexOf(placement) - 1]
      if (before?.endedOn === placement.startedOn && before.startedOn <= since) return stayedThenAdoption
    }
    return placement.startKnown ? moved : startNotLoaded
  },
  unit: 'percent',
  better: 'higher',
  says: 'had lived in the same place for two years or more',
  who: 'children under 16 in care for two and a half years',
  splitBy: [ageGroup, sex, ethnicGroup, placementGroup],
  answers: ['M28', 'M40', 'P4.6'],
  benchmark: 'long_term_stability',
  comparesOn: '31 March',
  doubts: [
    'Two and a half years is 30 months by the calendar, which on 31 March is the 913 days of the guidance',
    'A temporary placement that is still open is held to be a part of the home that the child is to go back to, as is a stay of under a day from which the child went back: our reading',
  ],
  cites: 'LAIT data dictionary, LAC_LongStable% (once national indicator 63)',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
