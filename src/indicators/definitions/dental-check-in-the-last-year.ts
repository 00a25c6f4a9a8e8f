import type { ListedChild } from '../../dataset/index.ts'
import { addMonths } from '../../kernel/index.ts'
import { listedInCare } from '../cohorts/listed-in-care.ts'
import { defineIndicator, no, notKnown, yes } from '../define.ts'
import { withColumn } from '../list-column.ts'
import { childrenInCareList } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

const checked = yes('Teeth checked in the last 12 months')
const notChecked = no('Last check more than 12 months ago')
const noneOnList = notKnown('No dental check is on the list')

export const dentalCheckInTheLastYear = defineIndicator<ListedChild>({
  id: 'dental-check-in-the-last-year',
  code: 'dental_check_a8',
  version: 1,
  title: 'Dental check in the last 12 months',
  asks: 'Has each child in care had their teeth checked in the last 12 months?',
  whyItMatters: 'Toothache keeps children from sleep and school, and is easy to prevent.',
  theme: 'Health',
  window: 'day',
  from: withColumn(childrenInCareList, 'lastDentalCheckOn', 'the day of the last dental check'),
  fields: ['Date of Last Dental Check', 'Date Ceased to be Looked After'],
  cohort: listedInCare,
  counts: ({ lastDentalCheckOn: on }, { window: { last } }) =>
    on === null ? noneOnList : addMonths(on, 12) >= last ? checked : notChecked,
  unit: 'percent',
  better: 'higher',
  says: 'had their teeth checked in the last 12 months',
  splitBy: [ageGroup, sex, ethnicGroup],
  answers: ['M10', 'P2.3'],
  differsFrom: [
    {
      indicator: 'dental-checks-up-to-date',
      because:
        'This one is from the monthly list, for all children in care on the day. That one is from the yearly return, for children in care all year.',
    },
  ],
  doubts: ['Children who have just come into care are counted too, though a check may not have been possible yet.'],
  cites: 'Ofsted, Annex A, list 8; twelve months as in the yearly return',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
