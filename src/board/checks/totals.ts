import { type Block, plainWords } from '../document/block.ts'
import type { CheckedReport, Found } from './finding.ts'
import { numberPattern, readNumber } from './numbers-in-words.ts'
import { foundIn, passagesOf, placesOf, sentencesOf } from './passages.ts'

type Table = Extract<Block, { kind: 'table' }>

const totalLabel = /^\s*(?:grand\s+|overall\s+)?totals?\b(?!\s*(?:for|of)\s*which)/i
const subtotalLabel = /\bsub-?\s?totals?\b/i
const partOfAnother = /\bof\s+(?:which|whom|these|those)\b|^\s*(?:including|incl\.)/i
const noSum =
  /%|per\s?cent|\brate\b|\bratio\b|average|\bmean\b|median|\bper\b|\bage\b|\byear\b|weeks|days|score|rank|target|england|neighbour/i

const cellNumber = (cell: string | undefined): number | null => {
  const plain = (cell ?? '').replace(/\s|\*+$/g, '').replace('−', '-')
  if (/^-?\d{1,3}(?:,\d{3})+$|^-?\d+(?:\.\d+)?$/.test(plain)) return Number(plain.replaceAll(',', ''))
  return null
}
/** A dash or nothing in a column of counts: it is not known whether nought is meant, so no sum is drawn. */
const isUnknown = (cell: string | undefined): boolean => cellNumber(cell) === null

const equal = (a: number, b: number): boolean => Math.abs(a - b) < 0.005
/** A sum that misses by little is a slip; one that is far off is most often not the sum of what stands there. */
const nearly = (sum: number, total: number): boolean => Math.abs(sum - total) <= Math.max(3, Math.abs(total) * 0.1)

const columnTotals = (table: Table, where: string | null, block: number): Found[] => {
  const at = table.rows.findLastIndex(row => totalLabel.test(row[0] ?? '') && !subtotalLabel.test(row[0] ?? ''))
  if (at < 2) return []
  const total = table.rows[at] ?? []
  const before = table.rows.slice(0, at).findLastIndex(row => totalLabel.test(row[0] ?? ''))
  const parts = table.rows.slice(before + 1, at).filter(row => !subtotalLabel.test(row[0] ?? ''))
  if (parts.length < 2 || parts.some(row => partOfAnother.test(row[0] ?? ''))) return []
  const columns = total
    .map((cell, column) => ({ column, said: cellNumber(cell) }))
    .filter(({ column }) => column > 0 && !noSum.test(table.head[column] ?? '') && !noSum.test(table.caption))
    .flatMap(({ column, said }) => {
      if (said === null || parts.some(row => isUnknown(row[column]))) return []
      return [{ column, said, sum: parts.reduce((sum, row) => sum + (cellNumber(row[column]) ?? 0), 0) }]
    })
  const anyRight = columns.some(({ said, sum }) => equal(said, sum))
  return columns
    .filter(({ said, sum }) => !equal(said, sum) && (anyRight || nearly(sum, said)))
    .map(({ column, said, sum }) => ({
      says: `The column “${table.head[column] ?? column + 1}” adds up to ${sum}, but its total says ${said}. Correct the rows or the total`,
      where,
      block,
    }))
}

const rowTotals = (table: Table, where: string | null, block: number): Found[] => {
  const at = table.head.findIndex((head, column) => column > 0 && /^\s*(?:grand\s+|overall\s+)?total\s*$/i.test(head))
  const columns = table.head.map((_, column) => column).filter(column => column > 0 && column !== at)
  if (at < 0 || columns.length < 2 || columns.some(column => noSum.test(table.head[column] ?? ''))) return []
  // Years beside one another are not parts of a total.
  if (columns.some(column => /\b(?:19|20)\d{2}\b/.test(table.head[column] ?? ''))) return []
  const rows = table.rows.flatMap(row => {
    const said = cellNumber(row[at])
    if (said === null || columns.some(column => isUnknown(row[column]))) return []
    return [
      { label: row[0] ?? '', said, sum: columns.reduce((sum, column) => sum + (cellNumber(row[column]) ?? 0), 0) },
    ]
  })
  const anyRight = rows.some(({ said, sum }) => equal(said, sum))
  return rows
    .filter(
      ({ said, sum }) => !equal(said, sum) && (anyRight ? nearly(sum, said) : rows.length === 1 && nearly(sum, said)),
    )
    .map(({ label, said, sum }) => ({
      says: `The row “${label}” adds up to ${sum}, but its total says ${said}. Correct the row or the total`,
      where,
      block,
    }))
}

const totalOf = new RegExp(`\\btotal\\s+of\\s+(${numberPattern})\\b`, 'i')
const partOfTotal = new RegExp(
  `\\b(${numberPattern})\\s+(?:of\\s+(?:them|these|which|whom)\\s+)?(?:are|were|is|was|in|have|had|live[ds]?)\\b|\\bthere\\s+(?:are|were|is|was)\\s+(${numberPattern})\\b`,
  'gi',
)

/** "a total of 102 placements …, 29 are in the county, 24 are … and there are 50 in …" */
const totalsInWords = (report: CheckedReport): Found[] =>
  passagesOf(report).flatMap(passage =>
    sentencesOf(passage.text).flatMap(sentence => {
      const found = totalOf.exec(sentence)
      const total = readNumber(found?.[1] ?? '')
      if (!found || total === null) return []
      const parts = [...sentence.slice(found.index + found[0].length).matchAll(partOfTotal)].map(
        part => readNumber(part[1] ?? part[2] ?? '') ?? 0,
      )
      const sum = parts.reduce((all, part) => all + part, 0)
      if (parts.length < 2 || sum === total || Math.abs(sum - total) > Math.max(1, total * 0.05)) return []
      return [
        foundIn(
          passage,
          `${parts.join(' + ')} is ${sum}, but the total says ${total}. Find the one that is wrong, or say why they differ`,
          sentence,
        ),
      ]
    }),
  )

/** "11 carers left:" and a list whose items begin with a count. */
const totalsOfLists = (report: CheckedReport): Found[] => {
  const places = placesOf(report.blocks)
  return report.blocks.flatMap((block, at) => {
    const before = report.blocks[at - 1]
    if (block.kind !== 'list' || before?.kind !== 'paragraph') return []
    const intro = plainWords(before.words).trim()
    const counts = block.items.map(item =>
      readNumber(/^([\d,]+|[a-z]+)\b(?!\s*(?:%|[./:-]))/i.exec(plainWords(item))?.[1] ?? ''),
    )
    const numbers = [...intro.matchAll(/(?<![\d/.,-])\d{1,3}(?:,\d{3})+(?![\d/%])|(?<![\d/.,-])\d{1,3}(?![\d/%.,])/g)]
    const [only] = numbers
    if (!/[:–-]$/.test(intro) || numbers.length !== 1 || !only || counts.length < 2 || counts.includes(null)) return []
    const total = readNumber(only[0]) ?? 0
    const sum = counts.reduce<number>((all, count) => all + (count ?? 0), 0)
    if (sum === total || Math.abs(sum - total) > Math.max(2, total * 0.1)) return []
    return [
      {
        says: `The list adds up to ${sum}, but the words before it say ${total}. Correct one of them, or say why they differ`,
        where: places[at] ?? null,
        quote: intro,
        block: at,
      },
    ]
  })
}

export const totalsThatDoNotAddUp = (report: CheckedReport): Found[] => {
  const places = placesOf(report.blocks)
  return [
    ...report.blocks.flatMap((block, at) =>
      block.kind === 'table'
        ? [...columnTotals(block, places[at] ?? null, at), ...rowTotals(block, places[at] ?? null, at)]
        : [],
    ),
    ...totalsInWords(report),
    ...totalsOfLists(report),
  ]
}
