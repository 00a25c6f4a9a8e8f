import { inReturnForm, readPlainDate } from '../../kernel/index.ts'
import type { Module903 } from '../dataset.ts'
import { type Column, columnsOf, isInYear, type Row } from './columns.ts'

/** A row to be written: what was read, without its place in a file. */
export type RowToWrite<M extends Module903> = Omit<Row<M>, 'line'>

/** The columns of a module that a year's return has, in the order of the specification. */
export const columnsInYear = (module: Module903, year: number): readonly (readonly [string, Column])[] =>
  Object.entries(columnsOf(module)).filter(([, column]) => isInYear(column, year))

/** A value as the return writes it: days as dd/mm/yyyy, nothing for what is not known. */
export const cellOf = (column: Column, value: unknown): string => {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : ''
  const day = column.type === 'day' ? readPlainDate(text) : null
  return day ? inReturnForm(day) : text
}

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** One module as the CSV file of a year's return. */
export const writeCsv = <M extends Module903>(module: M, rows: readonly RowToWrite<M>[], year: number): string => {
  const columns = columnsInYear(module, year)
  const lines = [columns.map(([name]) => name).join(',')]
  for (const row of rows as readonly Readonly<Record<string, unknown>>[]) {
    lines.push(columns.map(([name, column]) => quoted(cellOf(column, row[name]))).join(','))
  }
  return `${lines.join('\r\n')}\r\n`
}
