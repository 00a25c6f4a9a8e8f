import { type Block, plainWords } from '../document/block.ts'
import type { CheckedReport, Found } from './finding.ts'
import { titleOfField } from './template-fields.ts'

/** Some words of a report and where they stand, so that a person can be sent there. */
export type Passage = Readonly<{
  kind: 'title' | 'answer' | 'heading' | 'paragraph' | 'item' | 'cell' | 'caption'
  text: string
  where: string | null
  block?: number
  field?: string
}>

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).trimEnd()}…`

/** "table 2 (“Placements by area”)" */
const named = (kind: string, count: number, caption: string): string =>
  caption.trim() === '' ? `${kind} ${count}` : `${kind} ${count} (“${shortened(caption.trim(), 60)}”)`

/** Where each block stands, in words. */
export const placesOf = (blocks: readonly Block[]): (string | null)[] => {
  let heading: string | null = null
  let tables = 0
  let pictures = 0
  return blocks.map(block => {
    switch (block.kind) {
      case 'heading':
        heading = shortened([block.number, plainWords(block.words)].filter(Boolean).join(' ').trim(), 60)
        return heading === '' ? 'a heading' : `the heading “${heading}”`
      case 'paragraph':
        if (block.number !== null) return `paragraph ${block.number}`
        break
      case 'table':
        tables += 1
        return named('table', tables, block.caption)
      case 'picture':
        pictures += 1
        return named('picture', pictures, block.caption)
      case 'measure':
        return `the figures “${shortened(block.title, 60)}”`
      default:
    }
    return heading === null || heading === '' ? 'the beginning of the report' : `under “${heading}”`
  })
}

const ofBlock = (block: Block, at: number, where: string | null): Passage[] => {
  const passage = (kind: Passage['kind'], text: string): Passage => ({ kind, text, where, block: at })
  switch (block.kind) {
    case 'heading':
      return [passage('heading', plainWords(block.words))]
    case 'paragraph':
      return [passage('paragraph', plainWords(block.words))]
    case 'list':
      return block.items.map(item => passage('item', plainWords(item)))
    case 'table':
      return [
        passage('caption', block.caption),
        ...[block.head, ...block.rows].flatMap(row => row.map(cell => passage('cell', cell))),
      ]
    case 'picture':
      return [passage('caption', block.caption), passage('caption', block.alt)]
    case 'measure':
      return [passage('caption', block.title)]
  }
}

/** Everything that stands in the body of a paper, as plain text. */
export const wordsOfBlocks = (blocks: readonly Block[]): string =>
  blocks.flatMap((block, at) => ofBlock(block, at, null).map(passage => passage.text)).join('\n')

const allPassages = (report: CheckedReport): Passage[] => {
  const places = placesOf(report.blocks)
  return [
    { kind: 'title' as const, text: report.title, where: 'the title' },
    ...Object.entries(report.fields).flatMap(([name, answer]) =>
      (answer ?? '')
        .split('\n')
        .map(text => ({ kind: 'answer' as const, text, where: titleOfField(name), field: name })),
    ),
    ...report.blocks.flatMap((block, at) => ofBlock(block, at, places[at] ?? null)),
  ].filter(passage => passage.text.trim() !== '')
}

/** Asked by every check of the same report. */
const known = new WeakMap<CheckedReport, Passage[]>()

/** Every piece of words in the report, in reading order: title, answers to the template, body. */
export const passagesOf = (report: CheckedReport): readonly Passage[] => {
  const before = known.get(report)
  if (before) return before
  const passages = allPassages(report)
  known.set(report, passages)
  return passages
}

export const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?;])\s+(?=[A-Z“‘"'(\d])/).filter(sentence => sentence.trim() !== '')

/** The words and a little of what stands round them. */
export const quoted = (text: string, at: number, length: number, around = 30): string => {
  const from = at <= around ? 0 : text.indexOf(' ', at - around) + 1
  const start = from > at ? at : from
  const wanted = at + length + around
  const space = text.lastIndexOf(' ', wanted)
  const end = wanted >= text.length ? text.length : space > at + length ? space : at + length
  return `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`
}

/** A finding in this passage about these words. */
export const foundIn = (passage: Passage, says: string, quote: string): Found => ({
  says,
  where: passage.where,
  quote: shortened(quote, 160),
  ...(passage.block === undefined ? {} : { block: passage.block }),
  ...(passage.field === undefined ? {} : { field: passage.field }),
})

/** Every place where the pattern (with the g flag) matches. */
export const matchesIn = (
  passages: readonly Passage[],
  pattern: RegExp,
): Readonly<{ passage: Passage; match: RegExpExecArray; quote: string }>[] =>
  passages.flatMap(passage =>
    [...passage.text.matchAll(pattern)].map(match => ({
      passage,
      match,
      quote: quoted(passage.text, match.index, match[0].length),
    })),
  )

/** The words just before a list, a table or a picture. */
export const introductionTo = (blocks: readonly Block[], at: number): string => {
  const before = blocks[at - 1]
  return before?.kind === 'paragraph' || before?.kind === 'heading' ? plainWords(before.words) : ''
}
