import type { Child } from '../../dataset/index.ts'
import { addMonths } from '../../kernel/index.ts'
import { type Answer, type Moment, no, notKnown, yes } from '../define.ts'
import { lastEndingIn, periodEndedBy } from './ceased-care.ts'

const startNotLoaded = notKnown('The start of this time in care is in a return that is not loaded')
const underSix = 'Left within six months of coming into care'
const underTwelve = 'Left between six months and a year after coming into care'
const longer = 'Left a year or more after coming into care'
const answers = {
  underSix: [no(underSix), yes(underSix)],
  underTwelve: [no(underTwelve), yes(underTwelve)],
  longer: [no(longer), yes(longer)],
} as const

type Length = keyof typeof answers

const lengthOf = (child: Child, { window }: Moment): Length | null => {
  const ending = lastEndingIn(child, window)
  const period = ending && periodEndedBy(child, ending)
  if (!period || ending.endedOn === null) return null
  if (addMonths(period.startedOn, 12) <= ending.endedOn) return 'longer'
  // What began before the first return that we hold may be any length.
  if (!period.startKnown) return null
  return addMonths(period.startedOn, 6) <= ending.endedOn ? 'underTwelve' : 'underSix'
}

/** How long the time in care lasted that a child left in the window: from its first day to the day of leaving. */
export const leftCareAfter =
  (length: Length) =>
  (child: Child, at: Moment): Answer => {
    const found = lengthOf(child, at)
    return found === null ? startNotLoaded : answers[found][found === length ? 1 : 0]
  }
