import { dayNumber, fromDayNumber, type PlainDate, readPlainDate } from './plain-date.ts'
import { dayOfMillisecond } from './today-in-london.ts'

const isoInstant = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|([+-])(\d{2}):(\d{2}))$/
const secondsInDay = 86_400

/** Seconds since 1970 of a moment written as ISO text with its zone. Text without a zone names no moment, so it throws. */
const secondsOf = (instant: string): number => {
  const found = isoInstant.exec(instant)
  const day = readPlainDate(found?.[1] ?? '')
  const [hour, minute, second] = [Number(found?.[2]), Number(found?.[3]), Number(found?.[4] ?? 0)]
  if (!found || !day || hour > 23 || minute > 59 || second > 59) {
    throw new RangeError(`Not a moment: ${JSON.stringify(instant)}`)
  }
  const offset = found[5] === 'Z' ? 0 : (Number(found[7]) * 60 + Number(found[8])) * (found[6] === '-' ? -60 : 60)
  return dayNumber(day) * secondsInDay + hour * 3600 + minute * 60 + second - offset
}

const two = (n: number): string => String(n).padStart(2, '0')

/** The moment so many clock hours later, written in UTC to the second. A clock change in between adds or takes nothing. */
export const addHours = (instant: string, hours: number): string => {
  const seconds = secondsOf(instant) + hours * 3600
  const day = Math.floor(seconds / secondsInDay)
  const rest = seconds - day * secondsInDay
  return `${fromDayNumber(day)}T${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}Z`
}

/** Clock hours from the first moment to the second; negative if the second is earlier. */
export const hoursBetween = (first: string, second: string): number => (secondsOf(second) - secondsOf(first)) / 3600

// Made when first asked for: reading the zones costs more than the rest of this folder.
let clock: Intl.DateTimeFormat | null = null
const londonClock = (): Intl.DateTimeFormat =>
  (clock ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    calendar: 'gregory',
    numberingSystem: 'latn',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }))

/** 9 Dec 2019, 14:05, by the clock on a wall in London. */
export const momentInWords = (instant: string): string => {
  const part = Object.fromEntries(
    londonClock()
      .formatToParts(secondsOf(instant) * 1000)
      .map(({ type, value }) => [type, value]),
  )
  // Some versions of the language data write "Sept".
  return `${part.day} ${part.month?.slice(0, 3)} ${part.year}, ${part.hour}:${part.minute}`
}

/** The day it was in London at that moment: half past eleven on a summer evening in UTC is already tomorrow. */
export const dayOfInstant = (instant: string): PlainDate => dayOfMillisecond('Europe/London', secondsOf(instant) * 1000)
