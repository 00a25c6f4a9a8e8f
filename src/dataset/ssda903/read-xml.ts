import { SaxesParser } from 'saxes'
import { Refusal } from '../../kernel/index.ts'
import type { Module903 } from '../dataset.ts'
import { columnsOf, modules903 } from './columns.ts'
import type { Table } from './table.ts'
import { type TableReader, tableReader } from './table-reader.ts'

// The XML form: EXPSSDA903 > CHILD* > one HEADER (with the other modules inside it) and EPISODE*.
// The newest schema that we hold is of 2021 (3.3.0). It has no block for social workers or for deprivation of liberty, so the
// names of those two blocks are guesses; where one is met, its table carries a note that says so.

/** Blocks that make a row of their own wherever they stand inside a child. */
const blocks: ReadonlyMap<string, Module903> = new Map<string, Module903>([
  ['EPISODE', 'Episodes'],
  ['AREVIEW', 'Reviews'],
  ['AMISSING', 'Missing'],
  ['AD_PLACED', 'PlacedAdoption'],
  ['PERMANENCE', 'PrevPerm'],
  ['OC2', 'OC2'],
  ['SWEPISODE', 'SWEpisodes'],
  ['SW_EPISODE', 'SWEpisodes'],
  ['ASWEPISODE', 'SWEpisodes'],
  ['ASW_EPISODE', 'SWEpisodes'],
  ['DOLO', 'DoLo'],
  ['ADOLO', 'DoLo'],
  ['DOLS', 'DoLo'],
])
const guessed: ReadonlySet<Module903> = new Set(['SWEpisodes', 'DoLo'])

/** Modules whose items stand loose in HEADER, and the items that show that the child has a row there. */
const loose: readonly (readonly [Module903, readonly string[]])[] = [
  ['AD1', ['DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR']],
  ['OC3', ['IN_TOUCH', 'ACTIV', 'ACCOM']],
]

/** Modules that the 2021 schema can hold: read from XML they are there, if only with no rows. */
const inSchema: readonly Module903[] = [
  'Header',
  'Episodes',
  'Reviews',
  'UASC',
  'OC2',
  'OC3',
  'AD1',
  'PlacedAdoption',
  'PrevPerm',
  'Missing',
]

const columnNames: Readonly<Record<string, string>> = { CHILDID: 'CHILD', PL: 'PLACE' }

type Block = { readonly module: Module903; readonly line: number; readonly cells: Map<string, string> }

export const isXml = (text: string): boolean => /^\s*</.test(text)

export const readXml = (file: string, text: string): readonly Table[] => {
  const readers = new Map<Module903, { reader: TableReader; names: readonly string[] }>()
  const readerOf = (module: Module903) => {
    const found = readers.get(module)
    if (found) return found
    const names = Object.keys(columnsOf(module))
    const made = { reader: tableReader(module, file, names), names }
    readers.set(module, made)
    if (guessed.has(module)) {
      made.reader.note({
        row: null,
        column: null,
        kind: 'form',
        says: `The XML has a block for ${modules903[module].title.toLowerCase()}. The schema we hold has none, so its reading is a guess`,
        mend: 'Compare the number of rows with the case system, or load this module as CSV',
        severity: 'look at',
        value: null,
      })
    }
    return made
  }
  for (const module of inSchema) readerOf(module)
  const give = (module: Module903, line: number, cells: ReadonlyMap<string, string>): void => {
    const { reader, names } = readerOf(module)
    reader.add(
      line,
      names.map(name => cells.get(name) ?? ''),
    )
  }

  let rooted = false
  let inChild = false
  let header: Block | null = null
  let block: Block | null = null
  let waiting: Block[] = []
  let item: string | null = null
  let words = ''

  const finishChild = (): void => {
    const given = header?.cells ?? new Map<string, string>()
    const child = given.get('CHILD') ?? ''
    const bornOn = given.get('DOB') ?? ''
    if (header) {
      give('Header', header.line, given)
      // UASC is a 0 or 1 in XML; in CSV a row is the sign. A 0 is no row.
      if (given.get('UASC')?.trim() === '1') give('UASC', header.line, given)
      for (const [module, items] of loose) {
        if (items.some(name => (given.get(name) ?? '').trim() !== '')) give(module, header.line, given)
      }
    }
    for (const made of waiting) {
      if (!made.cells.has('CHILD')) made.cells.set('CHILD', child)
      made.cells.set('DOB', bornOn)
      give(made.module, made.line, made.cells)
    }
    header = null
    waiting = []
  }

  const parser = new SaxesParser({ position: true })
  parser.on('doctype', () => {
    throw new Refusal('The XML file has a document type declaration (DOCTYPE). A return has none, so it was not read')
  })
  parser.on('error', error => {
    throw new Refusal(
      `The XML file is broken at line ${parser.line}${
        /unclosed|unexpected end|document must contain/i.test(error.message) ? ': it stops before its end' : ''
      }. Extract it again`,
    )
  })
  parser.on('opentag', ({ name: tag }) => {
    const name = tag.toUpperCase()
    if (!rooted) {
      if (name !== 'EXPSSDA903') {
        throw new Refusal('The XML file is not an SSDA903 return: its outermost element is not EXPSSDA903')
      }
      rooted = true
      return
    }
    words = ''
    if (name === 'CHILD' && !inChild) {
      inChild = true
      return
    }
    if (!inChild) return
    if (name === 'HEADER') {
      header = { module: 'Header', line: parser.line, cells: new Map() }
      item = null
      return
    }
    const module = blocks.get(name)
    if (module && !block) {
      block = { module, line: parser.line, cells: new Map() }
      item = null
      return
    }
    item = name
  })
  parser.on('text', text => {
    if (item !== null) words += text
  })
  parser.on('cdata', text => {
    if (item !== null) words += text
  })
  parser.on('closetag', ({ name: tag }) => {
    const name = tag.toUpperCase()
    if (item === name) {
      const into = (block ?? header)?.cells
      const column = columnNames[name] ?? name
      if (into && !into.has(column)) into.set(column, words)
      item = null
      return
    }
    if (block && blocks.get(name) === block.module) {
      // An empty block is how some systems write "nothing".
      if ([...block.cells.values()].some(cell => cell.trim() !== '')) waiting.push(block)
      block = null
      return
    }
    if (name === 'CHILD' && inChild) {
      finishChild()
      inChild = false
    }
  })
  parser.write(text).close()
  return [...readers.values()].map(({ reader }) => reader.finish())
}
