import { Refusal } from '../../kernel/index.ts'
import type { Module903 } from '../dataset.ts'
import { moduleNames } from './columns.ts'
import type { Problem } from './problem.ts'
import { headingsIn, moduleOfHeadings, readCsv } from './read-csv.ts'
import { readText } from '../../office/index.ts'
import { isXml, readXml } from './read-xml.ts'
import type { Table } from './table.ts'

export type ReturnFile = Readonly<{
  file: string
  format: 'CSV' | 'XML'
  tables: readonly Table[]
  /** Of the whole file; what is wrong with rows and cells is in the tables. */
  problems: readonly Problem[]
}>

/** Reads one file of the return. Refuses in words what it cannot read at all. */
export const readReturnFile = (file: string, bytes: Uint8Array): ReturnFile => {
  const { text, encoding } = readText(bytes)
  const format = isXml(text) ? 'XML' : 'CSV'
  const tables = format === 'XML' ? readXml(file, text) : [readCsv(file, text)]
  const problems: Problem[] = []
  if (encoding === 'Windows-1252') {
    problems.push({
      file,
      module: format === 'CSV' ? (tables[0]?.module ?? null) : null,
      row: null,
      column: null,
      kind: 'file',
      says: 'The file is not UTF-8. It was read as Windows-1252 (latin-1), so letters with accents may be wrong',
      mend: 'Nothing to do if the file has no accents. Otherwise save it as CSV UTF-8',
      severity: 'look at',
      value: null,
    })
  }
  return { file, format, tables, problems }
}

export type RecognisedFile = Readonly<{
  format: 'CSV' | 'XML'
  /** The module of a CSV file; null for XML, which holds all of them. */
  module: Module903 | null
  modules: readonly Module903[]
}>

/** Enough of a file to know it by: headings, or the outermost element after a long comment. */
const enough = 64 * 1024

/** What a file of the return is, by its content and never by its name; null if it is something else. */
export const recogniseReturnFile = (_file: string, bytes: Uint8Array): RecognisedFile | null => {
  let text: string
  try {
    text = readText(bytes.subarray(0, enough)).text
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
  if (isXml(text)) {
    return /<\s*EXPSSDA903[\s>/]/i.test(text) ? { format: 'XML', module: null, modules: moduleNames } : null
  }
  const module = moduleOfHeadings(headingsIn(text))
  return module ? { format: 'CSV', module, modules: [module] } : null
}
