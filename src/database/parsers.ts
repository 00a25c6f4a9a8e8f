import { types as driverTypes } from 'pg'

type Parser = (text: string) => unknown

/** Counts are whole numbers that JavaScript can hold; anything larger is a fault, not a rounding. */
const wholeNumber: Parser = text => {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError('A number in the database is too large to count with')
  return number
}

const asWritten: Parser = text => text

const moment = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/

/** Every transaction sets UTC, so any other offset is a fault. */
const instant: Parser = text => {
  const found = moment.exec(text)
  if (!found) throw new RangeError('A moment in the database is not in UTC')
  return `${found[1]}T${found[2]}.${(found[3] ?? '').padEnd(3, '0').slice(0, 3)}Z`
}

const listOfTexts = (driverTypes.getTypeParser as (oid: number) => unknown)(1009) as (text: string) => (string | null)[]
const listOf =
  (parse: Parser): Parser =>
  text =>
    listOfTexts(text).map(item => (item === null ? null : parse(item)))

// The numbers are PostgreSQL's own for int8, date, timestamptz, numeric and the lists of each.
const parsers = new Map<number, Parser>([
  [20, wholeNumber],
  [1016, listOf(wholeNumber)],
  [1082, asWritten],
  [1182, listOf(asWritten)],
  [1184, instant],
  [1185, listOf(instant)],
  [1700, asWritten],
  [1231, listOf(asWritten)],
])

/** The same value from both databases: days and exact numbers as text, counts as numbers, moments as UTC text. */
export const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || driverTypes.getTypeParser(oid, format),
}
