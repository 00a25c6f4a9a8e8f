import { listedInCare } from '../cohorts/listed-in-care.ts'
import { defineIndicator, notKnown } from '../define.ts'
import { withColumn } from '../list-column.ts'
import { childrenInCareList } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { listedPlacementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

const notSaid = notKnown('The list does not say')

export const unaccompaniedByTheMonthlyList = defineIndicator({
  id: 'unaccompanied-by-the-monthly-list',
  code: 'uasc_pct_a8',
  version: 1,
  theme: 'Who is in care',
  title: 'Unaccompanied children seeking asylum (monthly list)',
  asks: 'How many children in care now came to this country alone?',
  whyItMatters: 'They have lost home and family, and often wait long for an answer about staying.',
  window: 'day',
  from: withColumn(childrenInCareList, 'unaccompaniedInYear', 'who is unaccompanied'),
  fields: ['Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)'],
  cohort: listedInCare,
  counts: child => child.unaccompaniedInYear ?? notSaid,
  unit: 'percent',
  better: 'neither',
  says: 'were seeking asylum alone in the last year',
  whenCounted: 'Unaccompanied and seeking asylum in the last twelve months',
  whenNot: 'Not unaccompanied',
  splitBy: [ageGroup, sex, listedPlacementGroup],
  answers: ['M48'],
  differsFrom: [
    {
      indicator: 'unaccompanied',
      because:
        'The return flags its own year and gives the day the status ended; the list asks for the last twelve months',
    },
  ],
  cites: 'Ofsted, Annex A child-level data, list 8, column 6',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
