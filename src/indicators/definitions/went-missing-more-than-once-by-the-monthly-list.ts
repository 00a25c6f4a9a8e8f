import type { ListedChild } from '../../dataset/index.ts'
import { listedInCare } from '../cohorts/listed-in-care.ts'
import { defineIndicator, no, notKnown, yes } from '../define.ts'
import { withColumn } from '../list-column.ts'
import { childrenInCareList } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { listedPlacementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

const counted = yes('Missing more than once')
const notCounted = no('Missing once or never')
const blank = notKnown('The list does not say')

export const wentMissingMoreThanOnceByTheMonthlyList = defineIndicator<ListedChild>({
  id: 'went-missing-more-than-once-by-the-monthly-list',
  code: 'missing_repeat_a8',
  version: 1,
  title: 'Went missing more than once (monthly list)',
  asks: 'How many children in care now went missing again and again in the last 12 months?',
  whyItMatters: 'Going missing again says that what made the child go the first time is still there.',
  theme: 'Safety',
  window: 'year',
  from: withColumn(childrenInCareList, 'missingInYear', 'the number of missing episodes'),
  fields: [
    'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months',
    'Date Ceased to be Looked After',
  ],
  cohort: listedInCare,
  counts: ({ missingInYear }) => (missingInYear === null ? blank : missingInYear >= 2 ? counted : notCounted),
  unit: 'percent',
  better: 'lower',
  says: 'went missing more than once in the last 12 months',
  splitBy: [ageGroup, sex, listedPlacementGroup],
  answers: ['M31', 'P4.11'],
  differsFrom: [
    {
      indicator: 'went-missing-more-than-once-of-those-in-care-now',
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
