import { listedInCare } from '../cohorts/listed-in-care.ts'
import { defineIndicator, notKnown } from '../define.ts'
import { withColumn } from '../list-column.ts'
import { childrenInCareList } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { listedLegalStatus } from '../splits/legal-status.ts'
import { sex } from '../splits/sex.ts'
import { listedUnaccompanied } from '../splits/unaccompanied.ts'

const notSaid = notKnown('The list does not say where the child lives')

export const livingWithFosterCarersByTheMonthlyList = defineIndicator({
  id: 'living-with-foster-carers-by-the-monthly-list',
  code: 'placed_foster_a8',
  version: 1,
  theme: 'Homes and stability',
  title: 'Living with foster carers (monthly list)',
  asks: 'How many children in care live in a foster family now?',
  whyItMatters: 'Most children do best in a family. Foster carers give them one.',
  window: 'day',
  from: withColumn(childrenInCareList, 'placementType', 'where children live'),
  fields: ['Placement Type'],
  cohort: listedInCare,
  counts: child => (child.placementType === null ? notSaid : child.placementType === 'foster'),
  unit: 'percent',
  better: 'higher',
  says: 'lived with foster carers',
  whenCounted: 'Lived with foster carers',
  whenNot: 'Lived elsewhere',
  splitBy: [ageGroup, sex, ethnicGroup, listedLegalStatus, listedUnaccompanied],
  answers: ['M32', 'M40', 'P4.13'],
  differsFrom: [
    {
      indicator: 'living-with-foster-carers',
      because: 'The return is of another day, and counts a child in a temporary placement where they are to go back to',
    },
  ],
  cites: 'Ofsted, Annex A child-level data, list 8, column 23',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
