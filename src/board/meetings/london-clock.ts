import type { Instant } from '../../database/index.ts'
import { addDays, dayOf, type PlainDate, weekdayOf, yearOf } from '../../kernel/index.ts'

const lastSunday = (year: number, month: 3 | 10): PlainDate => {
  const last = dayOf(year, month, 31) as PlainDate
  return addDays(last, -(weekdayOf(last) % 7))
}

/**
 * The moment that a clock on a wall in London shows this time. Summer time runs from 01:00 UTC on the last Sunday of March
 * to 01:00 UTC on the last Sunday of October (Summer Time Order 2002). Of an hour that comes twice the first is meant; a
 * time in the hour that is left out is as long after midnight as it says.
 */
export const londonMoment = (day: PlainDate, time: string): Instant => {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
  const summer = lastSunday(yearOf(day), 3)
  const winter = lastSunday(yearOf(day), 10)
  const isSummer =
    (day > summer && day < winter) || (day === summer && minutes >= 120) || (day === winter && minutes < 120)
  const utc = minutes - (isSummer ? 60 : 0)
  const on = utc < 0 ? addDays(day, -1) : day
  const rest = (utc + 1440) % 1440
  const two = (n: number) => String(n).padStart(2, '0')
  return `${on}T${two(Math.floor(rest / 60))}:${two(rest % 60)}:00.000Z`
}
