import { dayOf, fromDayNumber, type PlainDate } from '../../kernel/index.ts'
import { type Cell, isDayCell, isErrorCell } from './cell.ts'

const monthNames = 'january february march april may june july august september october november december'.split(' ')

/** 10 of October, Oct and Octo; null for what is no month. */
export const monthOfName = (name: string): number | null => {
  const said = name.toLowerCase()
  const index = said.length < 3 ? -1 : monthNames.findIndex(month => month.startsWith(said))
  return index < 0 ? null : index + 1
}

/** Day number (from 1970) of serial 0: 30 December 1899 or 1 January 1904. */
const EPOCH_1900 = -25_569
const EPOCH_1904 = -24_107
/** Serial 60 is 29 February 1900, which never was; before it Excel is a day out. */
const SERIAL_OF_NO_DAY = 60
const HALF_A_SECOND = 0.5 / 86_400
const LARGEST_SERIAL = 2_958_465

/** The day of a spreadsheet's number. No Date object, so no time zone can move it. */
export const dayOfSerial = (serial: number, from1904: boolean): PlainDate | null => {
  if (!Number.isFinite(serial) || serial < 0 || serial > LARGEST_SERIAL) return null
  // A time just before midnight is midnight that lost a binary digit.
  const days = Math.floor(serial + HALF_A_SECOND)
  if (from1904) return fromDayNumber(days + EPOCH_1904)
  if (days === SERIAL_OF_NO_DAY || days === 0) return null
  return fromDayNumber(days + EPOCH_1900 + (days < SERIAL_OF_NO_DAY ? 1 : 0))
}

export const serialOfDay = (dayNumber: number): number => dayNumber - EPOCH_1900

export type DayRead =
  | Readonly<{ read: 'day'; day: PlainDate }>
  | Readonly<{ read: 'blank' }>
  /** It has the form of a date and there is no such day. */
  | Readonly<{ read: 'no such day' }>
  | Readonly<{ read: 'two-figure year' }>
  | Readonly<{ read: 'not a date' }>

const blank: DayRead = { read: 'blank' }
const saidBlank = /^(n\/?a|none|null|nil|not known|unknown|not recorded|-|–|\?)?$/i
const timeAfter = String.raw`(?:[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]m|Z)?)?$`
const dayFirst = new RegExp(String.raw`^(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{2}|\d{4})${timeAfter}`, 'i')
const yearFirst = new RegExp(String.raw`^(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})${timeAfter}`, 'i')
const inWords = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th)?[ \-]([A-Za-z]{3,9})\.?[ \-,]+(\d{2}|\d{4})${timeAfter}`,
  'i',
)

const made = (year: string, month: number, day: string): DayRead => {
  if (year.length !== 4) return { read: 'two-figure year' }
  const found = dayOf(Number(year), month, Number(day))
  return found ? { read: 'day', day: found } : { read: 'no such day' }
}

/** dd/mm/yyyy (also with . or -), yyyy-mm-dd, 9 December 2019; a time after any of them is left off. Never month first. */
export const readDayText = (text: string): DayRead => {
  const said = text.trim()
  if (saidBlank.test(said)) return blank
  const numbers = dayFirst.exec(said)
  if (numbers) return made(numbers[3] ?? '', Number(numbers[2]), numbers[1] ?? '')
  const iso = yearFirst.exec(said)
  if (iso) return made(iso[1] ?? '', Number(iso[2]), iso[3] ?? '')
  const words = inWords.exec(said)
  const month = words && monthOfName(words[2] ?? '')
  if (words && month) return made(words[3] ?? '', month, words[1] ?? '')
  return { read: 'not a date' }
}

/** Numbers between these serials, in a column of dates, are dates that lost their format: 18 May 1927 to 26 November 2105. */
const EARLIEST_BARE_SERIAL = 10_000
const LATEST_BARE_SERIAL = 75_000

export const readDay = (cell: Cell | undefined, from1904: boolean): DayRead => {
  if (cell === null || cell === undefined) return blank
  if (typeof cell === 'string') return readDayText(cell)
  if (typeof cell === 'boolean' || isErrorCell(cell)) return { read: 'not a date' }
  if (isDayCell(cell)) return cell.day ? { read: 'day', day: cell.day } : { read: 'no such day' }
  const day =
    cell >= EARLIEST_BARE_SERIAL && cell <= LATEST_BARE_SERIAL && Number.isInteger(cell)
      ? dayOfSerial(cell, from1904)
      : null
  return day ? { read: 'day', day } : { read: 'not a date' }
}
