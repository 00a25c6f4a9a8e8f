import { Marked, type Token, type Tokens } from 'marked'
import { type PlainDate, readPlainDate } from '../../kernel/index.ts'
import { type Block, type BoundFigure, isBound, plainWords, type Run, type Words } from './block.ts'

// Reads what a person wrote into blocks. HTML is never read as HTML: what looks like it stays words.

const reader = new Marked({ gfm: true })

/** [[figure: children-in-care as at 2019-11-30]]; a chart and a table stand in a paragraph of their own. */
const bound =
  /\[\[\s*(figure|chart|table)\s*:\s*([a-z0-9-]+)(?:\s+as\s+at\s+(\d{4}-\d{2}-\d{2}))?(?:\s*\|\s*([^\]]*?))?\s*\]\]/i

type Marks = Pick<Run, 'strong' | 'emphasis' | 'link'>

const safeLink = (href: string): string | null => (/^(https?:\/\/|mailto:|\/(?!\/)|#)/i.test(href) ? href : null)

const dayOrNone = (text: string | undefined): PlainDate | null => (text === undefined ? null : readPlainDate(text))

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: '\u{a0}',
}
const unescaped = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? '')

/** What stands in a picture’s own words, which the reader leaves as they were typed. */
const withoutBackslashes = (text: string): string => unescaped(text.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1'))

const runsIn = (tokens: readonly Token[], marks: Marks = {}): Run[] =>
  tokens.flatMap((token): Run[] => {
    const inner = 'tokens' in token ? (token.tokens ?? []) : []
    switch (token.type) {
      case 'strong':
        return runsIn(inner, { ...marks, strong: true })
      case 'em':
        return runsIn(inner, { ...marks, emphasis: true })
      case 'link': {
        const link = safeLink((token as Tokens.Link).href)
        return runsIn(inner, link === null ? marks : { ...marks, link })
      }
      case 'image':
        return [{ text: (token as Tokens.Image).text, ...marks }]
      case 'br':
        return [{ text: ' ', ...marks }]
      case 'escape':
      case 'codespan':
        return [{ text: unescaped((token as Tokens.Escape).text), ...marks }]
      case 'text':
      case 'del':
        return inner.length > 0 ? runsIn(inner, marks) : [{ text: unescaped((token as Tokens.Text).text), ...marks }]
      default:
        return [{ text: token.raw, ...marks }]
    }
  })

const sameMarks = (a: Run, b: Run): boolean => a.strong === b.strong && a.emphasis === b.emphasis && a.link === b.link

const joined = (runs: readonly Run[]): Run[] => {
  const made: Run[] = []
  for (const run of runs) {
    const last = made.at(-1)
    // A line break of the writer is a space: a paragraph ends with an empty line.
    const text = run.text.replaceAll(/\s*\n\s*/g, ' ')
    if (last && sameMarks(last, run)) made[made.length - 1] = { ...last, text: last.text + text }
    else made.push({ ...run, text })
  }
  return made.filter(run => run.text !== '')
}

const withBound = (runs: readonly Run[]): Words =>
  runs.flatMap(run => {
    const parts: (Run | BoundFigure)[] = []
    let rest = run.text
    for (let found = bound.exec(rest); found; found = bound.exec(rest)) {
      if (found.index > 0) parts.push({ ...run, text: rest.slice(0, found.index) })
      parts.push({ measure: (found[2] ?? '').toLowerCase(), asAt: dayOrNone(found[3]), shown: null })
      rest = rest.slice(found.index + found[0].length)
    }
    if (rest !== '') parts.push({ ...run, text: rest })
    return parts
  })

const wordsOf = (tokens: readonly Token[]): Words => withBound(joined(runsIn(tokens)))

/** The figures that a piece of text, such as a cell of a table, is bound to. */
export const boundInText = (text: string): BoundFigure[] => withBound([{ text }]).filter(word => isBound(word))

/** The same text with each of them written out. */
export const withTextShown = (text: string, shown: (figure: BoundFigure) => string): string =>
  withBound([{ text }])
    .map(word => (isBound(word) ? shown(word) : word.text))
    .join('')

const itemsOf = (list: Tokens.List): Words[] =>
  list.items.flatMap(item => {
    const inner: readonly Token[] = item.tokens
    const own = inner.filter(token => token.type !== 'list')
    const words = wordsOf(
      own.flatMap((token, index) => [
        ...(index > 0 ? [{ type: 'text', raw: ' ', text: ' ' } as Tokens.Text] : []),
        ...('tokens' in token && token.tokens ? token.tokens : [token]),
      ]),
    )
    // A list within a list is read on, one level.
    return [
      ...(words.length > 0 ? [words] : []),
      ...inner.filter(token => token.type === 'list').flatMap(token => itemsOf(token as Tokens.List)),
    ]
  })

const isNumber = (cell: string): boolean => /^[£−+-]?\d[\d,. ]*%?$|^[–-]?$/.test(cell)

const numericColumns = (table: Pick<Tokens.Table, 'align'>, rows: readonly (readonly string[])[]): boolean[] =>
  table.align.map(
    (align, column) =>
      align === 'right' ||
      (align === null &&
        rows.some(row => /\d/.test(row[column] ?? '')) &&
        rows.every(row => isNumber((row[column] ?? '').trim()))),
  )

const cellText = (cell: Tokens.TableCell): string =>
  joined(runsIn(cell.tokens))
    .map(run => run.text)
    .join('')
    .trim()

const onlyImage = (tokens: readonly Token[]): Tokens.Image | null => {
  const [only, ...more] = tokens.filter(token => token.type !== 'text' || token.raw.trim() !== '')
  return only?.type === 'image' && more.length === 0 ? (only as Tokens.Image) : null
}

const paragraphOf = (tokens: readonly Token[]): Block[] => {
  const image = onlyImage(tokens)
  if (image?.href.startsWith('picture:'))
    return [
      {
        kind: 'picture',
        file: image.href.slice('picture:'.length),
        alt: withoutBackslashes(image.text),
        caption: image.title ?? '',
      },
    ]
  const runs = joined(runsIn(tokens))
  const [only, ...more] = runs
  const text = only?.text.trim() ?? ''
  const found = more.length === 0 ? bound.exec(text) : null
  if (found && found[0] === text && found[1]?.toLowerCase() !== 'figure')
    return [
      {
        kind: 'measure',
        show: found[1]?.toLowerCase() === 'chart' ? 'chart' : 'table',
        measure: (found[2] ?? '').toLowerCase(),
        title: found[4] ?? '',
        asAt: dayOrNone(found[3]),
        passport: null,
        values: null,
      },
    ]
  const words = withBound(runs)
  return words.length === 0 ? [] : [{ kind: 'paragraph', number: null, words }]
}

const blocksIn = (tokens: readonly Token[]): Block[] =>
  tokens.flatMap((token): Block[] => {
    switch (token.type) {
      case 'heading': {
        const { depth, tokens: inner } = token as Tokens.Heading
        const words = wordsOf(inner)
        return words.length === 0
          ? []
          : [{ kind: 'heading', level: depth <= 2 ? 2 : depth === 3 ? 3 : 4, number: null, words }]
      }
      case 'paragraph':
      case 'text':
        return paragraphOf('tokens' in token && token.tokens ? token.tokens : [token])
      case 'list': {
        const list = token as Tokens.List
        const start = list.ordered ? Number(list.start) : 1
        return [{ kind: 'list', ordered: list.ordered, ...(start === 1 ? {} : { start }), items: itemsOf(list) }]
      }
      case 'blockquote':
        return blocksIn((token as Tokens.Blockquote).tokens)
      case 'table': {
        const table = token as Tokens.Table
        const rows = table.rows.map(row => row.map(cellText))
        return [
          { kind: 'table', caption: '', head: table.header.map(cellText), rows, numeric: numericColumns(table, rows) },
        ]
      }
      case 'code':
        return [{ kind: 'paragraph', number: null, words: [{ text: (token as Tokens.Code).text }] }]
      case 'html':
        return token.raw.trim() === '' ? [] : paragraphOf([{ type: 'text', raw: token.raw, text: token.raw.trim() }])
      default:
        return []
    }
  })

const captionBefore = /^Table:\s*(.+)$/

/** “Table: …” just before a table is its caption. */
const withCaptions = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block, index): Block[] => {
    const next = blocks[index + 1]
    if (block.kind === 'paragraph' && next?.kind === 'table' && captionBefore.test(plainWords(block.words))) return []
    const before = blocks[index - 1]
    if (block.kind !== 'table' || before?.kind !== 'paragraph') return [block]
    const caption = captionBefore.exec(plainWords(before.words))?.[1]
    return [caption === undefined ? block : { ...block, caption }]
  })

/** Sections count 1, 2, 3 and the paragraphs of each 1.1, 1.2: by their order, so that no number can come twice. */
export const numbered = (blocks: readonly Block[]): Block[] => {
  let section = 0
  let paragraph = 0
  return blocks.map(block => {
    if (block.kind === 'heading') {
      if (block.level !== 2) return { ...block, number: null }
      section++
      paragraph = 0
      return { ...block, number: String(section) }
    }
    if (block.kind !== 'paragraph') return block
    if (section === 0) return { ...block, number: null }
    paragraph++
    return { ...block, number: `${section}.${paragraph}` }
  })
}

export const fromMarkdown = (source: string): Block[] =>
  numbered(withCaptions(blocksIn(reader.lexer(source.replaceAll('\r\n', '\n')))))
