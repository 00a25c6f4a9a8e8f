import type { Instant } from '../../database/index.ts'
import { addHours, inShortWords, momentInWords, type PlainDate, Refusal } from '../../kernel/index.ts'

/**
 * The moments at which the clock on the wall showed this time on this day: one, two in the hour that comes twice when
 * the clocks go back, none in the hour that is skipped when they go forward.
 */
export const momentsOf = (day: PlainDate, time: string): readonly Instant[] => {
  const asUtc = `${day}T${time}:00Z`
  return [addHours(asUtc, -1), addHours(asUtc, 0)]
    .filter(moment => momentInWords(moment) === `${inShortWords(day)}, ${time}`)
    .map(moment => moment.replace(/Z$/, '.000Z'))
}

const isTime = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/

/** 14:30 or 14.30 as HH:MM. */
const readTime = (typed: string, field: string): string => {
  const found = isTime.exec(typed.trim())
  if (!found) throw new Refusal('Enter a time by the 24-hour clock, such as 14:30', field)
  return `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? ''}`
}

/** The moment of a time on a day; of two, the first that is after another moment where that is given. */
export const momentOn = (day: PlainDate, typed: string, field: string, after?: Instant): Instant => {
  const time = readTime(typed, field)
  const moments = momentsOf(day, time)
  const found = moments.find(moment => after === undefined || moment > after) ?? moments[0]
  if (found === undefined)
    throw new Refusal(
      `The clocks went forward that night, so there was no ${time}. Enter the time that the clock showed`,
      field,
    )
  return found
}

/** HH:MM by the clock on a wall in London. */
export const timeOf = (moment: Instant): string => momentInWords(moment).slice(-5)
