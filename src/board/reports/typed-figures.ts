import { inWords, type PlainDate } from '../../kernel/index.ts'
import { catalogue, type ReportFigure } from '../../indicators/index.ts'
import type { TextFinding } from '../checks/index.ts'
import { type Block, isBound, plainWords, type Words } from '../document/block.ts'
import { boundInReport, type Figures, figuresMissing, type Holding } from './bound-figures.ts'

const number = String.raw`(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(%?)`
const quoted = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

// What stands between the name of a measure and its number, and nothing else: so that no unrelated number is asked about.
const between = String.raw`(?:\s*[:(–-]\s*|\s+(?:is|are|was|were|stood at|stands at|of|at|rose to|fell to|numbered)\s+)`

/** The name with its number after it or before it: “children in care was 462”, “462 children in care”. */
const patternFor = (title: string): RegExp =>
  new RegExp(`\\b${quoted(title)}${between}${number}(?![\\d/])|(?<![\\d/.])${number}\\s+${quoted(title)}\\b`, 'gi')

const typedIn = (words: Words): string => plainWords(words.map(word => (isBound(word) ? { text: '[]' } : word)))

const textsOf = (block: Block): string[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [typedIn(block.words)]
    case 'list':
      return block.items.map(typedIn)
    case 'table':
      return block.rows.map(row => row.map(cell => cell.replaceAll(/\[\[[^\]]*\]\]/g, '[]')).join(': '))
    case 'picture':
      return [block.caption]
    case 'measure':
      return []
  }
}

const whereOf = (block: Block): string | null =>
  (block.kind === 'paragraph' || block.kind === 'heading') && block.number !== null ? `paragraph ${block.number}` : null

/** Every text of a report that a number may be typed in, with its place. */
const textsIn = ({ blocks, answers }: Holding) => [
  ...Object.entries(answers).map(([field, text]) => ({
    text: (text ?? '').replaceAll(/\[\[[^\]]*\]\]/g, '[]'),
    where: null,
    field,
  })),
  ...blocks.flatMap((block, index) => textsOf(block).map(text => ({ text, where: whereOf(block), block: index }))),
]

/** Only names that cannot be anything else. */
const isTelling = (title: string): boolean => title.trim().split(/\s+/).length >= 2

/** Whether a text names a measure at all: looking for a name costs little beside looking for a pattern. */
const namedIn = (text: string): ((title: string) => boolean) => {
  const lower = text.toLowerCase()
  return title => lower.includes(title.toLowerCase())
}

/** Whether a report shows a figure, or names a measure that a number could be typed beside. */
export const speaksOfFigures = (holding: Holding): boolean =>
  boundInReport(holding).length > 0 ||
  textsIn(holding).some(({ text }) => {
    const names = namedIn(text)
    return catalogue.some(({ title }) => isTelling(title) && names(title))
  })

const newestOfEach = (all: readonly ReportFigure[]): ReportFigure[] => {
  const seen = new Set<string>()
  return all.filter(figure => figure.state === 'value' && !seen.has(figure.measure) && seen.add(figure.measure))
}

const bare = (shown: string): string => shown.replaceAll(/[,%]|\.0$/g, '')

/**
 * Numbers typed beside the name of a measure that are not what the dictionary says: two figures for the same thing. What was
 * counted after `heldOn`, the day of the meeting, says nothing of what was true at it.
 */
export const typedAgainstTheDictionary = (
  blocks: readonly Block[],
  answers: Readonly<Record<string, string | undefined>>,
  figures: readonly ReportFigure[],
  heldOn: PlainDate | null = null,
): TextFinding[] => {
  const all = heldOn === null ? figures : figures.filter(figure => figure.asAt <= heldOn)
  const measures = newestOfEach(all).filter(figure => isTelling(figure.title))
  return textsIn({ blocks, answers }).flatMap(({ text, ...place }) => {
    const names = namedIn(text)
    return measures
      .filter(({ title }) => names(title))
      .flatMap(newest =>
        [...text.matchAll(patternFor(newest.title))].flatMap((found): TextFinding[] => {
          const typed = `${found[1] ?? found[3] ?? ''}${found[2] ?? found[4] ?? ''}`
          const other = all.find(
            one => one.measure === newest.measure && one.state === 'value' && bare(one.shown) === bare(typed),
          )
          if (other === newest) return []
          const says = `The data set says ${newest.shown} for “${newest.title}” as at ${inWords(newest.asAt)}, and here stands ${typed}`
          return [
            {
              check: 'typed-figure',
              severity: 'doubt',
              says: other
                ? `${says}, which was so as at ${inWords(other.asAt)}. Say which day it is of, or insert the figure`
                : `${says}. Insert the figure, or say why it differs`,
              quote: found[0],
              ...place,
            },
          ]
        }),
      )
  })
}

/** Figures that the report is bound to and cannot show. In an open report that is every figure that is not published. */
export const figuresToMend = (holding: Holding, figures: Figures, isOpen: boolean): TextFinding[] =>
  figuresMissing(holding, figures).map(({ measure, asAt }) => ({
    check: 'figure-missing',
    severity: 'refuse',
    says: isOpen
      ? `The figure “${measure}”${asAt === null ? '' : ` as at ${inWords(asAt)}`} is not in a published data set, so an open report cannot show it. Publish the data set first, or leave the figure out`
      : `There is no figure “${measure}”${asAt === null ? '' : ` as at ${inWords(asAt)}`} in the data set. Choose another, or leave it out`,
    where: null,
  }))
