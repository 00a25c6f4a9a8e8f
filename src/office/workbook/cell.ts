import type { PlainDate } from '../../kernel/index.ts'

/** A date cell. Null where the workbook's number is no day, such as the 29 February 1900 that Excel believes in. */
export type DayCell = Readonly<{
  day: PlainDate | null
  /** The cell shows a month and a year (October 2026), though the spreadsheet program keeps the first day. */
  monthOnly?: true
}>
/** What a formula could not work out, such as #REF!. It is not a blank. */
export type ErrorCell = Readonly<{ error: string }>
export type Cell = string | number | boolean | DayCell | ErrorCell | null

/** `number` is the row as the spreadsheet program shows it, from 1. */
export type Row = Readonly<{ number: number; cells: readonly Cell[] }>

/** Something a reader of the file should be told that is no mistake of a single value. Never holds a value of the file. */
export type TableNote = Readonly<{
  kind: 'formula' | 'formula error' | 'looks like a formula' | 'hidden sheet' | 'links to other workbooks' | 'encoding'
  sheet: string
  /** Letter, as the spreadsheet program shows it; null where the note is about the whole sheet. */
  column: string | null
  firstRow: number | null
  count: number
  says: string
}>

/** One sheet of a workbook, or one CSV file. Rows without any value are left out. */
export type Table = Readonly<{ name: string; hidden: boolean; rows: readonly Row[] }>
export type Book = Readonly<{
  tables: readonly Table[]
  /** Numbers count days from 1 January 1904, as old Macintosh workbooks do. */
  from1904: boolean
  notes: readonly TableNote[]
}>

/** A, B … Z, AA … */
export const columnLetter = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnLetter(Math.floor(index / 26) - 1) + columnLetter(index % 26)

export const isDayCell = (cell: Cell): cell is DayCell => typeof cell === 'object' && cell !== null && 'day' in cell
export const isErrorCell = (cell: Cell): cell is ErrorCell =>
  typeof cell === 'object' && cell !== null && 'error' in cell
export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')

/** The cell as a person would have typed it. */
export const cellText = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell.trim()
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return 'day' in cell ? (cell.day ?? '') : cell.error
}
