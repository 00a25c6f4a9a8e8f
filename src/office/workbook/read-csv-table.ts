import Papa from 'papaparse'
import { plainText, Refusal } from '../../kernel/index.ts'
import { readText } from './read-text.ts'
import { type Cell, columnLetter, type Row, type Table, type TableNote } from './cell.ts'
import { LARGEST_FILE_BYTES, LONGEST_CELL, megabytes, MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from './limits.ts'
import { FormulaNotes } from './notes.ts'

/** Any CSV as a table of text. A file of more than one megabyte of text should go through a reader that streams. */
export const readCsvTable = (
  name: string,
  bytes: Uint8Array,
): Readonly<{ table: Table; notes: readonly TableNote[] }> => {
  if (bytes.length === 0) throw new Refusal('The file is empty')
  if (bytes.length > LARGEST_FILE_BYTES)
    throw new Refusal(
      `The file is ${megabytes(bytes.length)}. Files must be no larger than ${megabytes(LARGEST_FILE_BYTES)}`,
    )
  const { text } = readText(bytes)
  const parsed = Papa.parse<string[]>(text, { delimitersToGuess: [',', ';', '\t'] })
  if (parsed.errors.some(error => error.type === 'Quotes'))
    throw new Refusal(
      'A quotation mark in the file is opened and never closed. The file may have been cut short: save it again',
    )
  if (parsed.data.length > MOST_ROWS)
    throw new Refusal(`The file has more than ${MOST_ROWS.toLocaleString('en-GB')} rows`)

  const formulas = new FormulaNotes(name)
  const rows: Row[] = []
  let cellCount = 0
  for (const [index, values] of parsed.data.entries()) {
    if (values.length > MOST_COLUMNS) throw new Refusal(`Row ${index + 1} has more than ${MOST_COLUMNS} columns`)
    if (values.every(value => value.trim() === '')) continue
    cellCount += values.length
    if (cellCount > MOST_CELLS) throw new Refusal(`The file has more than ${MOST_CELLS.toLocaleString('en-GB')} values`)
    const cells = values.map((value, column): Cell => {
      const said = plainText(value.trim())
      if (said.length > LONGEST_CELL)
        throw new Refusal(`The value in row ${index + 1}, column ${columnLetter(column)} is too long to read`)
      formulas.look(said, index + 1, column)
      return said === '' ? null : said
    })
    rows.push({ number: index + 1, cells })
  }
  if (rows.length === 0) throw new Refusal('The file is empty')
  return { table: { name, hidden: false, rows }, notes: formulas.notes() }
}

/** Enough to know a file by. */
const START_BYTES = 64 * 1024
const START_ROWS = 20

/** The first rows of a CSV of any size, for recognising it. Nothing is checked. */
export const readCsvStart = (name: string, bytes: Uint8Array): Table => {
  const { text } = readText(bytes.subarray(0, START_BYTES))
  const { data } = Papa.parse<string[]>(text, { delimitersToGuess: [',', ';', '\t'], preview: START_ROWS })
  const rows = data.map((values, index) => ({ number: index + 1, cells: values.map(value => value.trim() || null) }))
  return { name, hidden: false, rows: rows.filter(({ cells }) => cells.some(cell => cell !== null)) }
}
