import { type Block, plainWords } from '../../board/index.ts'
import { type PlainDate, Refusal } from '../../kernel/index.ts'

/** For anyone, or for those who may read exempt business. */
export type PackKind = 'public' | 'members'

/** What stands in the pack for one paper. */
export type PackContent =
  /** Where the agenda gave it more pages than it fills, those that are left stay its own. */
  | Readonly<{ as: 'report'; facts: readonly Fact[]; blocks: readonly Block[]; pages?: number | null }>
  /** A file that came as it is: read beside the pack, since putting it inside would take the tags away. */
  | Readonly<{ as: 'file'; pages: number; isAccessible: boolean; href: string | null }>
  /** Not there yet, or there only for others: its pages are kept. */
  | Readonly<{ as: 'kept'; pages: number; says: string }>

export type Fact = readonly [what: string, says: string]

export type PackPaper = Readonly<{ id: string; title: string; kind: string; content: PackContent }>

export type PackItem = Readonly<{
  id: string
  number: number | null
  title: string
  /** What the board is asked to do, and by whom. */
  purpose: string
  /** HH:MM */
  startsAt: string | null
  part: 'open' | 'exempt' | 'confidential'
  /** That it is spoken, late, urgent or withdrawn; why it is private. */
  says: readonly string[]
  /** Paragraphs of Schedule 12A in words, for the running header of what is private. */
  privateAs: string | null
  papers: readonly PackPaper[]
}>

export type PackModel = Readonly<{
  kind: PackKind
  council: string
  /** On paper the titles of items are in capitals. */
  titlesInCapitals?: boolean
  bodyName: string
  meeting: string
  heldOn: PlainDate
  heldInWords: string
  /** What the front says of the meeting: day, time, place, whom to ask. */
  facts: readonly Fact[]
  notices: readonly Readonly<{ title: string; says: readonly string[] }>[]
  /** 100B(5): what a withheld report is marked with. Empty on the public’s pack. */
  notForPublication: readonly string[]
  /** The page that papers begin at where the front is not longer. */
  startsAt: number
  items: readonly PackItem[]
}>

/** The front matter has four pages; where the agenda needs more, papers begin on the next odd page. */
export const papersBeginAt = 5

/** Where a paper stands: its pages as they are numbered, and the sheet of the PDF that it begins on. */
export type PaperPages = Readonly<{ item: string; paper: string; first: number; last: number; sheet: number }>
export type PageMap = Readonly<{ front: number; papers: readonly PaperPages[] }>

export type PageRange = readonly [first: number, last: number]

/** The pages of all papers of an item; null for one that has none. */
export const pagesOfItem = (map: PageMap, item: string): PageRange | null => {
  const papers = map.papers.filter(one => one.item === item)
  const [first] = papers
  const last = papers.at(-1)
  return first && last ? [first.first, last.last] : null
}

export const pagesOfPaper = (map: PageMap, paper: string): PageRange | null => {
  const found = map.papers.find(one => one.paper === paper)
  return found ? [found.first, found.last] : null
}

export const pagesInWords = ([first, last]: PageRange): string =>
  first === last ? `page ${first}` : `pages ${first} to ${last}`

/** What would stop the pack, and where to mend it. */
export type CannotBeSet = Readonly<{ item: string; paper: string; where: string; says: string }>

const wrongIn = (blocks: readonly Block[]): string[] => {
  const wrong: string[] = []
  // A paper stands at level 2 under its item, and its own headings begin below that.
  let level = 1
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const words = plainWords(block.words).trim()
      if (words === '') wrong.push('A heading is empty. Write it or take it out')
      else if (block.level > level + 1)
        wrong.push(`The heading “${words}” skips a level. Make it a heading of level ${level}, or add one above it`)
      level = block.level
    } else if (block.kind === 'picture' && block.alt.trim() === '')
      wrong.push('A picture has no words. Say what it shows, for people who cannot see it')
    else if (block.kind === 'table' && (block.head.length === 0 || block.head.every(one => one.trim() === '')))
      wrong.push(`The table ${block.caption === '' ? '' : `“${block.caption}” `}has no headings above its columns`)
    else if (block.kind === 'measure' && block.title.trim() === '')
      wrong.push('A chart or a table of a measure has no title')
  }
  return wrong
}

/** Everything that nobody could read with a screen reader, paper by paper. The pack is not made until it is mended. */
export const whatCannotBeSet = (pack: PackModel): CannotBeSet[] =>
  pack.items.flatMap(item => {
    const at = item.number === null ? item.title : `Item ${item.number}`
    return item.papers.flatMap(paper => {
      const where = `${at}, ${paper.title.trim() === '' ? 'a paper without a title' : `“${paper.title}”`}`
      const wrong = paper.content.as === 'report' ? wrongIn(paper.content.blocks) : []
      if (paper.title.trim() === '') wrong.unshift('It has no title')
      return wrong.map(says => ({ item: item.id, paper: paper.id, where, says }))
    })
  })

export const mustBeReadable = (pack: PackModel): void => {
  const [first, ...others] = whatCannotBeSet(pack)
  if (first)
    throw new Refusal(
      `The pack cannot be made: ${first.where}: ${first.says}${others.length > 0 ? `. There ${others.length === 1 ? 'is 1 more thing' : `are ${others.length} more things`} to mend` : ''}`,
    )
}

/** 3.15pm, from 15:15. */
export const clockInWords = (time: string): string => {
  const hour = Number(time.slice(0, 2))
  const minutes = time.slice(3, 5)
  return `${hour % 12 === 0 ? 12 : hour % 12}.${minutes}${hour < 12 ? 'am' : 'pm'}`
}

/** 3.15pm. To consider a report by the director. */
export const itemInWords = (item: Pick<PackItem, 'purpose' | 'startsAt'>): string =>
  [item.startsAt === null ? '' : `${clockInWords(item.startsAt)}.`, item.purpose].filter(one => one !== '').join(' ')

const paperSays = (content: PackContent): string[] => {
  if (content.as === 'file')
    return [
      content.isAccessible
        ? 'This paper is a file of its own.'
        : 'This paper is a file of its own. It has not been made accessible. Ask us if you need it in another form.',
      ...(content.href === null ? [] : [`Read it at ${content.href}`]),
    ]
  return content.as === 'kept' ? [content.says] : []
}

const keptFor = (content: PackContent): number => (content.as === 'report' ? 0 : content.pages)

/** Rows as wide as the head, so that no cell slips into the next row. */
const evenRows = (block: Block): Block =>
  block.kind === 'table'
    ? {
        ...block,
        rows: block.rows.map(row => block.head.map((_, at) => row[at] ?? '')),
        numeric: block.head.map((_, at) => block.numeric[at] ?? false),
      }
    : block

const asHeading = (kind: string): string => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`

/** The facts that the page template is given. Everything is text: nothing in it can be a command. */
export const packFacts = (pack: PackModel) => ({
  title: `${pack.bodyName}, ${pack.heldInWords}: agenda and papers${pack.kind === 'members' ? ' for members' : ''}`,
  council: pack.council,
  capitals: pack.titlesInCapitals ?? false,
  body: pack.bodyName,
  subtitle: `Agenda and papers for ${pack.heldInWords}`,
  running: `${pack.bodyName}, ${pack.heldInWords}`,
  headers: {
    front: pack.kind === 'members' ? 'Members’ pack' : 'Agenda and papers',
    private: pack.notForPublication.length > 0 ? 'Contains papers that are not for publication' : null,
  },
  notForPublication: pack.notForPublication,
  facts: pack.facts,
  notices: pack.notices,
  startsAt: pack.startsAt,
  items: pack.items.map(item => ({
    id: item.id,
    number: item.number,
    title: item.title,
    header: item.number === null ? item.title : `Item ${item.number}: ${item.title}`,
    private: item.privateAs,
    agendaSays: [itemInWords(item), ...item.says].filter(one => one !== ''),
    papers: item.papers.map(paper => ({
      id: paper.id,
      // The title of its item stands right above it.
      heading: paper.title === item.title ? asHeading(paper.kind) : paper.title,
      facts: paper.content.as === 'report' ? paper.content.facts : [],
      says: paperSays(paper.content),
      kept: keptFor(paper.content),
      least: paper.content.as === 'report' ? (paper.content.pages ?? 0) : 0,
      blocks: paper.content.as === 'report' ? paper.content.blocks.map(evenRows) : [],
    })),
  })),
})

/** The pictures that the pack shows, each once. */
export const picturesIn = (pack: PackModel): string[] => [
  ...new Set(
    pack.items.flatMap(item =>
      item.papers.flatMap(paper =>
        paper.content.as === 'report'
          ? paper.content.blocks.flatMap(block => (block.kind === 'picture' ? [block.file] : []))
          : [],
      ),
    ),
  ),
]
