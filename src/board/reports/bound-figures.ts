import { inWords, type PlainDate } from '../../kernel/index.ts'
import type { ReportFigure } from '../../indicators/index.ts'
import { type Block, type BoundFigure, isBound, type Words } from '../document/block.ts'
import { boundInText, withTextShown } from '../document/from-markdown.ts'

/** What stands for a figure that there is none of: it is seen, and it holds the report back. */
const noSuchFigure = '[no figure]'

type Bound = Pick<BoundFigure, 'measure' | 'asAt'>

export type Figures = Readonly<{
  find: (measure: string, asAt: PlainDate | null) => ReportFigure | null
  /** Of one measure, oldest first, up to a day. */
  series: (measure: string, asAt: PlainDate | null) => readonly ReportFigure[]
}>

/** Looks figures up among those that this report may show, which are handed in newest first. */
export const figuresAmong = (all: readonly ReportFigure[]): Figures => {
  const byMeasure = Map.groupBy(all, figure => figure.measure)
  const of = (measure: string): readonly ReportFigure[] => byMeasure.get(measure) ?? []
  return {
    find: (measure, asAt) => of(measure).find(figure => asAt === null || figure.asAt === asAt) ?? null,
    series: (measure, asAt) =>
      of(measure)
        .filter(figure => asAt === null || figure.asAt <= asAt)
        .toReversed(),
  }
}

const withWordsShown = (words: Words, figures: Figures): Words =>
  words.map(word => {
    if (!isBound(word)) return word
    const found = figures.find(word.measure, word.asAt)
    return { ...word, asAt: found?.asAt ?? word.asAt, shown: found?.shown ?? noSuchFigure }
  })

/** A number, its day, what it is of, its definition and where it comes from: so that nobody need ask. */
const passportOf = (figure: ReportFigure): string =>
  [
    `${figure.title} as at ${inWords(figure.asAt)}`,
    figure.counts === null ? figure.shown : `${figure.shown} (${figure.counts})`,
    `definition version ${figure.version}`,
    figure.source,
  ].join('; ')

/** A chart of more points than these would be a crowd. */
const mostPoints = 8

/** The document with its figures, charts and tables as they are now. */
export const withFigures = (blocks: readonly Block[], figures: Figures): Block[] =>
  blocks.map((block): Block => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return { ...block, words: withWordsShown(block.words, figures) }
      case 'list':
        return { ...block, items: block.items.map(item => withWordsShown(item, figures)) }
      case 'table':
        return {
          ...block,
          rows: block.rows.map(row =>
            row.map(cell =>
              withTextShown(cell, ({ measure, asAt }) => figures.find(measure, asAt)?.shown ?? noSuchFigure),
            ),
          ),
        }
      case 'measure': {
        const series = figures.series(block.measure, block.asAt).slice(-mostPoints)
        const last = series.at(-1)
        if (!last) return { ...block, title: block.title === '' ? block.measure : block.title, values: [] }
        return {
          ...block,
          title: block.title === '' ? last.title : block.title,
          asAt: last.asAt,
          passport: passportOf(last),
          values: series.map(one => ({ label: inWords(one.asAt), value: one.value, shown: one.shown })),
        }
      }
      case 'picture':
        return block
    }
  })

/** Every figure that the document is bound to, once each, in reading order. */
export const boundIn = (blocks: readonly Block[]): Bound[] => {
  const found = blocks.flatMap((block): Bound[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return block.words.filter(word => isBound(word))
      case 'list':
        return block.items.flatMap(item => item.filter(word => isBound(word)))
      case 'table':
        return block.rows.flat().flatMap(boundInText)
      case 'measure':
        return [block]
      case 'picture':
        return []
    }
  })
  const seen = new Set<string>()
  return found.flatMap(({ measure, asAt }) => {
    const key = `${measure} ${asAt ?? ''}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ measure, asAt }]
  })
}

/** A report as it holds figures: its words and its answers. */
export type Holding = Readonly<{ blocks: readonly Block[]; answers: Readonly<Record<string, string | undefined>> }>

/** Every figure of the words and of the answers. */
export const boundInReport = ({ blocks, answers }: Holding): Bound[] => {
  const all = [...Object.values(answers).flatMap(answer => boundInText(answer ?? '')), ...boundIn(blocks)]
  return all.filter(
    (one, index) => all.findIndex(other => other.measure === one.measure && other.asAt === one.asAt) === index,
  )
}

/** The answers with their figures as they are now. */
export const answersWithFigures = (answers: Holding['answers'], figures: Figures): Record<string, string> =>
  Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      name,
      withTextShown(answer ?? '', ({ measure, asAt }) => figures.find(measure, asAt)?.shown ?? noSuchFigure),
    ]),
  )

/** Figures that the document is bound to and that it may not show, or that there are none of. */
export const figuresMissing = (holding: Holding, figures: Figures): Bound[] =>
  boundInReport(holding).filter(({ measure, asAt }) => figures.find(measure, asAt) === null)

/** Where every figure in the words comes from, as the last section of a report that goes out. */
export const passportsOf = (holding: Holding, figures: Figures, isOut: boolean): Block[] => {
  const rows = boundInReport(holding).flatMap(({ measure, asAt }) => {
    const found = figures.find(measure, asAt)
    return found === null
      ? []
      : [
          [
            found.title,
            inWords(found.asAt),
            found.counts === null ? found.shown : `${found.shown} (${found.counts})`,
            String(found.version),
            found.source,
          ],
        ]
  })
  if (rows.length === 0) return []
  return [
    { kind: 'heading', level: 2, number: null, words: [{ text: 'Where the figures come from' }] },
    {
      kind: 'table',
      caption: isOut
        ? 'Each figure in this report, as it was when the report was published'
        : 'Each figure in this report, as it is now',
      head: ['Measure', 'As at', 'Value', 'Definition version', 'Source'],
      rows,
      numeric: [false, false, false, true, false],
    },
  ]
}
