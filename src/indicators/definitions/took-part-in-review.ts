import { type Child, TOO_YOUNG_TO_TAKE_PART, TOOK_PART, wasInCareIn, wasInCareOn } from '../../dataset/index.ts'
import { ageOn, contains } from '../../kernel/index.ts'
import { type Cohort, defineIndicator, leftOut, type Moment, some } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { placementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

const tooYoung = leftOut('Under 4 at every review in the year')
const noReview = leftOut('No review in the year')

type Said = { reviews: number; oldEnough: number; tookPart: number }

/** Reviews at which the child was 4 or over count; PN0 says that the child was under 4, whatever the date of birth. */
const reviewsOf = (child: Child, { window }: Moment): Said => {
  const said = { reviews: 0, oldEnough: 0, tookPart: 0 }
  for (const { code, heldOn } of child.reviews) {
    if (!contains(window, heldOn) || !wasInCareOn(child, heldOn)) continue
    said.reviews++
    if (code === TOO_YOUNG_TO_TAKE_PART || (child.bornOn !== null && ageOn(child.bornOn, heldOn) < 4)) continue
    said.oldEnough++
    if (TOOK_PART.has(code)) said.tookPart++
  }
  return said
}

const withReviewsAtFourOrOver: Cohort<Child> = {
  id: 'with-reviews-at-four-or-over',
  title: 'reviews of children aged 4 or over',
  includes: (child, at) => {
    if (!wasInCareIn(child, at.window)) return false
    const { reviews, oldEnough } = reviewsOf(child, at)
    if (oldEnough > 0) return true
    return reviews > 0 ? tooYoung : noReview
  },
}

export const tookPartInReview = defineIndicator<Child>({
  id: 'took-part-in-review',
  code: 'review_participation',
  version: 1,
  title: 'Taking part in reviews',
  asks: 'Did children have their say at their own reviews?',
  whyItMatters: 'The review is about the child’s life. A plan made without them is not theirs.',
  theme: 'Voice and visits',
  window: 'year',
  from: ssda903('Header', 'Episodes', 'Reviews'),
  fields: ['DOB', 'DECOM', 'LS', 'DEC', 'REVIEW', 'REVIEW_CODE'],
  cohort: withReviewsAtFourOrOver,
  counts: (child, at) => {
    const { oldEnough, tookPart } = reviewsOf(child, at)
    const because =
      tookPart === oldEnough
        ? 'Gave their views at every review'
        : tookPart === 0
          ? 'Gave their views at no review'
          : 'Gave their views at some reviews'
    return some(tookPart, oldEnough, because)
  },
  who: 'reviews of a child aged 4 or over',
  unit: 'percent',
  better: 'higher',
  says: 'had the child’s views in them',
  splitBy: [ageGroup, sex, ethnicGroup, placementGroup],
  answers: ['M4', 'P1.4'],
  doubts: [
    'A child who was there and gave no views (PN4) did not take part, as the published measure has it.',
    'Only reviews on days when the child was in care count: those of short breaks do not.',
  ],
  cites:
    'DfE, Children looked after by local authorities in England: guide to the SSDA903 collection, review codes PN0 to PN7',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
