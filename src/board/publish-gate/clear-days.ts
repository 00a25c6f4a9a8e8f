import {
  addDays,
  clearDaysBetween,
  inShortWords,
  inWords,
  momentInWords,
  plainDate,
  type PlainDate,
  publishBy,
  type WorkingCalendar,
} from '../../kernel/index.ts'

/**
 * Five clear days, raised from three for England by SI 2002/715. The Act is silent on weekends; constitutions count
 * working days, as the council’s own calendar has them.
 */
const clearDaysNeeded = 5

export type Route = 'in time' | 'short notice' | 'late' | 'supplement' | 'change'

export type Timing = Readonly<{
  /** The last day on which the papers could go out as usual. */
  dueBy: PlainDate
  clearDays: number
  /** The day of the meeting has passed: what goes out now only keeps the record. */
  isPast: boolean
  inTime: boolean
  /** The meeting was itself called after that day: its papers must be open from when it was called. */
  calledLateOn: PlainDate | null
  /** What goes out today may be taken at the meeting as it is; otherwise only if it is urgent. */
  isLawful: boolean
}>

/** The day of a moment by the calendar on a wall in London, which in summer turns an hour before that of UTC. */
const londonDay = (instant: string): PlainDate => {
  const inUtc = plainDate(instant.slice(0, 10))
  const next = addDays(inUtc, 1)
  return momentInWords(instant).startsWith(`${inShortWords(next)},`) ? next : inUtc
}

/** Where a meeting stands against its clear days, if its papers go out today. */
export const timingOf = (
  meeting: Readonly<{ heldOn: PlainDate; calledAt: string | null }>,
  today: PlainDate,
  calendar: WorkingCalendar,
): Timing => {
  const dueBy = publishBy(meeting.heldOn, clearDaysNeeded, calendar)
  const calledOn = meeting.calledAt === null ? null : londonDay(meeting.calledAt)
  const calledLateOn = calledOn !== null && calledOn > dueBy ? calledOn : null
  const inTime = today <= dueBy
  return {
    dueBy,
    clearDays: clearDaysBetween(today, meeting.heldOn, calendar),
    isPast: meeting.heldOn < today,
    inTime,
    calledLateOn,
    // Papers of a meeting called at short notice are open from when it was called, so on that day and no later.
    isLawful: inTime || (calledLateOn !== null && today <= calledLateOn),
  }
}

/** The route that this publication is recorded under. */
export const routeOf = (timing: Timing, what: Readonly<{ isFirst: boolean; bringsItemsOrPapers: boolean }>): Route => {
  if (!what.isFirst) return what.bringsItemsOrPapers ? 'supplement' : 'change'
  if (timing.inTime) return 'in time'
  return timing.isLawful ? 'short notice' : 'late'
}

const days = (count: number): string => `${count} clear working ${count === 1 ? 'day' : 'days'}`

export const timingInWords = (timing: Timing, heldOn: PlainDate): string => {
  if (timing.isPast)
    return `The meeting was on ${inWords(heldOn)}. Its agenda was due out by ${inWords(timing.dueBy)} and can only be published late now, as a record.`
  if (timing.inTime)
    return `The agenda must be out by ${inWords(timing.dueBy)} for the meeting on ${inWords(heldOn)}. Today leaves ${days(timing.clearDays)}; ${clearDaysNeeded} are needed.`
  if (timing.isLawful)
    return `The meeting was called on ${inWords(timing.calledLateOn ?? heldOn)}, with less than ${days(clearDaysNeeded)} to go, so its papers must be open from that day.`
  return `The agenda was due out by ${inWords(timing.dueBy)}. Today leaves ${days(timing.clearDays)} before ${inWords(heldOn)}; ${clearDaysNeeded} are needed.`
}
