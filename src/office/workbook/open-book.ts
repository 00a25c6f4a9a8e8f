import { isOldOfficeFile, isZip } from '../office-file/index.ts'
import type { Book } from './cell.ts'
import { readCsvTable } from './read-csv-table.ts'
import { readWorkbook } from './read-workbook.ts'

/** A workbook or a CSV file as tables, by its content and never by its name. Refuses in words what it cannot read. */
export const openBook = async (name: string, bytes: Uint8Array): Promise<Book> => {
  if (isZip(bytes) || isOldOfficeFile(bytes)) return readWorkbook(bytes)
  const { table, notes } = readCsvTable(name, bytes)
  return { tables: [table], from1904: false, notes }
}
