import { type Block, isBound, plainWords } from '../document/block.ts'
import type { CheckedReport, Found } from './finding.ts'
import { placesOf } from './passages.ts'

const eachBlock = (report: CheckedReport, look: (block: Block, at: number) => string | null): Found[] => {
  const places = placesOf(report.blocks)
  return report.blocks.flatMap((block, at) => {
    const says = look(block, at)
    return says === null ? [] : [{ says, where: places[at] ?? null, block: at }]
  })
}

export const titleMissing = (report: CheckedReport): Found[] =>
  report.title.trim() === '' ? [{ says: 'The report has no title. Give it one', where: null }] : []

export const picturesWithoutWords = (report: CheckedReport): Found[] =>
  eachBlock(report, block =>
    block.kind === 'picture' && block.alt.trim() === ''
      ? 'The picture has no words for people who cannot see it. Say in a sentence or two what it shows; for a chart, also give the numbers as a table'
      : null,
  )

const namesOnly =
  /^\W*(?:(?:picture|image|chart|graph|figure|fig|diagram|photo|photograph|screenshot|logo|img|graphical user interface|a picture containing)[\s\d.:_-]*|[\w\s-]+\.(?:png|jpe?g|gif|bmp|emf|wmf|tiff?))\W*$/i
const madeByWord =
  /description automatically generated|a (?:screenshot|close-?up|picture) of (?:a|an|text)\b[^.]{0,30}$/i

/** "Picture 3", "chart.png", and what Word writes by itself. */
export const picturesWithPoorWords = (report: CheckedReport): Found[] =>
  eachBlock(report, block =>
    block.kind === 'picture' && block.alt.trim() !== '' && (namesOnly.test(block.alt) || madeByWord.test(block.alt))
      ? `The words for the picture (“${block.alt.trim()}”) do not say what it shows. Say what a reader should learn from it`
      : null,
  )

export const headingsWithoutWords = (report: CheckedReport): Found[] =>
  eachBlock(report, block =>
    block.kind === 'heading' && plainWords(block.words).trim() === ''
      ? 'There is a heading without words. Write the heading, or take it out'
      : null,
  )

export const headingLevelsSkipped = (report: CheckedReport): Found[] => {
  let level = 1
  return eachBlock(report, block => {
    if (block.kind !== 'heading') return null
    const before = level
    level = block.level
    return block.level > before + 1
      ? `This heading is of level ${block.level - 1}, but the one above it is of level ${before - 1 || 'none'}. Make it a heading of level ${before}`.replace(
          'the one above it is of level none',
          'none of a higher level comes before it',
        )
      : null
  })
}

/** A short paragraph all in bold stands where a heading should: those who listen to the report cannot jump to it. */
export const boldUsedAsHeading = (report: CheckedReport): Found[] =>
  eachBlock(report, (block, at) => {
    if (block.kind !== 'paragraph') return null
    const text = plainWords(block.words).trim()
    const next = report.blocks[at + 1]
    const isBold =
      text !== '' && block.words.every(word => !isBound(word) && (word.strong === true || word.text.trim() === ''))
    return isBold && text.length <= 90 && !/[.;,]$/.test(text) && next !== undefined && next.kind !== 'heading'
      ? `“${text}” is bold but not a heading. Make it a heading, so that people who listen to the report can jump to it`
      : null
  })

export const tablesWithoutHeader = (report: CheckedReport): Found[] =>
  eachBlock(report, block =>
    block.kind === 'table' && block.head.every(cell => cell.trim() === '')
      ? 'The table has no header row, so nobody can hear what a number is about. Say what each column is'
      : null,
  )

export const tablesWithoutTitle = (report: CheckedReport): Found[] =>
  eachBlock(report, block =>
    block.kind === 'table' && block.caption.trim() === ''
      ? 'The table has no title. Say in a few words what it shows'
      : null,
  )

const counted = /^(?:section|part|para(?:graph)?\.?)?\s*(\d+(?:\.\d+)*)[.)]?$/i

const partsOf = (number: string): number[] | null => counted.exec(number.trim())?.[1]?.split('.').map(Number) ?? null

const compare = (a: readonly number[], b: readonly number[]): number => {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const difference = (a[i] ?? -1) - (b[i] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}

const numbersOf = (report: CheckedReport) => {
  const places = placesOf(report.blocks)
  let part = 0
  return report.blocks.flatMap((block, at) => {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') return []
    // An appendix counts from 1 again.
    if (block.kind === 'heading' && /^\s*(?:appendix|annex|addendum|schedule)\b/i.test(plainWords(block.words)))
      part += 1
    const parts = block.number === null ? null : partsOf(block.number)
    return parts === null ? [] : [{ parts, part, at, where: places[at] ?? null, isHeading: block.kind === 'heading' }]
  })
}

const written = (parts: readonly number[]): string => parts.join('.')

export const paragraphNumbersTwice = (report: CheckedReport): Found[] => {
  const numbers = numbersOf(report)
  return numbers.flatMap((one, i) => {
    const twice = numbers.slice(0, i).some(other => other.part === one.part && compare(other.parts, one.parts) === 0)
    return twice
      ? [
          {
            says: `The number ${written(one.parts)} is used twice. Number the second one anew, so that minutes can name it`,
            where: one.where,
            quote: written(one.parts),
            block: one.at,
          },
        ]
      : []
  })
}

export const paragraphNumbersOutOfOrder = (report: CheckedReport): Found[] => {
  const numbers = numbersOf(report)
  return numbers.flatMap((one, i) => {
    const before = numbers[i - 1]
    if (!before || before.part !== one.part || compare(before.parts, one.parts) <= 0) return []
    // One that is used twice is told as that.
    if (numbers.slice(0, i).some(other => other.part === one.part && compare(other.parts, one.parts) === 0)) return []
    return [
      {
        says: `The number ${written(one.parts)} comes after ${written(before.parts)}. Put the numbers in order`,
        where: one.where,
        quote: written(one.parts),
        block: one.at,
      },
    ]
  })
}
