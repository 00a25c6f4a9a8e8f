import { addDays, addMonths, dayOf, inWords, monthOf, type PlainDate, plainDate, yearOf } from './plain-date.ts'

/** A span of days. Both the first and the last day count. */
export type Period = Readonly<{ first: PlainDate; last: PlainDate }>

export const contains = (period: Period, day: PlainDate): boolean => day >= period.first && day <= period.last

/** The months that end on this day: 12 to 31 March 2026 is 1 April 2025 to 31 March 2026. */
export const monthsTo = (last: PlainDate, months: number): Period => {
  // From the day after, so that month ends of different lengths do not drift: the day after 28 February is 1 March.
  const dayAfter = addDays(last, 1)
  return { first: addMonths(dayAfter, -months), last }
}

/** The financial and statutory-return year named by its end: 2026 is 1 April 2025 to 31 March 2026. */
export const financialYear = (ending: number): Period => ({
  first: plainDate(`${ending - 1}-04-01`),
  last: plainDate(`${ending}-03-31`),
})

/** The year end (2026 for 2025-26) of the financial year that a day falls in. */
export const financialYearEndOf = (day: PlainDate): number => (monthOf(day) >= 4 ? yearOf(day) + 1 : yearOf(day))

/** 2025-26 */
export const financialYearName = (ending: number): string => `${ending - 1}-${String(ending % 100).padStart(2, '0')}`

/** The school year named by its end: 2026 is 1 September 2025 to 31 August 2026. */
export const academicYear = (ending: number): Period => ({
  first: plainDate(`${ending - 1}-09-01`),
  last: plainDate(`${ending}-08-31`),
})

export const calendarYear = (year: number): Period => ({
  first: plainDate(`${year}-01-01`),
  last: plainDate(`${year}-12-31`),
})

/** Quarter 1 of the financial year is April to June. */
export const quarter = (yearEnding: number, number: 1 | 2 | 3 | 4): Period => {
  const first = dayOf(number === 4 ? yearEnding : yearEnding - 1, [4, 7, 10, 1][number - 1] ?? 4, 1)
  if (!first) throw new RangeError(`Not a quarter: ${yearEnding} ${number}`)
  return { first, last: addDays(addMonths(first, 3), -1) }
}

/** 1 April 2025 to 31 March 2026 */
export const periodInWords = (period: Period): string =>
  period.first === period.last ? inWords(period.first) : `${inWords(period.first)} to ${inWords(period.last)}`
