import {
  academicYear,
  calendarYear,
  dayOf,
  financialYear,
  lastOfMonth,
  monthsTo,
  type Period,
  type PlainDate,
  quarter,
} from '../../kernel/index.ts'
import { type Cell, cellText, isDayCell, monthOfName, readDayText } from '../workbook/index.ts'

/** 2026 of 2025-26, 2025/26 and 2025-2026; null unless the second year follows the first. */
const yearEnd = (first: string, second: string): number | null => {
  const end = Number(first) + 1
  return second === String(end) || second === String(end % 100).padStart(2, '0') ? end : null
}

const month = (year: number, number: number): Period | null => {
  const first = dayOf(year, number, 1)
  return first && { first, last: lastOfMonth(first) }
}

const day = (text: string): PlainDate | null => {
  const found = readDayText(text)
  return found.read === 'day' ? found.day : null
}

const twoYears = String.raw`(\d{4})\s*[-/–]\s*(\d{4}|\d{2})`
const financial = new RegExp(String.raw`^(?:fy |financial year )?${twoYears}(?: financial year)?$`)
const academic = new RegExp(
  String.raw`^(?:(?:ay|academic year|school year) ${twoYears}|${twoYears} (?:ay|academic year|school year|academic))$`,
)
const quarterLast = new RegExp(String.raw`^${twoYears}[ ,]*(?:q|quarter )([1-4])$`)
const quarterFirst = new RegExp(String.raw`^(?:q|quarter )([1-4])[ ,]*(?:of )?${twoYears}$`)

/**
 * The first and last day of a period as councils write it: 2025-26 (financial year), 2026-27 Q2, October 2026, 2025/26 academic year, 2025
 * (calendar year), 31/10/2026 (as at that day), 12 months to 31/10/2026, or one day to another. Null if it is none of them or could be two,
 * such as Q2 2026.
 */
export const readPeriod = (cell: Cell): Period | null => {
  if (isDayCell(cell)) {
    if (!cell.day) return null
    return cell.monthOnly ? { first: cell.day, last: lastOfMonth(cell.day) } : { first: cell.day, last: cell.day }
  }
  const text = cellText(cell).toLowerCase().replace(/\s+/g, ' ')

  const years = financial.exec(text)
  if (years) {
    const end = yearEnd(years[1] ?? '', years[2] ?? '')
    if (end) return financialYear(end)
  }
  const school = academic.exec(text)
  if (school) {
    const end = yearEnd(school[1] ?? school[3] ?? '', school[2] ?? school[4] ?? '')
    return end ? academicYear(end) : null
  }
  const after = quarterLast.exec(text)
  const before = quarterFirst.exec(text)
  const [first, second, number] = after ? after.slice(1) : before ? [before[2], before[3], before[1]] : []
  if (number) {
    const end = yearEnd(first ?? '', second ?? '')
    return end ? quarter(end, Number(number) as 1 | 2 | 3 | 4) : null
  }
  const calendar = /^(?:calendar year )?(\d{4})(?: calendar year)?$/.exec(text)
  if (calendar) return calendarYear(Number(calendar[1]))
  const named = /^([a-z]{3,9})[ -](\d{4})$/.exec(text)
  if (named) return month(Number(named[2]), monthOfName(named[1] ?? '') ?? 0)
  const iso = /^(\d{4})-(\d{2})$/.exec(text)
  if (iso) return month(Number(iso[1]), Number(iso[2]))
  const rolling = /^(?:(\d{1,2}) months|(?:the )?(year)) (?:to|ending|ended) (.+)$/.exec(text)
  if (rolling) {
    const last = day(rolling[3] ?? '')
    const length = rolling[2] ? 12 : Number(rolling[1])
    return last && length > 0 ? monthsTo(last, length) : null
  }
  const span = /^(?:from )?(.+?) (?:to|-|–|until) (.+)$/.exec(text)
  if (span) {
    const [from, to] = [day(span[1] ?? ''), day(span[2] ?? '')]
    return from && to && from <= to ? { first: from, last: to } : null
  }
  const asAt = day(text.replace(/^(as )?(at|on) /, ''))
  return asAt && { first: asAt, last: asAt }
}
