import type { ListedChild } from '../../src/dataset/index.ts'
import { addDays, addMonths, ageOn, type PlainDate } from '../../src/kernel/index.ts'
import { type Computation, type Days, fromList8, fromReturn, if1 } from './computation.ts'
import { isShortBreak, periodOn, stayOn, type Stay, type Story, workingDaysAfter, type World } from './story.ts'

type Due = Readonly<{ by: PlainDate; onTime: boolean }>

/** The first day of the earliest return that tells of reviews: nothing is known of those before it. */
const reviewsKnownFrom = (world: World): PlainDate => {
  const years = world.returns.filter(one => one.tables.some(t => t.module === 'Reviews')).map(one => one.yearEnd)
  // Only years without a gap before the newest one help.
  return `${Math.min(...years) - 1}-04-01` as PlainDate
}

/** Every period of care as it was, short breaks apart. */
const periodsWithoutBreaks = (story: Story): Stay[][] => {
  const periods: Stay[][] = []
  for (const stay of story.stays) {
    if (isShortBreak(stay)) continue
    const before = periods.at(-1)?.at(-1)
    if (before && before.rec === 'X1' && before.to === stay.from && stay.rne !== 'S') periods.at(-1)?.push(stay)
    else periods.push([stay])
  }
  return periods
}

/** One review after another, each due so long after the last one held, for as long as care lasts. */
const dueIn = (
  started: PlainDate,
  ended: PlainDate | null,
  firstDue: PlainDate,
  held: readonly PlainDate[],
  knownFrom: PlainDate,
  { first, last }: Days,
): Due[] => {
  const dues: Due[] = []
  if (started > last || (ended !== null && ended < first)) return dues
  const mine = held.filter(on => on >= started && (ended === null || on <= ended) && on <= last)
  let due = firstDue
  let number = 0
  if (started < knownFrom) {
    // Earlier reviews are not known: the next is held to be due six months after the last day of which nothing is known.
    due = addMonths(addDays(knownFrom, -1), 6)
    number = 2
  }
  for (;;) {
    const next = mine[number - (started < knownFrom ? 2 : 0)]
    const isStillInCare = ended === null || ended > due
    const inMonths = due >= first && due <= last
    const overdue = due < first && (next === undefined || next >= first)
    if (isStillInCare && (inMonths || overdue)) dues.push({ by: due, onTime: next !== undefined && next <= due })
    if (next === undefined) return dues
    number++
    due = addMonths(next, number === 1 ? 3 : 6)
  }
}

const careReviews = (story: Story, days: Days, world: World, periods: readonly Stay[][]): Due[] =>
  periods.flatMap(period => {
    const started = period[0]?.from as PlainDate
    const ended = period.at(-1)?.to ?? null
    return dueIn(
      started,
      ended,
      workingDaysAfter(started, 20),
      story.reviews.map(one => one.on),
      reviewsKnownFrom(world),
      days,
    )
  })

const inCareTwentyDays = (child: ListedChild, day: PlainDate): boolean =>
  child.endedOn === null && child.startedOn !== null && workingDaysAfter(child.startedOn, 20) <= day

const isInCare = (child: ListedChild): boolean => child.endedOn === null

const lastReviewInDate = (child: ListedChild, day: PlainDate): boolean => {
  if (child.lastReviewOn === null || child.startedOn === null || child.lastReviewOn < child.startedOn) return false
  const wasFirst = child.lastReviewOn <= workingDaysAfter(child.startedOn, 20)
  return addMonths(child.lastReviewOn, wasFirst ? 3 : 6) >= day
}

export const reviewsAndVisits: Readonly<Record<string, Computation>> = {
  reviews_on_time: fromReturn(12, 'Episodes Reviews', (story, days, world) => {
    const period = periodOn(story, days.last)
    const started = period?.[0]?.from
    if (!period || !started || workingDaysAfter(started, 20) > days.last) return null
    return if1(
      true,
      careReviews(story, days, world, [period]).every(due => due.onTime),
    )
  }),
  reviews_on_time_by_review: fromReturn(12, 'Episodes Reviews', (story, days, world) => {
    const dues = careReviews(story, days, world, periodsWithoutBreaks(story))
    return dues.length === 0 ? null : [dues.filter(due => due.onTime).length, dues.length]
  }),
  reviews_in_date_a8: fromList8((child, day) => if1(inCareTwentyDays(child, day), lastReviewInDate(child, day))),
  review_participation: fromReturn(12, 'Header Episodes Reviews', (story, { first, last }) => {
    const { born } = story
    const reviews = story.reviews.filter(
      ({ on, code }) =>
        on >= first &&
        on <= last &&
        stayOn(story, on) !== null &&
        code !== 'PN0' &&
        (born === null || ageOn(born, on) >= 4),
    )
    return reviews.length === 0
      ? null
      : [reviews.filter(({ code }) => ['PN1', 'PN2', 'PN3', 'PN5', 'PN6'].includes(code)).length, reviews.length]
  }),
  visits_6_weeks: fromList8(
    (child, day) => if1(isInCare(child), child.lastVisitOn !== null && child.lastVisitOn >= addDays(day, -42)),
    'lastVisitOn',
  ),
  visits_in_time: fromList8((child, day) => {
    const { lastVisitOn: visit, placementStartedOn: moved } = child
    if (!isInCare(child)) return null
    if (moved !== null && (visit === null || visit < moved)) return day <= addDays(moved, 7) ? null : [0, 1]
    if (visit === null) return [0, 1]
    const isMeantToLast =
      child.permanencePlan === 'long-term fostering' || child.permanencePlan === 'long-term residential'
    const isAfterFirstYear = moved !== null && addMonths(moved, 12) <= day
    if (child.legalStatus === 'interim' && child.placementType === 'parents')
      return if1(true, addDays(visit, 28) >= day)
    return if1(true, (isMeantToLast && isAfterFirstYear ? addMonths(visit, 3) : addDays(visit, 42)) >= day)
  }, 'lastVisitOn'),
  iro_contact: fromList8(
    (child, day) =>
      if1(
        inCareTwentyDays(child, day),
        child.lastReviewingOfficerContactOn !== null && addMonths(child.lastReviewingOfficerContactOn, 6) >= day,
      ),
    'lastReviewingOfficerContactOn',
  ),
  social_workers_3plus: fromReturn(12, 'Episodes SWEpisodes', (story, { first, last }) => {
    const workers = story.workers.filter(one => one.from <= last && (one.to === null || one.to >= first))
    // A worker without a number may be one of the others.
    const known = new Set(workers.map(one => one.what).filter(who => who !== 'XX'))
    return if1(stayOn(story, last) !== null, known.size >= 3)
  }),
}
