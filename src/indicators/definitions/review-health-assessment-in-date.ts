import type { ListedChild } from '../../dataset/index.ts'
import { ageOn, dueOn, workingCalendar } from '../../kernel/index.ts'
import { listedInCareTwentyWorkingDays } from '../cohorts/listed-in-care-twenty-working-days.ts'
import { defineIndicator, no, notKnown, yes } from '../define.ts'
import { withColumn } from '../list-column.ts'
import { childrenInCareList } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { listedPlacementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

const england = workingCalendar()
const inDate = yes('The next assessment is not yet due')
const overdue = no('The next assessment is overdue')
const noneOnList = notKnown('No health assessment is on the list')
const ageNotKnown = notKnown('Age not known, so the limit is not known')

export const reviewHealthAssessmentInDate = defineIndicator<ListedChild>({
  id: 'review-health-assessment-in-date',
  code: 'rha_in_time',
  version: 1,
  title: 'Health assessment in date',
  asks: 'Has each child had a health assessment recently enough?',
  whyItMatters: 'Young children change fast, so twice a year; older ones once. It shows between years who is waiting.',
  theme: 'Health',
  window: 'day',
  from: withColumn(childrenInCareList, 'lastHealthAssessmentOn', 'the day of the last health assessment'),
  fields: [
    'Date of Birth',
    'Date Started to be Looked After',
    'Date of Last Health Assessment',
    'Date Ceased to be Looked After',
  ],
  cohort: listedInCareTwentyWorkingDays,
  counts: ({ lastHealthAssessmentOn, bornOn, ageGiven }, { window: { last } }) => {
    if (lastHealthAssessmentOn === null) return noneOnList
    const age = bornOn === null ? ageGiven : ageOn(bornOn, last)
    if (age === null) return ageNotKnown
    const rule = age < 5 ? 'health-review-under-five' : 'health-review-five-and-over'
    return dueOn(rule, lastHealthAssessmentOn, last, england) >= last ? inDate : overdue
  },
  unit: 'percent',
  better: 'higher',
  says: 'have had a health assessment that is still in date',
  splitBy: [ageGroup, sex, ethnicGroup, listedPlacementGroup],
  answers: ['M9', 'P2.2'],
  differsFrom: [
    {
      indicator: 'health-assessments-up-to-date',
      because:
        'This one is from the monthly list, for all children in care on the day. That one is from the yearly return, for children in care all year.',
    },
  ],
  doubts: [
    'The limit goes by age on the day, so a child who has just turned 5 has twelve months from the last assessment.',
    'The list does not say whether the last assessment was the first one or a review.',
  ],
  cites: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 7; Ofsted, Annex A, list 8',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
