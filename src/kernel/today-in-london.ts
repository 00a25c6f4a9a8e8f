import { type PlainDate, plainDate } from './plain-date.ts'

/** The day it is in a place at a moment: at 23:30 on a summer evening in UTC it is already tomorrow in London. */
export const todayIn = (zone: 'Europe/London', instant: Date): PlainDate => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant)
  const part = (type: 'year' | 'month' | 'day') => parts.find(each => each.type === type)?.value ?? ''
  return plainDate(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`)
}
