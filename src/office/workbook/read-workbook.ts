import { plainText, Refusal } from '../../kernel/index.ts'
import { localName, readOfficeXml, type Unpacked, type XmlHandlers } from '../office-file/index.ts'
import { type Book, type Cell, columnLetter, type Row, type Table, type TableNote } from './cell.ts'
import { LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, MOST_SHEETS } from './limits.ts'
import { FormulaNotes } from './notes.ts'
import { dayOfSerial } from './read-day.ts'
import { unpackWorkbook } from './unpack-workbook.ts'

// Office Open XML (ECMA-376), the parts that hold values. Our own reading: read-excel-file 9.3.17 turns #REF! into a blank, does not say
// which cells are formulas, pads every row to the farthest cell, and takes date1904="true" for false, four years out. Tests hold ours to it
// where it is right.

const damaged = 'The workbook is damaged. Open it in the spreadsheet program, save it again and upload the new file'

const parse = (unpacked: Unpacked, path: string, handlers: XmlHandlers): Promise<void> =>
  readOfficeXml(unpacked, path, handlers, damaged)

const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text

type SheetEntry = { name: string; hidden: boolean; relation: string }

const readContents = async (unpacked: Unpacked) => {
  const sheets: SheetEntry[] = []
  let from1904 = false
  await parse(unpacked, 'xl/workbook.xml', {
    open(name, attributes) {
      // Both "1" and "true" are booleans of XML Schema.
      if (name === 'workbookPr') from1904 = ['1', 'true', 'on'].includes(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const relation =
        Object.entries(attributes).find(([key]) => key !== 'sheetId' && localName(key) === 'id')?.[1] ?? ''
      sheets.push({
        name: unescaped(attributes['name'] ?? ''),
        hidden: (attributes['state'] ?? 'visible') !== 'visible',
        relation,
      })
    },
  })
  if (sheets.length > MOST_SHEETS) throw new Refusal(`The workbook has more than ${MOST_SHEETS} sheets`)
  return { sheets, from1904 }
}

type Relations = Readonly<{ sheets: ReadonlyMap<string, string>; strings: string | null; styles: string | null }>

const readRelations = async (unpacked: Unpacked): Promise<Relations> => {
  const sheets = new Map<string, string>()
  let strings: string | null = null
  let styles: string | null = null
  await parse(unpacked, 'xl/_rels/workbook.xml.rels', {
    open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      // Nothing outside the workbook is ever opened.
      if (name !== 'Relationship' || mode === 'External') return
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      if (type.endsWith('/worksheet')) sheets.set(id, path)
      if (type.endsWith('/sharedStrings')) strings = path
      if (type.endsWith('/styles')) styles = path
    },
  })
  return { sheets, strings, styles }
}

/** The texts that cells point to by number. Runs of one text are joined; the pronunciation of Japanese (rPh) is left out. */
const readStrings = async (unpacked: Unpacked, path: string | null): Promise<string[]> => {
  const strings: string[] = []
  if (!path || !unpacked.has(path)) return strings
  let current = ''
  let inText = false
  let inPronunciation = false
  await parse(unpacked, path, {
    open(name) {
      if (name === 'si') current = ''
      if (name === 't') inText = true
      if (name === 'rPh') inPronunciation = true
    },
    text(text) {
      if (inText && !inPronunciation && current.length <= LONGEST_CELL) current += text
    },
    close(name) {
      if (name === 't') inText = false
      if (name === 'rPh') inPronunciation = false
      if (name === 'si' && strings.push(unescaped(current)) > MOST_CELLS) throw new Refusal(damaged)
    },
  })
  return strings
}

/** ECMA-376 part 1, 18.8.30, and the formats of East Asian Excel. */
const builtInDateFormat = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || (id >= 34 && id <= 36) || (id >= 50 && id <= 58)

/** Without quoted words, escaped letters, colours and places: what is left decides. */
const bareFormat = (format: string): string =>
  format
    .toLowerCase()
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .split(';')[0] ?? ''

/** True of d/m/y formats; false of times alone, which are no day. */
export const isDateFormat = (format: string): boolean => {
  const bare = bareFormat(format)
  return /^[^a-z]*(?:[dmyhsape]+[^a-z]*)+$/.test(bare) && /[dy]|mmm/.test(bare)
}

type DateStyle = 'day' | 'month' | null

/** mmm-yy shows no day; 17 is the built-in format of it. */
const dateStyle = (id: number, format: string | undefined): DateStyle => {
  if (format === undefined) return builtInDateFormat(id) ? (id === 17 ? 'month' : 'day') : null
  if (!isDateFormat(format)) return null
  return /d/i.test(bareFormat(format)) ? 'day' : 'month'
}

/** For each style of cell: does it show a day, or a month? */
const readDateStyles = async (unpacked: Unpacked, path: string | null): Promise<DateStyle[]> => {
  const styles: DateStyle[] = []
  if (!path || !unpacked.has(path)) return styles
  const formats = new Map<string, string>()
  let inCells = false
  await parse(unpacked, path, {
    open(name, attributes) {
      if (name === 'numFmt') formats.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '')
      if (name === 'cellXfs') inCells = true
      if (name !== 'xf' || !inCells) return
      const id = attributes['numFmtId'] ?? '0'
      styles.push(dateStyle(Number(id), formats.get(id)))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

const address = /^([A-Z]{1,3})(\d{1,7})$/
const columnIndex = (letters: string): number => {
  let index = 0
  for (let i = 0; i < letters.length; i += 1) index = index * 26 + letters.charCodeAt(i) - 64
  return index - 1
}

type Shared = Readonly<{
  strings: readonly string[]
  dateStyles: readonly DateStyle[]
  from1904: boolean
  count: { cells: number }
}>

const valueOf = (type: string, style: number, value: string, { strings, dateStyles, from1904 }: Shared): Cell => {
  if (type === 'inlineStr') return plainText(unescaped(value).trim()) || null
  const text = value.trim()
  if (text === '') return null
  switch (type) {
    case 's':
      return plainText((strings[Number(text)] ?? '').trim()) || null
    case 'str':
      return unescaped(text).trim() || null
    case 'b':
      return text === '1' || text === 'true'
    case 'e':
      return { error: text }
    case 'd':
      return text.slice(0, 10)
    default: {
      const number = Number(text)
      if (Number.isNaN(number)) return text
      const shows = dateStyles[style] ?? null
      if (shows === null) return number
      const day = dayOfSerial(number, from1904)
      return shows === 'month' ? { day, monthOnly: true } : { day }
    }
  }
}

const readSheet = async (unpacked: Unpacked, path: string, sheet: SheetEntry, shared: Shared) => {
  const rows: Row[] = []
  const formulas = new FormulaNotes(sheet.name)
  let rowNumber = 0
  let column = -1
  let cells: Cell[] = []
  let filled = false
  let cell: { type: string; style: number; value: string; formula: boolean } | null = null
  let taking = false
  let inPronunciation = false

  const endCell = () => {
    if (!cell) return
    const value = valueOf(cell.type, cell.style, cell.value, shared)
    if (cell.formula) formulas.add('formula', rowNumber, column)
    if (typeof value === 'object' && value !== null && 'error' in value)
      formulas.add('formula error', rowNumber, column)
    if (typeof value === 'string') formulas.look(value, rowNumber, column)
    if (value !== null) {
      shared.count.cells += 1
      if (shared.count.cells > MOST_CELLS)
        throw new Refusal(`The workbook has more than ${MOST_CELLS.toLocaleString('en-GB')} values`)
      if (column >= MOST_COLUMNS)
        throw new Refusal(
          `The sheet “${sheet.name}” has a value beyond column ${columnLetter(MOST_COLUMNS - 1)}. Delete what stands there and save it again`,
        )
      while (cells.length < column) cells.push(null)
      cells[column] = value
      filled = true
    }
    cell = null
  }

  await parse(unpacked, path, {
    open(name, attributes) {
      if (name === 'row') {
        rowNumber = attributes['r'] === undefined ? rowNumber + 1 : Number(attributes['r'])
        column = -1
        cells = []
        filled = false
      } else if (name === 'c') {
        const at = address.exec(attributes['r'] ?? '')
        column = at ? columnIndex(at[1] ?? '') : column + 1
        cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: '', formula: false }
      } else if (cell && name === 'f') cell.formula = true
      else if (name === 'rPh') inPronunciation = true
      else if (cell && (name === 'v' || name === 't')) taking = true
    },
    text(text) {
      if (cell && taking && !inPronunciation && cell.value.length <= LONGEST_CELL) cell.value += text
    },
    close(name) {
      if (name === 'v' || name === 't') taking = false
      else if (name === 'rPh') inPronunciation = false
      else if (name === 'c') endCell()
      else if (name === 'row' && filled) {
        if (rows.length >= MOST_ROWS)
          throw new Refusal(`The sheet “${sheet.name}” has more than ${MOST_ROWS.toLocaleString('en-GB')} rows`)
        rows.push({ number: rowNumber, cells })
      }
    },
  })
  return { table: { name: sheet.name, hidden: sheet.hidden, rows } satisfies Table, notes: formulas.notes() }
}

const wholeBook = (kind: TableNote['kind'], sheet: string, says: string): TableNote => ({
  kind,
  sheet,
  column: null,
  firstRow: null,
  count: 1,
  says,
})

/** Every sheet of an .xlsx workbook as rows of typed values. Refuses, in words, what is unsafe or is no workbook. */
export const readWorkbook = async (bytes: Uint8Array): Promise<Book> => {
  const unpacked = await unpackWorkbook(bytes)
  if (!unpacked.has('xl/workbook.xml') || !unpacked.has('xl/_rels/workbook.xml.rels')) throw new Refusal(damaged)
  const { sheets, from1904 } = await readContents(unpacked)
  const relations = await readRelations(unpacked)
  const shared: Shared = {
    strings: await readStrings(unpacked, relations.strings),
    dateStyles: await readDateStyles(unpacked, relations.styles),
    from1904,
    count: { cells: 0 },
  }
  const tables: Table[] = []
  const notes: TableNote[] = []
  for (const sheet of sheets) {
    const path = relations.sheets.get(sheet.relation)
    // A sheet that is only a chart has no cells.
    if (!path) continue
    if (!unpacked.has(path)) throw new Refusal(damaged)
    const read = await readSheet(unpacked, path, sheet, shared)
    tables.push(read.table)
    notes.push(...read.notes)
    if (sheet.hidden && read.table.rows.length > 0)
      notes.push(
        wholeBook('hidden sheet', sheet.name, 'The sheet is hidden in the workbook. It is read like the others'),
      )
  }
  if (unpacked.paths.some(path => path.startsWith('xl/externalLinks/')))
    notes.push(
      wholeBook(
        'links to other workbooks',
        '',
        'The workbook takes values from other files. The values that were saved with it are used; nothing was fetched',
      ),
    )
  return { tables, from1904, notes }
}
