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

const england = workingCalendar()

/** A review that fell due, and when it was held, if it was. */
export type ReviewDue = Readonly<{
  dueOn: PlainDate
  heldOn: PlainDate | null
  /** False where the review before it is in no loaded return: then `dueOn` is the latest day that it can have been due. */
  sure: boolean
}>

const firstDays = new WeakMap<Dataset, Map<number, PlainDate>>()

/** The first day from which every return up to a year is loaded with its reviews, without a gap. */
export const reviewsKnownFrom = (data: Dataset, yearEnd: number): PlainDate => {
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
  const days = reviews.filter(r => r.heldOn >= from && (to === null || r.heldOn <= to)).map(r => r.heldOn)
  return [...new Set(days)].sort()
}

/**
 * The reviews of one time in care, each with the day it was due: the first 20 working days after the start, the second three
 * months after the first, then six months, each from the review that was HELD before it, early or late (regulation 33).
 */
export const timetableOf = (
  spell: Spell,
  reviews: readonly Review[],
  knownFrom: PlainDate,
  first: 'review-first' | 'review-first-short-breaks' = 'review-first',
): readonly ReviewDue[] => {
  const fromTheStart = spell.startKnown && spell.startedOn >= knownFrom
  const held = heldIn(reviews, fromTheStart ? spell.startedOn : knownFrom, spell.endedOn)
  // Where the chain begins before what is loaded, a review may have been held as late as the day before it.
  let due = fromTheStart
    ? dueOn(first, spell.startedOn, spell.startedOn, england)
    : dueOn('review-later', addDays(knownFrom, -1), knownFrom, england)
  const timetable: ReviewDue[] = []
  for (let at = 0; at <= held.length; at++) {
    const heldOn = held[at] ?? null
    timetable.push({ dueOn: due, heldOn, sure: fromTheStart || at > 0 })
    if (heldOn !== null)
      due = dueOn(
        fromTheStart && at === 0 && first === 'review-first' ? 'review-second' : 'review-later',
        heldOn,
        heldOn,
        england,
      )
  }
  return timetable
}

/**
 * The reviews that fell due in the window while the child was in care, and those that were already overdue when it opened: a
 * review that is never held must not vanish with the year in which it was due.
 */
export const fellDue = (timetable: readonly ReviewDue[], spell: Spell, { first, last }: Period): readonly ReviewDue[] =>
  timetable.filter(
    review =>
      review.dueOn <= last &&
      (spell.endedOn === null || review.dueOn < spell.endedOn) &&
      (review.dueOn >= first || review.heldOn === null || review.heldOn >= first),
  )

export const wasOnTime = ({ dueOn: due, heldOn }: ReviewDue): boolean => heldOn !== null && heldOn <= due

type Remembered = { data: Dataset; window: Period; due: ReadonlyMap<PeriodOfCare, readonly ReviewDue[]> }
const known = new WeakMap<Child, Remembered>()

/** The reviews of each time in care that fell due in the window. */
export const reviewsDue = (child: Child, { data, window }: Moment): ReadonlyMap<PeriodOfCare, readonly ReviewDue[]> => {
  const found = known.get(child)
  if (found && found.data === data && found.window.first === window.first && found.window.last === window.last)
    return found.due
  const knownFrom = reviewsKnownFrom(data, financialYearEndOf(window.first))
  const due = new Map<PeriodOfCare, readonly ReviewDue[]>()
  for (const period of periodsOfCare(child)) {
    if (period.startedOn > window.last || (period.endedOn !== null && period.endedOn < window.first)) continue
    const reviews = fellDue(timetableOf(period, child.reviews, knownFrom), period, window)
    if (reviews.length > 0) due.set(period, reviews)
  }
  known.set(child, { data, window, due })
  return due
}
