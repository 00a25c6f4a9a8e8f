import type { WordParts } from './unpack-word.ts'
import { childNamed, childrenNamed, readTree, type XmlNode } from './xml-tree.ts'

type Level = Readonly<{ format: string; shape: string; start: number; style: string | null }>
type List = Readonly<{ counts: string; levels: ReadonlyMap<number, Level>; starts: ReadonlyMap<number, number> }>

/** What Word would print before a paragraph, which stands nowhere in its words. */
export type Numbered = Readonly<{
  isBullet: boolean
  /** "3.2" of a paragraph that has a number with parts; null for an item of a list. */
  number: string | null
  /** "3." as printed. */
  printed: string
}>

export type Numbering = Readonly<{ next: (id: string, level: number | null, style: string | null) => Numbered | null }>

const levelOf = (node: XmlNode): readonly [number, Level] => [
  Number(node.attributes['ilvl'] ?? 0),
  {
    format: childNamed(node, 'numFmt')?.attributes['val'] ?? 'decimal',
    shape: childNamed(node, 'lvlText')?.attributes['val'] ?? '',
    start: Number(childNamed(node, 'start')?.attributes['val'] ?? 1),
    style: childNamed(node, 'pStyle')?.attributes['val'] ?? null,
  },
]

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

const roman = (number: number): string => {
  let rest = Math.min(number, 3999)
  let written = ''
  for (const [value, letters] of romans)
    while (rest >= value) {
      written += letters
      rest -= value
    }
  return written
}

/** After z comes aa, then bb, as Word counts. */
const letters = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(Math.floor((number - 1) / 26) + 1, 10))

const inFormat = (number: number, format: string): string => {
  if (number < 1) return String(number)
  if (format === 'lowerLetter') return letters(number)
  if (format === 'upperLetter') return letters(number).toUpperCase()
  if (format === 'lowerRoman') return roman(number)
  if (format === 'upperRoman') return roman(number).toUpperCase()
  return String(number)
}

const readLists = async (parts: WordParts): Promise<Map<string, List>> => {
  const lists = new Map<string, List>()
  const path = parts.partOf('numbering')
  if (path === null) return lists
  const tree = await readTree(parts.unpacked, path)
  const shapes = new Map(
    childrenNamed(tree, 'abstractNum').map(node => [
      node.attributes['abstractNumId'] ?? '',
      new Map(childrenNamed(node, 'lvl').map(levelOf)),
    ]),
  )
  for (const node of childrenNamed(tree, 'num')) {
    const counts = childNamed(node, 'abstractNumId')?.attributes['val'] ?? ''
    const overrides = childrenNamed(node, 'lvlOverride')
    const levels = new Map(shapes.get(counts))
    for (const override of overrides) {
      const changed = childNamed(override, 'lvl')
      if (changed) levels.set(...levelOf(changed))
    }
    const starts = new Map(
      overrides.flatMap(override => {
        const start = childNamed(override, 'startOverride')?.attributes['val']
        return start === undefined ? [] : [[Number(override.attributes['ilvl'] ?? 0), Number(start)] as const]
      }),
    )
    lists.set(node.attributes['numId'] ?? '', { counts, levels, starts })
  }
  return lists
}

/** Counts as Word does, paragraph by paragraph: ask once for each, in order. */
export const readNumbering = async (parts: WordParts): Promise<Numbering> => {
  const lists = await readLists(parts)
  const counters = new Map<string, Map<number, number>>()
  const begun = new Set<string>()
  return {
    next: (id, given, style) => {
      const list = lists.get(id)
      if (!list) return null
      const level = given ?? [...list.levels].find(([, one]) => one.style !== null && one.style === style)?.[0] ?? 0
      const shape = list.levels.get(level)
      if (!shape || shape.format === 'none') return null
      if (shape.format === 'bullet') return { isBullet: true, number: null, printed: '' }
      const counter = counters.get(list.counts) ?? new Map<number, number>()
      counters.set(list.counts, counter)
      const restarts = list.starts.get(level)
      const key = `${id} ${level}`
      const isFirst = restarts !== undefined && !begun.has(key)
      begun.add(key)
      counter.set(level, isFirst ? restarts : (counter.get(level) ?? shape.start - 1) + 1)
      for (const deeper of counter.keys()) if (deeper > level) counter.delete(deeper)
      const printed = shape.shape.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1
        const one = list.levels.get(at)
        return inFormat(counter.get(at) ?? one?.start ?? 1, one?.format ?? 'decimal')
      })
      const plain = printed.replace(/[.):\s]+$/, '').trim()
      return { isBullet: false, number: /^\d+(?:\.\d+)+$/.test(plain) ? plain : null, printed: plain }
    },
  }
}
