import type { Row as ExcelRow } from 'write-excel-file/node'
import { dayNumber, type PlainDate } from '../../kernel/index.ts'
import { serialOfDay } from './read-day.ts'

export type WorkbookValue =
  | string
  | number
  | boolean
  | null
  | Readonly<{ day: PlainDate }>
  | Readonly<{ heading: string }>

export type WorkbookSheet = Readonly<{
  name: string
  rows: readonly (readonly WorkbookValue[])[]
  /** In characters. */
  widths?: readonly number[]
  /** Rows that stay in sight at the top. */
  frozenRows?: number
}>

/** Typed as text, a formula cannot run, so nothing needs to be put before it. */
const cell = (value: WorkbookValue): ExcelRow[number] => {
  if (value === null) return null
  if (typeof value === 'string') return value === '' ? null : { value, type: String }
  if (typeof value === 'number') return Number.isFinite(value) ? { value, type: Number } : null
  if (typeof value === 'boolean') return { value: value ? 'yes' : 'no', type: String }
  if ('heading' in value)
    return { value: value.heading, type: String, fontWeight: 'bold', wrap: true, alignVertical: 'top' }
  // The number with a format, and not a Date, so that no time zone can move it.
  return { value: serialOfDay(dayNumber(value.day)), type: Number, format: 'dd/mm/yyyy' }
}

/** An .xlsx workbook. The same values give the same bytes. */
export const writeWorkbook = async (sheets: readonly WorkbookSheet[]): Promise<Uint8Array> => {
  // Eighty files that only a workbook needs, and most who read the data set write none.
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const written = await writeExcelFile(
    sheets.map(({ name, rows, widths, frozenRows }) => ({
      sheet: name,
      data: rows.map(row => row.map(cell)),
      ...(widths ? { columns: widths.map(width => ({ width })) } : {}),
      ...(frozenRows ? { stickyRowsCount: frozenRows } : {}),
    })),
  ).toBuffer()
  return withoutTimes(new Uint8Array(written))
}

const LOCAL_HEADER = 0x04034b50
const CENTRAL_HEADER = 0x02014b50
const END = 0x06054b50
/** 1 January 1980, the first day that a zip can name. */
const FIRST_ZIP_DAY = 0x00210000

/** The time of writing is in the zip's headers; without it, a frozen copy can be compared by its hash. */
const withoutTimes = (bytes: Uint8Array): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end > 0 && view.getUint32(end, true) !== END) end -= 1
  let at = view.getUint32(end + 16, true)
  const entries = view.getUint16(end + 10, true)
  for (let entry = 0; entry < entries; entry += 1) {
    const local = view.getUint32(at + 42, true)
    if (view.getUint32(at, true) !== CENTRAL_HEADER || view.getUint32(local, true) !== LOCAL_HEADER)
      throw new Error('The workbook that was written is not a plain zip')
    view.setUint32(at + 12, FIRST_ZIP_DAY, true)
    view.setUint32(local + 10, FIRST_ZIP_DAY, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}
