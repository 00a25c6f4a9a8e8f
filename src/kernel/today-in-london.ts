import { type PlainDate, plainDate } from './plain-date.ts'

// Made when first asked for: reading the zones costs more than the rest of this folder.
const calendars = new Map<string, Intl.DateTimeFormat>()
const calendarIn = (zone: 'Europe/London'): Intl.DateTimeFormat => {
  const calendar =
    calendars.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
  calendars.set(zone, calendar)
  return calendar
}

/** The day it is in a place at a moment, given in milliseconds since 1970. */
export const dayOfMillisecond = (zone: 'Europe/London', instant: number): PlainDate => {
  const parts = calendarIn(zone).formatToParts(instant)
  const part = (type: 'year' | 'month' | 'day') => parts.find(each => each.type === type)?.value ?? ''
  return plainDate(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`)
}

/** The day it is in a place at a moment: at 23:30 on a summer evening in UTC it is already tomorrow in London. */
export const todayIn = (zone: 'Europe/London', instant: Date): PlainDate => dayOfMillisecond(zone, instant.getTime())
