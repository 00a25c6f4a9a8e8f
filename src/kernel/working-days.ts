import { bankHolidays, bankHolidayYears, type ClosedDay } from './bank-holidays.ts'
import { addDays, type PlainDate, weekdayOf, yearOf } from './plain-date.ts'
import { Refusal } from './refusal.ts'

/** The days, other than weekends, that one council does not work, in the years for which that is known. */
export type WorkingCalendar = Readonly<{
  closedDays: ReadonlyMap<PlainDate, string>
  firstYear: number
  lastYear: number
}>

/**
 * The bank holidays of England, and the days that the council itself closes (between Christmas and New Year, say).
 * A council that has entered the bank holidays of later years as its own closed days says so with `lastYear`.
 */
export const workingCalendar = ({
  extraClosedDays = [],
  lastYear = bankHolidayYears.last,
}: { extraClosedDays?: readonly ClosedDay[]; lastYear?: number } = {}): WorkingCalendar => ({
  closedDays: new Map([...extraClosedDays, ...bankHolidays].map(day => [day.on, day.name])),
  firstYear: bankHolidayYears.first,
  lastYear: Math.max(lastYear, bankHolidayYears.last),
})

/** Why the council is closed that day (“Good Friday”, “Saturday”), or null on a working day. */
export const whyClosedOn = (day: PlainDate, calendar: WorkingCalendar): string | null => {
  if (yearOf(day) < calendar.firstYear || yearOf(day) > calendar.lastYear) {
    throw new Refusal(
      `Bank holidays are known from ${calendar.firstYear} to ${calendar.lastYear}, so working days in ${yearOf(day)} cannot be counted`,
    )
  }
  if (weekdayOf(day) === 6) return 'Saturday'
  if (weekdayOf(day) === 7) return 'Sunday'
  return calendar.closedDays.get(day) ?? null
}

export const isWorkingDay = (day: PlainDate, calendar: WorkingCalendar): boolean => whyClosedOn(day, calendar) === null

/**
 * So many working days on, or back if negative. The day after the trigger can be day 1, whether or not the trigger is
 * itself a working day. No working days on is the trigger itself.
 */
export const addWorkingDays = (trigger: PlainDate, workingDays: number, calendar: WorkingCalendar): PlainDate => {
  if (!Number.isInteger(workingDays)) throw new RangeError(`Not a number of working days: ${workingDays}`)
  const step = workingDays < 0 ? -1 : 1
  let day = trigger
  for (let left = Math.abs(workingDays); left > 0;) {
    day = addDays(day, step)
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return day
}

/** Working days after the first day, up to and with the second: what `addWorkingDays` counts. Negative if it is earlier. */
export const workingDaysBetween = (first: PlainDate, second: PlainDate, calendar: WorkingCalendar): number => {
  const step = second < first ? -1 : 1
  let count = 0
  for (let day = first; day !== second;) {
    day = addDays(day, step)
    if (isWorkingDay(day, calendar)) count += step
  }
  return count
}

/**
 * The last day on which papers may be published. A clear day counts neither the day of publishing nor that of the
 * meeting (LGA 1972 s.100B(3)); the Act is silent on weekends and constitutions count working days.
 */
export const publishBy = (meeting: PlainDate, clearDays: number, calendar: WorkingCalendar): PlainDate =>
  addWorkingDays(meeting, -(clearDays + 1), calendar)

/** The clear days between publishing and the meeting. */
export const clearDaysBetween = (published: PlainDate, meeting: PlainDate, calendar: WorkingCalendar): number =>
  published >= meeting ? 0 : workingDaysBetween(published, addDays(meeting, -1), calendar)
