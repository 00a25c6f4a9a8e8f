import type { Child } from '../../dataset/index.ts'
import { childrenWithAReviewDue } from '../cohorts/children-with-a-review-due.ts'
import { defineIndicator, type Tally } from '../define.ts'
import { reviewsDue, wasOnTime } from '../reviews-due.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'

export const reviewHeldOnTime = defineIndicator<Child>({
  id: 'review-held-on-time',
  code: 'reviews_on_time_by_review',
  version: 1,
  title: 'Reviews on time',
  asks: 'How many of the reviews that fell due were held in time?',
  whyItMatters: 'A review is where the child is asked whether the plan still works. A late one leaves a child waiting.',
  theme: 'Voice and visits',
  window: 'year',
  from: ssda903('Episodes', 'Reviews'),
  fields: ['DECOM', 'RNE', 'LS', 'DEC', 'REC', 'REVIEW'],
  cohort: childrenWithAReviewDue,
  counts: (child, at): Tally => {
    let top = 0
    let bottom = 0
    let unsure = false
    for (const reviews of reviewsDue(child, at).values())
      for (const review of reviews) {
        bottom++
        if (!wasOnTime(review)) continue
        top++
        unsure ||= !review.sure
      }
    const because =
      top === bottom ? 'Held by the day due' : top === 0 ? 'Held late or overdue' : 'Some held late or overdue'
    return { top, bottom, because, unknown: unsure }
  },
  who: 'reviews',
  unit: 'percent',
  better: 'higher',
  says: 'were held by the day due',
  splitBy: [ageGroup],
  answers: ['M40'],
  differsFrom: [
    {
      indicator: 'reviews-all-held-on-time',
      because: 'This one counts reviews. That one counts children whose every review was on time.',
    },
  ],
  doubts: [
    'A review that was already overdue when the year began counts as late: the guidance speaks only of reviews that fall due in the year.',
    'Where the return of the year before is not loaded, the first review in the year is held to be on time if it came within six months.',
  ],
  cites: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
