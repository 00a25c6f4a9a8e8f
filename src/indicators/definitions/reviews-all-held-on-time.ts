import { type Child, periodOfCareOn } from '../../dataset/index.ts'
import { inCareTwentyWorkingDays } from '../cohorts/in-care-twenty-working-days.ts'
import { defineIndicator, no, type Tally, yes } from '../define.ts'
import { reviewsDue, wasOnTime } from '../reviews-due.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

const allHeld = yes('Every review was held by the day it was due')
const nothingDue = yes('No review fell due')
const heldLate = no('A review was held late')
const overdue = no('A review is overdue')
// The chain of due days begins with a review that no loaded return has: on time as far as can be known.
const allHeldAsFarAsKnown: Tally = {
  ...yes('Every review was held in time, but the one before the first is in no loaded return'),
  unknown: true,
}

export const reviewsAllHeldOnTime = defineIndicator<Child>({
  id: 'reviews-all-held-on-time',
  code: 'reviews_on_time',
  version: 1,
  title: 'Children whose reviews were all on time',
  asks: 'Was every review of a child’s care held by the day it was due?',
  whyItMatters: 'A review is where the child is asked whether the plan still works. A late one leaves a child waiting.',
  theme: 'Voice and visits',
  window: 'year',
  from: ssda903('Episodes', 'Reviews'),
  fields: ['DECOM', 'RNE', 'LS', 'DEC', 'REC', 'REVIEW'],
  cohort: inCareTwentyWorkingDays,
  counts: (child, at) => {
    const { last } = at.window
    const period = periodOfCareOn(child, last)
    const due = period && reviewsDue(child, at).get(period)
    if (!due) return nothingDue
    if (due.some(({ heldOn }) => heldOn === null || heldOn > last)) return overdue
    if (!due.every(wasOnTime)) return heldLate
    return due.every(({ sure }) => sure) ? allHeld : allHeldAsFarAsKnown
  },
  unit: 'percent',
  better: 'higher',
  says: 'had every review on time in the year',
  splitBy: [ageGroup, sex, ethnicGroup],
  answers: ['M40'],
  differsFrom: [
    {
      indicator: 'review-held-on-time',
      because: 'This one counts children: one late review and the child is not counted. That one counts reviews.',
    },
    {
      indicator: 'last-review-in-date',
      because: 'This one looks back over a year. That one asks only whether the last review is still in date.',
    },
  ],
  doubts: [
    'A review that was already overdue when the year began counts as late: the guidance speaks only of reviews that fall due in the year.',
    'Where the return of the year before is not loaded, the first review in the year is held to be on time if it came within six months.',
  ],
  cites:
    'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33; the Department’s former national indicator 66',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
