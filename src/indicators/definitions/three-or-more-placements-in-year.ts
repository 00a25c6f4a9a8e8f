import { placementsIn } from '../../dataset/index.ts'
import { inCareOnTheLastDay } from '../cohorts/in-care-on-the-last-day.ts'
import { threeOrMorePlaces } from '../cohorts/number-of-places.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { placementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'
import { timeInCare } from '../splits/time-in-care.ts'
import { unaccompanied } from '../splits/unaccompanied.ts'

const places = threeOrMorePlaces('the year')

export const threeOrMorePlacementsInYear = defineIndicator({
  id: 'three-or-more-placements-in-year',
  code: 'placements_3plus_year',
  version: 1,
  theme: 'Homes and stability',
  title: 'Three or more homes in a year',
  asks: 'How many children lived in three or more places in the last year?',
  whyItMatters:
    'Each move means another bedroom, other people and often another school. Children need to stay where they are loved.',
  window: 'year',
  from: ssda903('Episodes'),
  fields: ['DECOM', 'RNE', 'LS', 'PLACE', 'DEC', 'REC', 'PL_POST'],
  cohort: inCareOnTheLastDay,
  counts: (child, { window }) => places(placementsIn(child, window).length),
  unit: 'percent',
  better: 'lower',
  says: 'lived in three or more places in the year',
  splitBy: [ageGroup, sex, ethnicGroup, placementGroup, timeInCare, unaccompanied],
  answers: ['M27', 'M40', 'P4.5'],
  benchmark: 'placements_3plus_year',
  comparesOn: '31 March',
  differsFrom: [
    {
      indicator: 'three-or-more-placements-in-year-by-the-monthly-list',
      because: 'The monthly list gives a number that the case system counted, on another day',
    },
    {
      indicator: 'three-or-more-placements-in-two-years',
      because: 'It looks back two years, at children in care that long',
    },
  ],
  doubts: [
    'Placements of less than 24 hours are left out; the return has days and not hours, so a stay that began and ended on one day is one',
    'A temporary placement that is still open is held to be a part of the home that the child is to go back to, as is a stay of under a day from which the child went back: our reading',
  ],
  cites:
    'LAIT data dictionary, LACStable_2016on (once national indicator 62): the placement open on the first day counts; a change with the same carer does not',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
