import type { CheckedReport, Found } from './finding.ts'
import { readNumber } from './numbers-in-words.ts'
import { foundIn, matchesIn, type Passage, passagesOf, placesOf } from './passages.ts'

const count = '(\\d{1,3}(?:,\\d{3})+|\\d+)'
const percent = '(\\d{1,3}(?:\\.\\d+)?)\\s?(?:%|per\\s?cent)'

const countThenPercent = new RegExp(
  `(?<![\\d.,/-])${count}\\s*(?:of|out of|/)\\s*(?:the\\s+|our\\s+|all\\s+)?${count}(?:\\s+(?!years?\\b)[a-z’'-]+){0,4}\\s*(?:[(,=–]|\\bor\\b|\\bwhich\\s+is\\b|\\bis\\b)\\s*(?:or\\s+|that\\s+is\\s+|which\\s+is\\s+)?${percent}`,
  'gi',
)
const percentThenCount = new RegExp(
  `${percent}\\s*(?:\\(|,\\s*|–\\s*|-\\s*)(?:that\\s+is\\s+)?${count}\\s*(?:of|out of|/)\\s*(?:the\\s+|our\\s+|all\\s+)?${count}`,
  'gi',
)

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0

/** True where this count of this whole can be written as this percentage, rounded or cut off. */
const follows = (part: number, whole: number, written: string): boolean =>
  Math.abs((part / whole) * 100 - Number(written)) < 10 ** -decimalsOf(written) * 1.0001

const shown = (part: number, whole: number, written: string): string =>
  `${((part / whole) * 100).toFixed(Math.max(decimalsOf(written), 1)).replace(/\.0$/, '')}%`

const notThePercentage = (part: number, whole: number, written: string): string | null =>
  whole === 0 || part > whole || follows(part, whole, written)
    ? null
    : `${part} of ${whole} is ${shown(part, whole, written)}, not ${written}%. Correct the counts or the percentage`

const inTheWords = (passages: readonly Passage[]): Found[] =>
  [
    ...matchesIn(passages, countThenPercent).map(one => ({ ...one, order: [1, 2, 3] as const })),
    ...matchesIn(passages, percentThenCount).map(one => ({ ...one, order: [2, 3, 1] as const })),
  ].flatMap(({ passage, match, quote, order }) => {
    const [part, whole] = [readNumber(match[order[0]] ?? ''), readNumber(match[order[1]] ?? '')]
    const says = part === null || whole === null ? null : notThePercentage(part, whole, match[order[2]] ?? '')
    return says === null ? [] : [foundIn(passage, says, quote)]
  })

const partHead = /^\s*(?:number|count|n|numerator|how many|yes)\s*$/i
const wholeHead = /^\s*(?:out of|of|cohort|denominator|all|total)\s*$/i
const percentHead = /%|per\s?cent/i

const inTables = (report: CheckedReport): Found[] => {
  const places = placesOf(report.blocks)
  return report.blocks.flatMap((block, at) => {
    if (block.kind !== 'table') return []
    const columns = [partHead, wholeHead, percentHead].map(head => block.head.findIndex(cell => head.test(cell)))
    if (columns.includes(-1)) return []
    return block.rows.flatMap(row => {
      const [part, whole, said] = columns.map(column => (row[column] ?? '').replace('%', '').trim())
      const [numerator, denominator] = [readNumber(part ?? ''), readNumber(whole ?? '')]
      if (numerator === null || denominator === null || !said || readNumber(said) === null) return []
      const says = notThePercentage(numerator, denominator, said)
      return says === null ? [] : [{ says, where: places[at] ?? null, quote: row.join(' | '), block: at }]
    })
  })
}

const countWithPercent = new RegExp(
  `(?<![\\d.,/-])${count}(?!\\s*(?:%|of\\b|out of))((?:\\s+[a-z’'-]+){0,4})\\s*\\(${percent}\\)`,
  'gi',
)
const statedWhole = new RegExp(
  `\\bof\\s+(?:the|our|all)\\s+${count}\\s+(?:[a-z-]+\\s+){0,2}(?:children|young|care|people)\\b`,
  'gi',
)

/** "6 young people (2.2%)" near "of the 280 care leavers": 6 of 280 is 2.1%, so another whole was meant. */
const ofAnotherWhole = (passages: readonly Passage[]): Found[] => {
  const wholes = matchesIn(passages, statedWhole).flatMap(({ passage, match }) => {
    const whole = readNumber(match[1] ?? '')
    return whole === null || whole < 20 ? [] : [{ whole, where: passage.where }]
  })
  return matchesIn(passages, countWithPercent).flatMap(({ passage, match, quote }) => {
    const part = readNumber(match[1] ?? '')
    const written = match[3] ?? ''
    const value = Number(written)
    if (part === null || part === 0 || value === 0 || value > 100) return []
    const implied = (part / value) * 100
    // Only a whole so close that the same group must be meant.
    const near = wholes.find(({ whole }) => Math.abs(whole - implied) <= implied * 0.1)
    if (
      !near ||
      wholes.some(
        ({ whole }) =>
          follows(part, whole, written) &&
          Math.abs((part / whole) * 100 - value) <= 0.5 * 10 ** -decimalsOf(written) + 1e-9,
      )
    ) {
      // Fits one of the wholes that are given.
      return []
    }
    return [
      foundIn(
        passage,
        `${part} is ${shown(part, near.whole, written)} of the ${near.whole} in ${near.where ?? 'the report'}, not ${written}%. Say of how many the percentage is`,
        quote,
      ),
    ]
  })
}

const allPercents = new RegExp(percent, 'gi')

/** The two halves of one question must leave nobody over, or say who is left. */
const halves: readonly Readonly<{ word: string; good: RegExp; bad: RegExp }>[] = [
  { word: 'suitable and unsuitable', good: /\bsuitable\b/i, bad: /\bunsuitable\b/i },
]

const halvesThatLeaveSome = (passages: readonly Passage[]): Found[] =>
  halves.flatMap(({ word, good, bad }) => {
    const withOne = (wanted: RegExp, not: RegExp) =>
      passages
        .filter(({ kind, text }) => (kind === 'paragraph' || kind === 'item') && wanted.test(text) && !not.test(text))
        .flatMap(passage => {
          const found = [...passage.text.matchAll(allPercents)]
          return found.length === 1 ? [{ passage, value: Number(found[0]?.[1]), text: found[0]?.[0] ?? '' }] : []
        })
    const [yes, no] = [withOne(good, bad), withOne(bad, good)]
    const [first, second] = [yes[0], no[0]]
    if (yes.length !== 1 || no.length !== 1 || !first || !second) return []
    const rest = 100 - first.value - second.value
    if (Math.abs(rest) <= 1) return []
    return [
      foundIn(
        second.passage,
        `${first.text} and ${second.text} (${word}) make ${(first.value + second.value).toFixed(1).replace(/\.0$/, '')}%, not 100%. Say of how many each is, and who is in neither`,
        second.passage.text,
      ),
    ]
  })

export const percentagesThatDoNotFollow = (report: CheckedReport): Found[] => {
  const passages = passagesOf(report)
  return [...inTheWords(passages), ...inTables(report), ...ofAnotherWhole(passages), ...halvesThatLeaveSome(passages)]
}
