import Papa from 'papaparse'
import { Refusal } from '../../kernel/index.ts'
import type { Module903 } from '../dataset.ts'
import { columnsOf, moduleNames, modules903 } from './columns.ts'
import type { Table } from './table.ts'
import { tableReader } from './table-reader.ts'

/** Case, spaces and underscores of a heading never matter. */
const plain = (heading: string): string => heading.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** For each module: what its columns may be called, and which of the names no other module has. */
const headingsOf = new Map<Module903, ReadonlyMap<string, string>>()
const modulesWith = new Map<string, number>()
for (const module of moduleNames) {
  const names = new Map<string, string>()
  for (const [name, column] of Object.entries(columnsOf(module))) {
    names.set(plain(name), name)
    for (const alias of column.aliases ?? []) names.set(alias, name)
    modulesWith.set(name, (modulesWith.get(name) ?? 0) + 1)
  }
  headingsOf.set(module, names)
}

/** The module that a set of headings belongs to: the one most of whose own columns are there. Null if it is none. */
export const moduleOfHeadings = (headings: readonly string[]): Module903 | null => {
  const plains = headings.map(plain)
  let best: Module903 | null = null
  let most = 0
  for (const module of moduleNames) {
    const names = headingsOf.get(module)
    const own = plains.filter(heading => modulesWith.get(names?.get(heading) ?? '') === 1).length
    if (own > most) {
      best = module
      most = own
    }
  }
  // SEX and DOB alone are the unaccompanied children's file without its optional column.
  const given = new Set(plains.filter(heading => heading !== ''))
  if (best === null && given.size === 3 && ['CHILD', 'SEX', 'DOB'].every(name => given.has(name))) return 'UASC'
  // Any list may have a column of one of our names: without the child it is not a module of the return.
  return best !== null && plains.some(heading => headingsOf.get(best)?.get(heading) === 'CHILD') ? best : null
}

const delimiterOf = (line: string): string =>
  [',', ';', '\t', '|'].reduce((best, next) => (line.split(next).length > line.split(best).length ? next : best))

/** The first line that holds anything, as cells. */
export const headingsIn = (text: string): readonly string[] => {
  const line = /[^\r\n]*\S[^\r\n]*/.exec(text)?.[0] ?? ''
  return Papa.parse<string[]>(line, { delimiter: delimiterOf(line) }).data[0]?.map(cell => cell.trim()) ?? []
}

function* linesOf(text: string): Generator<string> {
  const end = text.includes('\n') ? '\n' : '\r'
  for (let from = 0; from <= text.length;) {
    const found = text.indexOf(end, from)
    const to = found < 0 ? text.length : found
    yield text.slice(from, text[to - 1] === '\r' && to > from ? to - 1 : to)
    from = to + 1
  }
}

/** Reads one CSV module, whatever the file is called and however its columns are ordered and spelt. */
export const readCsv = (file: string, text: string): Table => {
  const headings = headingsIn(text)
  const module = moduleOfHeadings(headings)
  if (module === null) {
    throw new Refusal(
      'The headings are not those of any module of the SSDA903 return. The first line must name the columns, as in the guide',
    )
  }
  const names = headingsOf.get(module)
  const present = headings.map(heading => names?.get(plain(heading)) ?? null)
  const { title } = modules903[module]
  const twice = present.find((name, at) => name !== null && present.indexOf(name) !== at)
  if (twice) throw new Refusal(`The file is ${module} (${title}), but it has the column ${twice} twice`)
  const needed = Object.entries(columnsOf(module)).filter(([, column]) => column.mayBeAbsent !== true)
  const missing = needed.map(([name]) => name).filter(name => !present.includes(name))
  if (missing.length > 0) {
    throw new Refusal(
      `The file is ${module} (${title}), but the ${missing.length === 1 ? 'column' : 'columns'} ${missing.join(', ')} ${
        missing.length === 1 ? 'is' : 'are'
      } missing`,
    )
  }

  const reader = tableReader(module, file, present)
  noteColumns(reader, module, headings, present)
  const width = headings.length
  const endsWithLine = /[\r\n]\s*$/.test(text)
  const quoted = text.includes('"')
  const childAt = present.indexOf('CHILD')
  const childHeading = plain(headings[childAt] ?? '')
  const startsWithDigit = (cell: string): boolean => cell >= '0' && cell < ':'
  const repeatsHeading = (cell: string): boolean => !startsWithDigit(cell) && plain(cell) === childHeading
  let line = 0
  let headed = false
  let short: { line: number; cells: readonly string[] } | null = null

  const take = (data: readonly string[], faults: readonly Papa.ParseError[]): void => {
    line++
    const at = line
    if (quoted) for (const cell of data) for (const character of cell) if (character === '\n') line++
    if (!startsWithDigit(data[childAt] ?? '') && data.every(cell => cell.trim() === '')) return
    if (!headed) {
      headed = true
      return
    }
    if (short) {
      useShort(short)
      short = null
    }
    if (faults.some(({ code }) => code === 'MissingQuotes')) {
      reader.leaveOut(
        at,
        'row cut short',
        'A quotation mark is opened here and never closed, so the file could not be read from here to its end',
        'The file may have been cut off. Extract it again and compare the number of rows',
      )
      return
    }
    if (faults.length > 0) {
      reader.leaveOut(
        at,
        'form',
        'The quotation marks of this row do not match',
        'Extract the file again; do not edit it by hand',
      )
      return
    }
    if (repeatsHeading(data[childAt] ?? '')) {
      reader.leaveOut(
        at,
        'duplicate',
        'This row repeats the headings',
        'Two files may have been put together. Load each by itself',
      )
      return
    }
    if (data.length < width) {
      short = { line: at, cells: data }
      return
    }
    if (data.length > width && data.slice(width).some(cell => cell.trim() !== '')) {
      reader.leaveOut(
        at,
        'form',
        'This row has more values than there are columns',
        'A value may hold a comma that is not inside quotation marks. Extract the file again',
      )
      return
    }
    reader.add(at, data)
  }

  const delimiter = delimiterOf(/[^\r\n]*\S[^\r\n]*/.exec(text)?.[0] ?? '')
  if (quoted) Papa.parse<string[]>(text, { delimiter, step: ({ data, errors }) => take(data, errors) })
  // Case systems seldom write a quotation mark: then every line is a row, which is read three times as fast.
  else for (const row of linesOf(text)) take(row.split(delimiter), [])

  /** A short row in the middle has lost blank cells at its end, as some tools do. */
  function useShort(row: { line: number; cells: readonly string[] }): void {
    reader.note({
      row: row.line,
      column: null,
      kind: 'row cut short',
      says: 'This row has fewer values than there are columns; the rest was read as blank',
      mend: 'Extract the file again and compare the row',
      severity: 'look at',
      value: null,
    })
    reader.add(row.line, row.cells)
  }

  const last = short as { line: number; cells: readonly string[] } | null
  if (last && endsWithLine) useShort(last)
  else if (last) {
    reader.leaveOut(
      last.line,
      'row cut short',
      'The file stops in the middle of this row, its last',
      'The file was cut off and more rows may be lost. Extract it again and compare the number of rows',
    )
  }
  return reader.finish()
}

const noteColumns = (
  reader: ReturnType<typeof tableReader>,
  module: Module903,
  headings: readonly string[],
  present: readonly (string | null)[],
): void => {
  for (const [at, heading] of headings.entries()) {
    if (present[at] !== null || heading === '') continue
    reader.note({
      row: null,
      column: null,
      kind: 'column',
      says: `Column ${at + 1} is not a column of ${module}; it was left out`,
      mend: 'Nothing to do. Nothing in it is stored',
      severity: 'look at',
      value: heading,
    })
  }
  for (const name of Object.keys(columnsOf(module))) {
    if (present.includes(name)) continue
    reader.note({
      row: null,
      column: name,
      kind: 'column',
      says: `The column ${name} is not in the file, so what it would say is not known`,
      mend: 'Add the column to the extract if your case system holds it',
      severity: 'look at',
      value: null,
    })
  }
}
