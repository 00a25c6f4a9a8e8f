import { dayOf, type PlainDate } from '../../kernel/index.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthPattern =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

const written = new RegExp(
  `(?:\\b(${weekdays.join('|')}),?\\s+(?:the\\s+)?)?\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+${monthPattern}\\b\\.?,?(?:\\s+((?:19|20)\\d{2})\\b)?`,
  'gi',
)
const inFigures = /(?<![\d/.-])(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d{2}|\d{2})(?![\d/.-]|\.\d)/g

/** The number of the month with this name or short name, 1 to 12. */
export const monthNumber = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1

export type WrittenDay = Readonly<{
  at: number
  text: string
  dayOfMonth: number
  month: number
  /** Null where only the day and the month are written. */
  year: number | null
  /** Null where the year is missing or there is no such day. */
  day: PlainDate | null
  /** 1 is Monday; null if no weekday is written. */
  weekday: number | null
}>

/** The days written in a text, as English people write them: 6 December 2019, 31st March 2018, 31/03/18. */
export const daysIn = (text: string): WrittenDay[] =>
  [
    ...[...text.matchAll(written)].map(found => {
      const [dayOfMonth, month] = [Number(found[2]), monthNumber(found[3] ?? '')]
      const year = found[4] === undefined ? null : Number(found[4])
      return {
        at: found.index,
        text: found[0].trim(),
        dayOfMonth,
        month,
        year,
        day: year === null ? null : dayOf(year, month, dayOfMonth),
        weekday: found[1] === undefined ? null : weekdays.indexOf(found[1].toLowerCase()) + 1,
      }
    }),
    ...[...text.matchAll(inFigures)]
      .map(found => {
        const [dayOfMonth, month] = [Number(found[1]), Number(found[2])]
        const year = Number(found[3]) + ((found[3] ?? '').length === 2 ? 2000 : 0)
        const day = dayOf(year, month, dayOfMonth)
        return { at: found.index, text: found[0], dayOfMonth, month, year, day, weekday: null }
      })
      // 3.14.20 is a number of a section, not a day.
      .filter(found => found.text.includes('/') || found.day !== null),
  ].toSorted((a, b) => a.at - b.at)
