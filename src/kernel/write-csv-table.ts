import { safeText } from './safe-cell.ts'

export type WrittenValue = string | number | boolean | null

const BYTE_ORDER_MARK = '\uFEFF'

const field = (value: WrittenValue): string => {
  if (value === null) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const text = safeText(value)
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** RFC 4180. Text that a spreadsheet program would run as a formula is made harmless. A blank is written for null, never a nought. */
export const writeCsvTable = (
  rows: readonly (readonly WrittenValue[])[],
  options: Readonly<{ /** So that Excel reads it as UTF-8. */ forExcel?: boolean }> = {},
): string => (options.forExcel ? BYTE_ORDER_MARK : '') + rows.map(row => `${row.map(field).join(',')}\r\n`).join('')
