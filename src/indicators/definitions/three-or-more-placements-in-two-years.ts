import { placementsIn } from '../../dataset/index.ts'
import { inCareTwoYears } from '../cohorts/in-care-two-years.ts'
import { threeOrMorePlaces } from '../cohorts/number-of-places.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { placementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

const places = threeOrMorePlaces('two years')

export const threeOrMorePlacementsInTwoYears = defineIndicator({
  id: 'three-or-more-placements-in-two-years',
  code: 'placements_3plus_2years',
  version: 1,
  theme: 'Homes and stability',
  title: 'Three or more homes in two years',
  asks: 'Of the children in care for two years, how many lived in three or more places in that time?',
  whyItMatters: 'One year can hide a move each spring. Two years show who is not settling.',
  window: 'two years',
  from: ssda903('Episodes'),
  fields: ['DECOM', 'RNE', 'LS', 'PLACE', 'DEC', 'REC', 'PL_POST'],
  cohort: inCareTwoYears,
  counts: (child, { window }) => places(placementsIn(child, window).length),
  unit: 'percent',
  better: 'lower',
  says: 'lived in three or more places in two years',
  who: 'children in care for two years',
  splitBy: [ageGroup, sex, ethnicGroup, placementGroup],
  answers: ['M27'],
  benchmark: 'placements_3plus_2years',
  comparesOn: '31 March',
  differsFrom: [
    {
      indicator: 'three-or-more-placements-in-year',
      because: 'It looks back one year, at all children in care on the day',
    },
  ],
  doubts: [
    'The national figure for 2025 is out of 59,430 children, 73% of all in care, near the share who are under 16 and more than one would expect to be in care for two years: check in the guide whom it holds',
    'Two years are counted from a day to the same day two years on, so a child who came in on the first of the 24 months is not in it yet',
    'A temporary placement that is still open is held to be a part of the home that the child is to go back to, as is a stay of under a day from which the child went back: our reading',
  ],
  cites:
    'DfE, Children looked after in England including adoption: published tables, placement stability over two years',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
