import { type PlainDate, Refusal } from '../../kernel/index.ts'
import type { Exemption } from './exemption.ts'

export const reviewOutcomes = ['stays', 'ends'] as const

/** What somebody found who looked again, after the meeting, at whether an item must stay private. */
export type ExemptionReview = Readonly<{
  lookedOn: PlainDate
  outcome: (typeof reviewOutcomes)[number]
  why: string
  decidedByRole: string
}>

/**
 * Whether the reason of an exemption still stands. What stays private is looked at once more on a day; what does not
 * is private no longer, which nobody takes back: it has been said to everyone.
 */
export const reviewExemption = (
  exemption: Pick<Exemption, 'endedOn'>,
  found: Omit<ExemptionReview, 'lookedOn'> & Readonly<{ nextOn: PlainDate | null }>,
  today: PlainDate,
): Readonly<{ review: ExemptionReview; exemption: Pick<Exemption, 'reviewOn' | 'endedOn'> }> => {
  if (exemption.endedOn !== null) throw new Refusal('It was found already that this need not be private any more')
  const { outcome, why, decidedByRole, nextOn } = found
  if (outcome === 'stays') {
    if (nextOn === null) throw new Refusal('Enter when it is looked at next', 'nextOn')
    if (nextOn <= today) throw new Refusal('The day to look at it next must be after today', 'nextOn')
  }
  return {
    review: { lookedOn: today, outcome, why, decidedByRole },
    exemption: outcome === 'stays' ? { reviewOn: nextOn, endedOn: null } : { reviewOn: null, endedOn: today },
  }
}
