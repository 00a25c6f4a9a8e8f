import { daysBetween, inWords, type PlainDate, Refusal, type WorkingCalendar, whyClosedOn } from '../../kernel/index.ts'

/** Days when no school of the council is open, both counted. */
export type SchoolHoliday = Readonly<{ firstOn: PlainDate; lastOn: PlainDate; name: string }>

/** The summer holiday is the longest there is. */
const longest = 60

const spanInWords = (holiday: Pick<SchoolHoliday, 'firstOn' | 'lastOn'>): string =>
  holiday.firstOn === holiday.lastOn
    ? inWords(holiday.firstOn)
    : `${inWords(holiday.firstOn)} to ${inWords(holiday.lastOn)}`

/** The holidays kept before and this one, the earliest first. */
export const withHoliday = (there: readonly SchoolHoliday[], added: SchoolHoliday): SchoolHoliday[] => {
  if (added.lastOn < added.firstOn) throw new Refusal('The last day cannot be before the first day', 'lastOn')
  if (daysBetween(added.firstOn, added.lastOn) >= longest)
    throw new Refusal(`Enter a holiday of ${longest} days or fewer`, 'lastOn')
  const same = there.find(one => one.firstOn <= added.lastOn && added.firstOn <= one.lastOn)
  if (same)
    throw new Refusal(
      `${same.name}, ${spanInWords(same)}, is in the list already. Take it out first if it was wrong`,
      'firstOn',
    )
  return [...there, added].toSorted((a, b) => (a.firstOn < b.firstOn ? -1 : 1))
}

/** Whether young people are at school on a day, as far as the council has entered its holidays. */
export const schoolDays =
  (calendar: WorkingCalendar, holidays: readonly SchoolHoliday[]) =>
  (day: PlainDate): boolean =>
    whyClosedOn(day, calendar) === null && !holidays.some(one => one.firstOn <= day && day <= one.lastOn)

/** Said beside a doubt about the hour, where the holidays of that time have not been entered. */
export const holidaysNotKnown = (holidays: readonly SchoolHoliday[], day: PlainDate): string => {
  const last = holidays.at(-1)
  return last !== undefined && day <= last.lastOn
    ? ''
    : `. School holidays ${last === undefined ? 'are not entered' : `after ${inWords(last.lastOn)} are not entered`} in Kept, so it takes every working day for a school day`
}
