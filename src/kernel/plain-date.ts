declare const plainDateBrand: unique symbol

/** A day without a time or zone, written YYYY-MM-DD, so that `<` puts days in order. */
export type PlainDate = string & { readonly [plainDateBrand]: true }

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/
const daysInMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (daysInMonths[month - 1] ?? 0)

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`)
const four = (n: number): string => String(n).padStart(4, '0')

/** The day of this year, month (1–12) and day, or null if there is no such day. */
export const dayOf = (year: number, month: number, day: number): PlainDate | null =>
  [year, month, day].every(Number.isInteger) &&
  year >= 1 &&
  year <= 9999 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= daysInMonth(year, month)
    ? (`${four(year)}-${two(month)}-${two(day)}` as PlainDate)
    : null

/** Reads YYYY-MM-DD; null if it is not a real day. */
export const readPlainDate = (text: string): PlainDate | null => {
  const found = isoDay.exec(text)
  return found ? dayOf(Number(found[1]), Number(found[2]), Number(found[3])) : null
}

/** The day written in code or data that we own. Throws on anything else: a person's words go through `readPlainDate`. */
export const plainDate = (text: string): PlainDate => {
  const day = readPlainDate(text)
  if (!day) throw new RangeError(`Not a day: ${JSON.stringify(text)}`)
  return day
}

// Asked of every day of every child: figure by figure, without making a text of each part.
const figure = (day: PlainDate, at: number): number => day.charCodeAt(at) - 48
const pair = (day: PlainDate, at: number): number => figure(day, at) * 10 + figure(day, at + 1)

export const yearOf = (day: PlainDate): number => pair(day, 0) * 100 + pair(day, 2)
export const monthOf = (day: PlainDate): number => pair(day, 5)
export const dayOfMonth = (day: PlainDate): number => pair(day, 8)

/** Days since 1 January 1970, for counting. Howard Hinnant's civil-from-days arithmetic: no time zone can touch it. */
export const dayNumber = (day: PlainDate): number => {
  const month = monthOf(day)
  const year = yearOf(day) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth(day) - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

export const fromDayNumber = (number: number): PlainDate => {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${four(year)}-${two(month)}-${two(dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1)}` as PlainDate
}

export const addDays = (day: PlainDate, days: number): PlainDate => fromDayNumber(dayNumber(day) + days)

/** The same day of the month so many months on; the last day of a shorter month (31 January + 1 month = 28 February). */
export const addMonths = (day: PlainDate, months: number): PlainDate => {
  const all = yearOf(day) * 12 + (monthOf(day) - 1) + months
  const year = Math.floor(all / 12)
  const month = (all % 12) + 1
  return `${four(year)}-${two(month)}-${two(Math.min(dayOfMonth(day), daysInMonth(year, month)))}` as PlainDate
}

export const addYears = (day: PlainDate, years: number): PlainDate => addMonths(day, years * 12)

/** Days from the first to the second; 0 for the same day. */
export const daysBetween = (first: PlainDate, second: PlainDate): number => dayNumber(second) - dayNumber(first)

/** Completed years. Someone born on 29 February has their birthday on 1 March in other years (as `indicators.md` reads the law). */
export const ageOn = (bornOn: PlainDate, day: PlainDate): number => {
  const years = yearOf(day) - yearOf(bornOn)
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years
}

/** The day someone reaches this age; 1 March for a child born on 29 February when the year has no such day. */
export const birthday = (bornOn: PlainDate, age: number): PlainDate => {
  const year = yearOf(bornOn) + age
  return dayOf(year, monthOf(bornOn), dayOfMonth(bornOn)) ?? (`${four(year)}-03-01` as PlainDate)
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: PlainDate): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1

export const lastOfMonth = (day: PlainDate): PlainDate =>
  `${day.slice(0, 8)}${two(daysInMonth(yearOf(day), monthOf(day)))}` as PlainDate

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
export const monthName = (day: PlainDate): string => monthNames[monthOf(day) - 1] ?? ''

/** 9 December 2019 */
export const inWords = (day: PlainDate): string => `${dayOfMonth(day)} ${monthName(day)} ${yearOf(day)}`

/** 9 Dec 2019, for tables and charts. */
export const inShortWords = (day: PlainDate): string =>
  `${dayOfMonth(day)} ${monthName(day).slice(0, 3)} ${yearOf(day)}`

/** dd/mm/yyyy, as statutory files write it. */
export const inReturnForm = (day: PlainDate): string => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
