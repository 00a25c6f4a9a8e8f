import { dayOf, type PlainDate } from '../../kernel/index.ts'
import { permanenceOutsideEngland, upnUnknown } from './codes/index.ts'
import type { Column } from './columns.ts'
import type { ProblemKind } from './problem.ts'

/** Why a cell cannot be used, in words that never hold its value. `kept` is the reading where the cell is used all the same. */
export type Fault = Readonly<{ kind: ProblemKind; says: string; mend: string; kept?: string }>
export type ReadCell = string | number | null | Fault

export const isFault = (read: ReadCell): read is Fault => typeof read === 'object' && read !== null

const fault = (kind: ProblemKind, says: string, mend: string, kept?: string): Fault =>
  kept === undefined ? { kind, says, mend } : { kind, says, mend, kept }

const returnDay = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: 0?0:00(?::00)?)?$/
const isoDay = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/
const askForDay = 'Write the day as dd/mm/yyyy in the case system and extract the file again'

/** dd/mm/yyyy as the return asks, or yyyy-mm-dd as databases write it; a time of midnight is passed over. */
const readDay = (text: string): PlainDate | Fault => {
  const asReturn = returnDay.exec(text)
  if (asReturn) {
    const [day, month, year] = [Number(asReturn[1]), Number(asReturn[2]), Number(asReturn[3])]
    return (
      plausible(dayOf(year, month, day)) ??
      (month > 12 && dayOf(year, day, month)
        ? fault('not a day', 'has the month where the day should be', askForDay)
        : fault('not a day', 'is not a day that exists', askForDay))
    )
  }
  const asIso = isoDay.exec(text)
  if (asIso) {
    return (
      plausible(dayOf(Number(asIso[1]), Number(asIso[2]), Number(asIso[3]))) ??
      fault('not a day', 'is not a day that exists', askForDay)
    )
  }
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(text)) {
    return fault('not a day', 'gives the year in two digits, so the century is not known', askForDay)
  }
  if (/^\d{5}(?:\.0+)?$/.test(text)) {
    return fault(
      'not a day',
      'is a number, as Excel keeps days',
      'Format the column as dd/mm/yyyy before saving it as CSV, or extract it again',
    )
  }
  return fault('not a day', 'is not a day', askForDay)
}

const plausible = (day: PlainDate | null): PlainDate | Fault | null =>
  day !== null && (day < '1900-01-01' || day > '2099-12-31')
    ? fault('not a day', 'has a year that cannot be right', askForDay)
    : day

const formula = /^[=+@\t\r]|^-(?!\d+(?:\.\d+)?$)/
const wholeWithPoint = /^(\d+)\.0+$/
const upnForm = /^[A-HJ-NP-RT-Z](?:\d{12}|\d{11}[A-Z])$/
const urnForm = /^(?:SC\d{6}|\d{7}|X{7})$/
const partlyKnown = /^(?:\d{2}|ZZ)\/(?:\d{2}|ZZ)\/(?:\d{4}|ZZZZ)$/

/** What these hold is not checked against a list, so anything at all could stand there. */
const numbered: ReadonlySet<Column['type']> = new Set(['child', 'postcode', 'urn', 'upn', 'worker'] as const)
/** A name, or words: a number that a system gives has a digit, and no two words beside each other. */
const isWords = (text: string): boolean =>
  (!/\d/.test(text) || /\p{L}{2,}[\s,]+\p{L}{2,}/u.test(text)) && !urnForm.test(text)

/** Reads one cell that is not blank. `text` is trimmed and in capitals, as the validator that councils use reads every value. */
export const readCell = (column: Column, text: string): ReadCell => {
  if (formula.test(text)) {
    return fault(
      'formula',
      'begins like a spreadsheet formula (= + - @), so it was not used',
      'Find where the value came from; nothing in a return begins so',
    )
  }
  if (numbered.has(column.type) && isWords(text)) {
    return fault(
      'form',
      'has words where a number should be, so it was not used',
      'Give the number or code of the case system, never a name: none is kept',
    )
  }
  switch (column.type) {
    case 'day':
      return readDay(text)
    case 'code':
      return column.codes?.has(text) === true
        ? text
        : fault('unknown code', 'is not a code of any year', mendCode(column))
    case 'number': {
      if (!/^-?\d+(?:\.0+)?$/.test(text)) {
        return fault('not a number', 'is not a whole number', 'Give a whole number, or leave it blank')
      }
      return Number(text)
    }
    case 'partly known day': {
      if (partlyKnown.test(text) && text.includes('Z')) return text
      const day = readDay(text)
      return typeof day === 'string'
        ? text
        : fault('not a day', 'is not a day', 'Write dd/mm/yyyy, with zz for the parts that are not known', text)
    }
    case 'authority':
      return /^\d{3}$/.test(text) || permanenceOutsideEngland.has(text)
        ? text
        : fault('unknown code', 'is not an authority’s three digits', 'Give three digits, or WAL, SCO, NIR or NUK')
    case 'upn':
      return upnForm.test(text) || upnUnknown.has(text)
        ? text
        : fault(
            'form',
            'does not have the form of a unique pupil number',
            'A letter (not I, O or S) and 12 digits, or 11 digits and a letter, or UN1 to UN5',
            text,
          )
    case 'urn':
      return urnForm.test(text)
        ? text
        : fault(
            'form',
            'does not have the form of an Ofsted number',
            'SC and six digits, seven digits, or XXXXXXX',
            text,
          )
    default:
      return column.longest !== undefined && text.length > column.longest
        ? fault('form', `is longer than ${column.longest} characters`, 'Check it in the case system', text)
        : text
  }
}

const mendCode = ({ codes }: Column): string => {
  const known = codes?.codes ?? []
  return known.length <= 14
    ? `Use one of ${known.map(({ code }) => code).join(', ')}`
    : 'Use a code from the list of the return’s guide, or correct it in the case system and extract again'
}

/** Spreadsheet and database tools write 1 as 1.0 where a column has blanks; null if this is not so. */
export const withoutPoint = (text: string): string | null => wholeWithPoint.exec(text)?.[1] ?? null
