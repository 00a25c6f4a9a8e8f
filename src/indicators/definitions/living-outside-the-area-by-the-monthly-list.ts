import { listedInCare } from '../cohorts/listed-in-care.ts'
import { defineIndicator, notKnown } from '../define.ts'
import { withColumn } from '../list-column.ts'
import { childrenInCareList } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { listedPlacementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

const notSaid = notKnown('The list does not say')

export const livingOutsideTheAreaByTheMonthlyList = defineIndicator({
  id: 'living-outside-the-area-by-the-monthly-list',
  code: 'out_of_area_a8',
  version: 1,
  theme: 'Homes and stability',
  title: 'Living outside the council’s area (monthly list)',
  asks: 'How many children live in another council’s area now?',
  whyItMatters:
    'Another council then gives them school, health and help. Some live just over the border, so distance counts too.',
  window: 'day',
  from: withColumn(childrenInCareList, 'outOfArea', 'which homes are outside the area'),
  fields: ['Placement Location'],
  cohort: listedInCare,
  counts: child => child.outOfArea ?? notSaid,
  unit: 'percent',
  better: 'lower',
  says: 'lived outside the council’s area',
  whenCounted: 'Outside the area',
  whenNot: 'Inside the area',
  splitBy: [ageGroup, sex, ethnicGroup, listedPlacementGroup],
  answers: ['M45', 'M55'],
  differsFrom: [
    {
      indicator: 'living-outside-the-area',
      because: 'The return works the area out from the postcode, on another day',
    },
  ],
  cites: 'Ofsted, Annex A child-level data, list 8, column 27',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
