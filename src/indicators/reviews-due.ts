import { type Child, type Dataset, type PeriodOfCare, periodsOfCare, type Review } from '../dataset/index.ts'
import {
  addDays,
  dueOn,
  financialYear,
  financialYearEndOf,
  type Period,
  type PlainDate,
  workingCalendar,
} from '../kernel/index.ts'
import type { Moment } from './define.ts'

/** A review that fell due, and when it was held, if it was. */
export type ReviewDue = Readonly<{
  dueOn: PlainDate
  heldOn: PlainDate | null
  /** False where the review before it is in no loaded return: then `dueOn` is the latest day that it can have been due. */
  sure: boolean
}>

const england = workingCalendar()

/** The day a review is due, counted from a day, by the rule in force that day. Many children share days, so each is worked out once. */
const dueAfter = (rule: 'review-first' | 'review-second' | 'review-later'): ((day: PlainDate) => PlainDate) => {
  const known = new Map<PlainDate, PlainDate>()
  return day => {
    const found = known.get(day)
    if (found) return found
    const due = dueOn(rule, day, day, england)
    known.set(day, due)
    return due
  }
}

// The first 20 working days after the start, the second three months after the first, then six months (regulation 33).
const afterStart = dueAfter('review-first')
const afterFirst = dueAfter('review-second')
const afterLater = dueAfter('review-later')

const firstDays = new WeakMap<Dataset, Map<number, PlainDate>>()

/** The first day from which every return up to a year is loaded with its reviews, without a gap. */
const reviewsKnownFrom = (data: Dataset, yearEnd: number): PlainDate => {
  const days = firstDays.get(data) ?? new Map<number, PlainDate>()
  firstDays.set(data, days)
  const found = days.get(yearEnd)
  if (found) return found
  let first = yearEnd
  while (data.returns.some(loaded => loaded.yearEnd === first - 1 && loaded.modules.has('Reviews'))) first--
  const day = financialYear(first).first
  days.set(yearEnd, day)
  return day
}

type Spell = Readonly<{ startedOn: PlainDate; startKnown: boolean; endedOn: PlainDate | null }>

const heldIn = (reviews: readonly Review[], from: PlainDate, to: PlainDate | null): readonly PlainDate[] => {
  const days: PlainDate[] = []
  for (const { heldOn } of reviews)
    if (heldOn >= from && (to === null || heldOn <= to) && !days.includes(heldOn)) days.push(heldOn)
  return days.sort()
}

/**
 * The reviews of one time in care that fell due in the window while the child was in care, and those that were already overdue
 * when it opened: a review that is never held must not vanish with the year in which it was due. Each is due from the review that
 * was HELD before it, early or late.
 */
const reviewsDueIn = (
  spell: Spell,
  reviews: readonly Review[],
  knownFrom: PlainDate,
  { first, last }: Period,
): readonly ReviewDue[] => {
  const fromTheStart = spell.startKnown && spell.startedOn >= knownFrom
  const held = heldIn(reviews, fromTheStart ? spell.startedOn : knownFrom, spell.endedOn)
  // Where the chain begins before what is loaded, a review may have been held as late as the day before it.
  let due = fromTheStart ? afterStart(spell.startedOn) : afterLater(addDays(knownFrom, -1))
  const found: ReviewDue[] = []
  for (let at = 0; at <= held.length && due <= last; at++) {
    const heldOn = held[at] ?? null
    if ((spell.endedOn === null || due < spell.endedOn) && (due >= first || heldOn === null || heldOn >= first))
      found.push({ dueOn: due, heldOn, sure: fromTheStart || at > 0 })
    if (heldOn !== null) due = fromTheStart && at === 0 ? afterFirst(heldOn) : afterLater(heldOn)
  }
  return found
}

export const wasOnTime = ({ dueOn: due, heldOn }: ReviewDue): boolean => heldOn !== null && heldOn <= due

type Remembered = { data: Dataset; window: Period; due: ReadonlyMap<PeriodOfCare, readonly ReviewDue[]> }
const known = new WeakMap<Child, Remembered>()

const isSame = (one: Period, other: Period): boolean => one.first === other.first && one.last === other.last

/** The reviews of each time in care that fell due in the window. */
export const reviewsDue = (child: Child, { data, window }: Moment): ReadonlyMap<PeriodOfCare, readonly ReviewDue[]> => {
  const found = known.get(child)
  if (found && found.data === data && isSame(found.window, window)) return found.due
  const knownFrom = reviewsKnownFrom(data, financialYearEndOf(window.first))
  const due = new Map<PeriodOfCare, readonly ReviewDue[]>()
  for (const period of periodsOfCare(child)) {
    if (period.startedOn > window.last || (period.endedOn !== null && period.endedOn < window.first)) continue
    const reviews = reviewsDueIn(period, child.reviews, knownFrom, window)
    if (reviews.length > 0) due.set(period, reviews)
  }
  known.set(child, { data, window, due })
  return due
}
