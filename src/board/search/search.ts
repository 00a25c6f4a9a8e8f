import type { PlainDate } from '../../kernel/index.ts'

export const findKinds = ['agenda item', 'report', 'minute', 'decision', 'action'] as const
export type FindKind = (typeof findKinds)[number]

export type Find = Readonly<{
  kind: FindKind
  id: string
  title: string
  /** Words around what was found, in pieces: those that were asked for are marked. */
  snippet: readonly Piece[]
  meeting: string | null
  heldOn: PlainDate | null
  isPrivate: boolean
  rank: number
}>

export type Piece = Readonly<{ text: string; isFound: boolean }>

// Characters that nobody types: the database puts them around what it found, so that no mark-up is ever made of a text.
export const foundBegins = '\uE000'
export const foundEnds = '\uE001'

/** The words as the database gives them, in pieces that a page escapes like any other text. */
export const piecesOf = (snippet: string): Piece[] => {
  const pieces: Piece[] = []
  let isFound = false
  for (const part of snippet.split(new RegExp(`([${foundBegins}${foundEnds}])`, 'u'))) {
    if (part === foundBegins) isFound = true
    else if (part === foundEnds) isFound = false
    else if (part !== '') pieces.push({ text: part, isFound })
  }
  return pieces
}

/** The best first; of two that are as good, the newer. */
export const inOrderOfRank = (a: Find, b: Find): number => {
  if (a.rank !== b.rank) return b.rank - a.rank
  const [x, y] = [a.heldOn ?? '', b.heldOn ?? '']
  if (x !== y) return x < y ? 1 : -1
  return `${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1
}
