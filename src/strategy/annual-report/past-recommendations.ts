import { inWords, type Period } from '../../kernel/index.ts'
import type { Recommendation } from '../recommendations/recommendations.store.ts'

/** The recommendations of the newest annual report that was made by the end of the year, and is not this one. */
export const lastRecommendations = (
  all: readonly Recommendation[],
  period: Period,
  own: string | null,
): readonly Recommendation[] => {
  const earlier = all.filter(
    one => one.madeIn === 'annual report' && one.madeOn <= period.last && (own === null || one.report !== own),
  )
  const newest = earlier.reduce<Recommendation | null>(
    (last, one) => (last === null || one.madeOn > last.madeOn ? one : last),
    null,
  )
  if (newest === null) return []
  return earlier
    .filter(one => (newest.year === '' ? one.madeOn === newest.madeOn : one.year === newest.year))
    .toSorted(
      (a, b) =>
        (a.principle ?? 9) - (b.principle ?? 9) ||
        (a.title < b.title ? -1 : a.title > b.title ? 1 : 0) ||
        (a.id < b.id ? -1 : 1),
    )
}

/** What became of it, in a sentence. `tied` is how many actions and decisions hang on it. */
export const whatBecame = (
  one: Pick<Recommendation, 'answer' | 'answerWhy' | 'answeredOn' | 'outcome' | 'endedOn'>,
  tied: number,
): string => {
  if (one.endedOn !== null) return `Finished on ${inWords(one.endedOn)}. ${one.outcome}`.trim()
  if (one.answer === 'declined') return `Declined. ${one.answerWhy}`.trim()
  if (one.answer === null) return 'Nobody has answered it yet.'
  return tied === 0
    ? 'Accepted. Nothing is recorded as done about it yet.'
    : `Accepted. ${tied === 1 ? 'One action or decision hangs' : `${tied} actions and decisions hang`} on it, and it goes on.`
}
