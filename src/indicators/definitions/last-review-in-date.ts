import type { ListedChild } from '../../dataset/index.ts'
import { addDays, dueOn, workingCalendar } from '../../kernel/index.ts'
import { listedInCareTwentyWorkingDays } from '../cohorts/listed-in-care-twenty-working-days.ts'
import { defineIndicator, no, notKnown, yes } from '../define.ts'
import { childrenInCareList } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

const england = workingCalendar()
const inDate = yes('The next review is not yet due')
const overdue = no('The next review is overdue')
const noReview = notKnown('No review is on the list')

export const lastReviewInDate = defineIndicator<ListedChild>({
  id: 'last-review-in-date',
  code: 'reviews_in_date_a8',
  version: 1,
  title: 'Last review in date',
  asks: 'Is each child’s last review still in date today?',
  whyItMatters: 'It shows between years whether reviews are slipping, while there is time to put it right.',
  theme: 'Voice and visits',
  window: 'day',
  from: childrenInCareList,
  fields: ['Date Started to be Looked After', 'Date of Latest Statutory Review', 'Date Ceased to be Looked After'],
  cohort: listedInCareTwentyWorkingDays,
  counts: (child, { window: { last } }) => {
    const { startedOn, lastReviewOn } = child
    if (lastReviewOn === null) return noReview
    // A review before this time in care belongs to an earlier one.
    if (startedOn !== null && lastReviewOn < startedOn) return noReview
    if (dueOn('review-later', lastReviewOn, last, england) < last) return overdue
    // 20 working days are never more than 40 days, and bank holidays of long ago are not known.
    const wasFirst =
      startedOn !== null &&
      lastReviewOn <= addDays(startedOn, 40) &&
      lastReviewOn <= dueOn('review-first', startedOn, last, england)
    return wasFirst && dueOn('review-second', lastReviewOn, last, england) < last ? overdue : inDate
  },
  unit: 'percent',
  better: 'higher',
  says: 'have had a review that is still in date',
  splitBy: [ageGroup, sex, ethnicGroup],
  answers: ['M40'],
  differsFrom: [
    {
      indicator: 'reviews-all-held-on-time',
      because: 'This one asks about the last review only. That one asks whether every review of the year was on time.',
    },
  ],
  doubts: [
    'The list gives only the last review. One held within 20 working days of the start is taken as the first, so the next is due in three months; any other in six.',
  ],
  cites: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33; Ofsted, Annex A, list 8',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
