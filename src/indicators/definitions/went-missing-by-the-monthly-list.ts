import type { ListedChild } from '../../dataset/index.ts'
import { listedInCare } from '../cohorts/listed-in-care.ts'
import { defineIndicator, no, notKnown, yes } from '../define.ts'
import { withColumn } from '../list-column.ts'
import { childrenInCareList } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { listedPlacementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

const counted = yes('Missing at least once')
const notCounted = no('Not missing')
const blank = notKnown('The list does not say')

export const wentMissingByTheMonthlyList = defineIndicator<ListedChild>({
  id: 'went-missing-by-the-monthly-list',
  code: 'missing_a8',
  version: 1,
  title: 'Went missing in the last year (monthly list)',
  asks: 'How many children in care now went missing in the last 12 months?',
  whyItMatters: 'A child who is missing is a child whom nobody can keep safe.',
  theme: 'Safety',
  window: 'year',
  from: withColumn(childrenInCareList, 'missingInYear', 'the number of missing episodes'),
  fields: [
    'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months',
    'Date Ceased to be Looked After',
  ],
  cohort: listedInCare,
  counts: ({ missingInYear }) => (missingInYear === null ? blank : missingInYear >= 1 ? counted : notCounted),
  unit: 'percent',
  better: 'lower',
  says: 'went missing at least once in the last 12 months',
  splitBy: [ageGroup, sex, listedPlacementGroup],
  answers: ['M31', 'M40', 'P4.10'],
  differsFrom: [
    {
      indicator: 'went-missing-of-those-in-care-now',
      because:
        'This one is the count that the monthly list gives. That one is worked out from the periods in the yearly return.',
    },
  ],
  doubts: [
    'The list counts episodes that began in the last 12 months, so one that was open at the start of them is not in it.',
  ],
  cites: 'Ofsted, Annex A, list 8',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
