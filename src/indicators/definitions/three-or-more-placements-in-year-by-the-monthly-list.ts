import { listedInCare } from '../cohorts/listed-in-care.ts'
import { threeOrMorePlaces } from '../cohorts/number-of-places.ts'
import { defineIndicator, notKnown } from '../define.ts'
import { withColumn } from '../list-column.ts'
import { childrenInCareList } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { listedPlacementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'
import { listedUnaccompanied } from '../splits/unaccompanied.ts'

const places = threeOrMorePlaces('the year')
const notSaid = notKnown('The list does not say how many placements')

export const threeOrMorePlacementsInYearByTheMonthlyList = defineIndicator({
  id: 'three-or-more-placements-in-year-by-the-monthly-list',
  code: 'placements_3plus_year_a8',
  version: 1,
  theme: 'Homes and stability',
  title: 'Three or more homes in a year (monthly list)',
  asks: 'How many children have lived in three or more places in the last twelve months?',
  whyItMatters: 'The monthly list shows moves as they happen, long before the yearly return.',
  window: 'year',
  from: withColumn(childrenInCareList, 'placementsInYear', 'the number of placements'),
  fields: ['Number of Placements in the Last 12 months'],
  cohort: listedInCare,
  counts: child => (child.placementsInYear === null ? notSaid : places(child.placementsInYear)),
  unit: 'percent',
  better: 'lower',
  says: 'lived in three or more places in the year',
  splitBy: [ageGroup, sex, ethnicGroup, listedPlacementGroup, listedUnaccompanied],
  answers: ['M27', 'M40', 'P4.5'],
  differsFrom: [
    {
      indicator: 'three-or-more-placements-in-year',
      because:
        'The return’s episodes are counted here by one rule; the list’s number is the case system’s own, which counts temporary placements',
    },
  ],
  doubts: [
    'How the number is counted is the case system’s choice. The usual query counts the episodes that began S, P or B and ended in the last year or are open, and one more where the one open a year ago began T or U',
  ],
  cites: 'Ofsted, Annex A child-level data, list 8, column 19',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
