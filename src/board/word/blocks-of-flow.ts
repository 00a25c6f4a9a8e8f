import type { Block, Words } from '../document/block.ts'
import { type Flow, withNumber, type WordCell, type WordParagraph, type WordTable } from './flow.ts'

type Made = Readonly<{ blocks: readonly Block[]; simplified: readonly string[] }>

const withoutMarks = (paragraph: WordParagraph): Words =>
  paragraph.words.map(({ text, link }) => (link ? { text, link } : { text }))

/** The words of a cell in one line: paragraphs and items parted by semicolons, for a table on a page holds no more. */
const cellText = (cell: WordCell): string =>
  cell.flows
    .flatMap(flow => {
      if (flow.kind === 'paragraph') return [withNumber(flow).replace(/\s+/g, ' ')]
      if (flow.kind === 'table') return flow.rows.map(row => row.cells.map(cellText).join(', '))
      return []
    })
    .filter(text => text !== '')
    .reduce((all, text) => (all === '' ? text : /[.:;,!?]$/.test(all) ? `${all} ${text}` : `${all}; ${text}`), '')

const isNumeric = (cell: string): boolean => /^[<>≥≤~+−-]?\s?£?\s?\d[\d,]*(?:\.\d+)?\s?(?:%|k|m)?\*?$/i.test(cell)

const isBoldRow = (cells: readonly WordCell[]): boolean => {
  const paragraphs = cells.flatMap(cell => cell.flows.filter(flow => flow.kind === 'paragraph'))
  return paragraphs.length >= 2 && paragraphs.every(paragraph => paragraph.isBold)
}

const picturesIn = (table: WordTable): Flow[] =>
  table.rows.flatMap(row =>
    row.cells.flatMap(cell =>
      cell.flows.flatMap(flow => (flow.kind === 'picture' ? [flow] : flow.kind === 'table' ? picturesIn(flow) : [])),
    ),
  )

const tableBlock = (table: WordTable, caption: string): Readonly<{ block: Block; isSimplified: boolean }> | null => {
  let isSimplified = false
  const rows: string[][] = []
  for (const row of table.rows) {
    const cells: string[] = []
    for (const cell of row.cells) {
      if (cell.wide > 1 || cell.continues || cell.flows.some(flow => flow.kind === 'table')) isSimplified = true
      // A cell that goes on from above says the same, so that each row can be read by itself.
      cells.push(cell.continues ? (rows.at(-1)?.[cells.length] ?? '') : cellText(cell))
      for (let i = 1; i < cell.wide; i += 1) cells.push('')
    }
    rows.push(cells)
  }
  const first = table.rows[0]
  const hasHead = first !== undefined && (first.isHead || table.firstRowMarked || isBoldRow(first.cells))
  const width = Math.max(0, ...rows.map(row => row.length))
  const padded = rows.map(row => [...row, ...Array.from({ length: width - row.length }, () => '')])
  const head = hasHead ? (padded[0] ?? []) : Array.from({ length: width }, () => '')
  const body = (hasHead ? padded.slice(1) : padded).filter(row => row.some(cell => cell !== ''))
  if (width === 0 || (body.length === 0 && head.every(cell => cell === ''))) return null
  const numeric = head.map((_, column) => {
    const cells = body.map(row => row[column] ?? '').filter(cell => cell !== '')
    return cells.length > 0 && cells.every(isNumeric)
  })
  return { block: { kind: 'table', caption, head, rows: body, numeric }, isSimplified }
}

/** A frame drawn as a table of one column is no table. */
const isFrame = (table: WordTable): boolean => table.rows.every(row => row.cells.length <= 1)

const opened = (flows: readonly Flow[]): Flow[] =>
  flows.flatMap(flow =>
    flow.kind === 'table' && isFrame(flow)
      ? opened(flow.rows.flatMap(row => row.cells.flatMap(cell => cell.flows)))
      : [flow],
  )

const namesTable = (flow: Flow | undefined): flow is WordParagraph =>
  flow?.kind === 'paragraph' &&
  (flow.role === 'caption' || /^table\s+\d+\b/i.test(flow.text)) &&
  flow.text.length <= 200
const namesPicture = (flow: Flow | undefined): flow is WordParagraph =>
  flow?.kind === 'paragraph' &&
  (flow.role === 'caption' || /^(?:figure|fig\.?|chart)\s+\d+\b/i.test(flow.text)) &&
  flow.text.length <= 200

const oneLine = (paragraph: WordParagraph): string => paragraph.text.replace(/\s+/g, ' ')

/** Where the names of tables and pictures stand: above or below, and each names one only. */
const captionsIn = (flows: readonly Flow[]): Map<number, number> => {
  const captionOf = new Map<number, number>()
  const taken = new Set<number>()
  flows.forEach((flow, at) => {
    if (flow.kind === 'paragraph') return
    const names = flow.kind === 'table' ? namesTable : namesPicture
    // A table is most often named above and a picture below.
    const places = flow.kind === 'table' ? [at - 1, at + 1] : [at + 1, at - 1]
    const place = places.find(one => !taken.has(one) && names(flows[one]))
    if (place === undefined) return
    taken.add(place)
    captionOf.set(at, place)
  })
  return captionOf
}

/** Heading 1 of Word is our 2: the title of the report is above it. */
const levelOf = (level: number): 2 | 3 | 4 => (level <= 1 ? 2 : level === 2 ? 3 : 4)

export const blocksOf = (given: readonly Flow[], fileOf: (path: string) => string | null): Made => {
  const flows = opened(given).flatMap(flow => (flow.kind === 'table' ? [flow, ...picturesIn(flow)] : [flow]))
  const captionOf = captionsIn(flows)
  const captions = new Set(captionOf.values())
  const captionFor = (at: number): string => {
    const caption = flows[captionOf.get(at) ?? -1]
    return caption?.kind === 'paragraph' ? oneLine(caption) : ''
  }
  const blocks: Block[] = []
  const simplified: string[] = []
  let listKey: string | null = null
  let heading = ''
  flows.forEach((flow, at) => {
    if (captions.has(at)) return
    const key = flow.kind === 'paragraph' && flow.list ? `${flow.list.key} ${flow.list.ordered}` : null
    const before = blocks.at(-1)
    if (flow.kind === 'paragraph' && flow.list && key === listKey && before?.kind === 'list') {
      blocks[blocks.length - 1] = { ...before, items: [...before.items, flow.words] }
      return
    }
    listKey = key
    if (flow.kind === 'table') {
      const made = tableBlock(flow, captionFor(at))
      if (made) blocks.push(made.block)
      if (made?.isSimplified) simplified.push(heading)
    } else if (flow.kind === 'picture') {
      const file = fileOf(flow.path)
      if (file !== null) blocks.push({ kind: 'picture', file, alt: flow.alt, caption: captionFor(at) })
    } else if (flow.role === 'heading') {
      heading = oneLine(flow)
      blocks.push({ kind: 'heading', level: levelOf(flow.level), number: flow.number, words: withoutMarks(flow) })
    } else if (flow.list) {
      const { ordered, counted = 1 } = flow.list
      blocks.push({ kind: 'list', ordered, ...(counted === 1 ? {} : { start: counted }), items: [flow.words] })
    } else {
      blocks.push({ kind: 'paragraph', number: flow.number, words: flow.words })
    }
  })
  return { blocks, simplified }
}
