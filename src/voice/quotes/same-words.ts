import { createHash } from 'node:crypto'

// Somebody typed a child's words by hand: into a report, the minutes, a strategy. They are found again by the words alone,
// however the spaces, the quotation marks and the capitals were set.

/** The words of a text, one after the other, without all that is only typing. */
const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['’‘`´]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Fewer words than these stand in anybody's mouth, so they are looked for only as they are, and never afterwards. */
const fewest = 4
/** From here on a passage can be nearly the same, with a word or two changed: half of its threes of words stand together. */
const longEnough = 8
const nearly = 0.5

export type Standing = Readonly<{
  how: 'the same' | 'nearly the same'
  /** The words as they stand there. */
  passage: string
}>

const startsWith = (text: readonly string[], words: readonly string[], at: number): boolean =>
  words.every((word, index) => text[at + index] === word)

const threes = (words: readonly string[]): string[] => words.slice(2).map((_, at) => words.slice(at, at + 3).join(' '))

/** Where the words of a quote stand in a text, as they are or nearly so; null where they do not. */
export const standingIn = (text: string, quote: string): Standing | null => {
  const [there, words] = [wordsIn(text), wordsIn(quote)]
  if (words.length < 2) return null
  for (let at = 0; at + words.length <= there.length; at++)
    if (startsWith(there, words, at)) return { how: 'the same', passage: words.join(' ') }
  if (words.length < longEnough) return null
  const asked = new Set(threes(words))
  const found = threes(there)
  let best = { shared: 0, at: 0 }
  for (let at = 0; at < found.length; at++) {
    if (!asked.has(found[at] ?? '')) continue
    const shared = new Set(found.slice(at, at + words.length).filter(three => asked.has(three))).size
    if (shared > best.shared) best = { shared, at }
  }
  return best.shared / asked.size < nearly
    ? null
    : { how: 'nearly the same', passage: there.slice(best.at, best.at + words.length).join(' ') }
}

/** What is left of words that were wiped: parts of them that can be known again, and cannot be turned back into words. */
export type Trace = readonly Readonly<{ words: number; hash: string }>[]

const partLength = 6
/** Of a long passage, so much of it is the passage. */
const most = 0.6
const hashOf = (words: readonly string[]): string => createHash('sha256').update(words.join(' ')).digest('hex')

/** Null for words so few that others say them too. No two parts share a word, or one could be guessed from the other. */
export const traceOf = (passage: string): Trace | null => {
  const words = wordsIn(passage)
  if (words.length < fewest) return null
  const parts = Math.max(1, Math.floor(words.length / partLength))
  return Array.from({ length: parts }, (_, part) => {
    const own = words.slice(part * partLength, part === parts - 1 ? words.length : (part + 1) * partLength)
    return { words: own.length, hash: hashOf(own) }
  })
}

/** Whether a text holds wiped words again: all of them, or of a long passage most. */
export const holdsTrace = (text: string, traces: readonly Trace[]): boolean => {
  const there = wordsIn(text)
  const byLength = new Map<number, Set<string>>()
  const hashes = (length: number): Set<string> => {
    const known = byLength.get(length)
    if (known) return known
    const all = new Set<string>()
    for (let at = 0; at + length <= there.length; at++) all.add(hashOf(there.slice(at, at + length)))
    byLength.set(length, all)
    return all
  }
  return traces.some(trace => {
    const held = trace.filter(part => hashes(part.words).has(part.hash)).length
    return held > 0 && held >= (trace.length <= 2 ? trace.length : Math.ceil(trace.length * most))
  })
}
