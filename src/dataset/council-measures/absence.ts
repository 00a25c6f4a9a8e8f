/** Why there is no value. Each is a different thing, and none of them is nought. */
export type Absence =
  | 'suppressed'
  | 'rounds to nought'
  | 'not available'
  | 'not applicable'
  | 'low numbers'
  | 'not known'
  | 'blank'

/** The Department's symbols, and what people type. */
const symbols: readonly (readonly [RegExp, Absence])[] = [
  [/^$/, 'blank'],
  [/^(c|suppressed|\*|withheld)$/i, 'suppressed'],
  [/^k$/i, 'rounds to nought'],
  [/^(x|not available|na|#n\/a)$/i, 'not available'],
  [/^(z|not applicable|n\/a)$/i, 'not applicable'],
  [/^low$/i, 'low numbers'],
  [/^(not known|unknown|nk|\?|not recorded|tbc|-|–|:|\.\.)$/i, 'not known'],
]

/** Null for what is not a symbol: a number, or something that cannot be read. */
export const readAbsence = (text: string): Absence | null =>
  symbols.find(([symbol]) => symbol.test(text.trim()))?.[1] ?? null
