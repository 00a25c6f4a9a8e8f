import { dayNumber, fromDayNumber, inReturnForm, type PlainDate, plainDate } from '../../src/kernel/index.ts'

/** Days since 1 January 1970. Lives are made up by counting, millions of times, so days here are numbers, not text. */
export type Day = number

export const day = (text: string): Day => dayNumber(plainDate(text))
export const asDate = (d: Day): PlainDate => fromDayNumber(d)

const written = new Map<Day, string>()
/** dd/mm/yyyy */
export const inForm = (d: Day): string => {
  const known = written.get(d)
  if (known !== undefined) return known
  const text = inReturnForm(fromDayNumber(d))
  written.set(d, text)
  return text
}

const parts = new Map<Day, number>()
/** 20260331 for 31 March 2026. */
export const ymd = (d: Day): number => {
  const known = parts.get(d)
  if (known !== undefined) return known
  const number = Number(fromDayNumber(d).replaceAll('-', ''))
  parts.set(d, number)
  return number
}

/** Completed years; born on 29 February: 1 March in other years. */
export const ageAt = (born: Day, on: Day): number => Math.floor((ymd(on) - ymd(born)) / 10000)

// The year is taken to start on 1 March, so that 29 February comes last.
export const dayIn = (year: number, month: number, dayOfMonth: number): Day => {
  const y = month <= 2 ? year - 1 : year
  const beforeMonth = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5)
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + beforeMonth + dayOfMonth - 1 - 719468
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export const birthdayAt = (born: Day, age: number): Day => {
  const b = ymd(born)
  const year = Math.floor(b / 10000) + age
  const monthDay = b % 10000
  return monthDay === 229 && !isLeap(year) ? dayIn(year, 3, 1) : dayIn(year, Math.floor(monthDay / 100), monthDay % 100)
}

/** 1 April before this year end, and 31 March of it. */
export const yearFirst = (yearEnd: number): Day => dayIn(yearEnd - 1, 4, 1)
export const yearLast = (yearEnd: number): Day => dayIn(yearEnd, 3, 31)
export const yearEndOf = (d: Day): number => {
  const number = ymd(d)
  return Math.floor(number / 10000) + (number % 10000 >= 401 ? 1 : 0)
}
