import { dayOfMonth, monthOf, type PlainDate, writtenNumber, yearOf } from '../kernel/index.ts'

/** How a figure is written. A rate is given per so many, such as 10,000 children. */
export type Unit = 'percent' | 'count' | 'rate' | 'days' | 'number'

/** The one way to write a number. */
export const number = writtenNumber

/** 11%, from 11 (not 0.11). */
export const percent = (value: number, decimals = 0): string => `${number(value, decimals)}%`

/** 44 of 403 */
export const counts = (numerator: number, denominator: number): string =>
  `${number(numerator)} of ${number(denominator)}`

/** "1 child", "2 children" */
export const plural = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`

/** +3 or −3, and "no change" in the words of the reader, not a bare 0. */
export const signed = (value: number, decimals = 0): string => {
  const written = number(value, decimals)
  return value > 0 && !/^[0.,]+$/.test(written) ? `+${written}` : written
}

const months = 'January February March April May June July August September October November December'.split(' ')
const monthName = (day: PlainDate): string => months[monthOf(day) - 1] ?? ''

/** March 2026 */
export const monthInWords = (day: PlainDate): string => `${monthName(day)} ${yearOf(day)}`
/** Mar 26, for an axis */
export const shortMonth = (day: PlainDate): string => `${monthName(day).slice(0, 3)} ${String(yearOf(day)).slice(2)}`
/** 31 Mar 2026, for a table */
export const shortDate = (day: PlainDate): string => `${dayOfMonth(day)} ${monthName(day).slice(0, 3)} ${yearOf(day)}`

/** A figure with the mark of its unit: 11%, 1,234, 78.5, 12 days. */
export const figure = (value: number, unit: Unit, decimals?: number): string => {
  if (unit === 'percent') return percent(value, decimals ?? 0)
  if (unit === 'rate') return number(value, decimals ?? 1)
  if (unit === 'number') return number(value, decimals ?? 1)
  if (unit === 'days') return `${number(value, decimals ?? 0)} ${value === 1 ? 'day' : 'days'}`
  return number(value, decimals ?? 0)
}
