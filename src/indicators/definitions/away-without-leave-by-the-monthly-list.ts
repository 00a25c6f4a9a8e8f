import type { ListedChild } from '../../dataset/index.ts'
import { listedInCare } from '../cohorts/listed-in-care.ts'
import { defineIndicator, no, notKnown, yes } from '../define.ts'
import { withColumn } from '../list-column.ts'
import { childrenInCareList } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { listedPlacementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

const counted = yes('Away at least once')
const notCounted = no('Not away')
const blank = notKnown('The list does not say')

export const awayWithoutLeaveByTheMonthlyList = defineIndicator<ListedChild>({
  id: 'away-without-leave-by-the-monthly-list',
  code: 'away_a8',
  version: 1,
  title: 'Away without permission (monthly list)',
  asks: 'How many children in care now were away without permission in the last 12 months?',
  whyItMatters: 'It is not the same as missing: someone knows where the child is. It can still be a place of risk.',
  theme: 'Safety',
  window: 'year',
  from: withColumn(childrenInCareList, 'absentInYear', 'the number of absent episodes'),
  fields: [
    'Number of Episodes the Child has been ‘Absent’ from their Placement in the last 12 months',
    'Date Ceased to be Looked After',
  ],
  cohort: listedInCare,
  counts: ({ absentInYear }) => (absentInYear === null ? blank : absentInYear >= 1 ? counted : notCounted),
  unit: 'percent',
  better: 'lower',
  says: 'were away without permission at least once in the last 12 months',
  splitBy: [ageGroup, sex, listedPlacementGroup],
  differsFrom: [
    {
      indicator: 'away-without-leave-in-the-year',
      because:
        'This one is the count that the monthly list gives, for children in care on the day. That one is from the yearly return, for all in care in the year.',
    },
  ],
  doubts: [
    'The list counts episodes that began in the last 12 months, so one that was open at the start of them is not in it.',
  ],
  cites: 'Ofsted, Annex A, list 8',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
