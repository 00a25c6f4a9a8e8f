import type { PlainDate } from '../../src/kernel/index.ts'
import { type Computation, fromList8, fromReturn, if1 } from './computation.ts'
import { isInCareOn, isShortBreak, type Span, type Story } from './story.ts'

/** Leaving on the first day is care at some time of it. */
const inCareAtAnyTime = (story: Story, first: PlainDate, last: PlainDate): boolean =>
  story.stays.some(stay => !isShortBreak(stay) && stay.from <= last && (stay.to === null || stay.to >= first))

const inCareAtTheEnd = (story: Story, _first: PlainDate, last: PlainDate): boolean => isInCareOn(story, last)

/** Periods that began in the months, and one that was open when they began. */
const periodsIn = (story: Story, kind: string, first: PlainDate, last: PlainDate): Span[] =>
  story.missing.filter(
    one => one.what === kind && one.from <= last && (one.from >= first || one.to === null || one.to >= first),
  )

const atLeast = (number: number, kind: string, inGroup: typeof inCareAtAnyTime): Computation =>
  fromReturn(12, 'Episodes Missing', (story, { first, last }) =>
    if1(inGroup(story, first, last), periodsIn(story, kind, first, last).length >= number),
  )

export const safety: Readonly<Record<string, Computation>> = {
  missing_pct: atLeast(1, 'M', inCareAtAnyTime),
  missing_pct_on_day: atLeast(1, 'M', inCareAtTheEnd),
  missing_repeat: atLeast(2, 'M', inCareAtAnyTime),
  missing_repeat_on_day: atLeast(2, 'M', inCareAtTheEnd),
  away_pct: atLeast(1, 'A', inCareAtAnyTime),
  missing_incidents: fromReturn(12, 'Episodes Missing', (story, { first, last }) =>
    inCareAtAnyTime(story, first, last)
      ? [story.missing.filter(one => one.what === 'M' && one.from >= first && one.from <= last).length, 1]
      : null,
  ),
  missing_open: fromReturn('day', 'Episodes Missing', (story, { last }) =>
    if1(
      isInCareOn(story, last),
      story.missing.some(one => one.what === 'M' && one.from <= last && (one.to === null || one.to > last)),
    ),
  ),
  missing_a8: fromList8(child => if1(child.endedOn === null, (child.missingInYear ?? 0) >= 1), 'missingInYear'),
  missing_repeat_a8: fromList8(child => if1(child.endedOn === null, (child.missingInYear ?? 0) >= 2), 'missingInYear'),
  away_a8: fromList8(child => if1(child.endedOn === null, (child.absentInYear ?? 0) >= 1), 'absentInYear'),
  rhi_offered_a8: fromList8(
    child => if1(child.endedOn === null && (child.missingInYear ?? 0) >= 1, child.returnInterviewOffered === true),
    'missingInYear',
  ),
  rhi_accepted_a8: fromList8(
    child =>
      if1(
        child.endedOn === null && (child.missingInYear ?? 0) >= 1 && child.returnInterviewOffered === true,
        child.returnInterviewAccepted === true,
      ),
    'missingInYear',
  ),
}
