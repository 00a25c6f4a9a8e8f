import type { Indicator } from './define.ts'

/** Every measure, in the order of reading. One line to add an indicator. */
export const catalogue: readonly Indicator[] = [
  // Who is in care
  // Homes and stability
  // Permanence
  // Voice and visits
  // Health
  // Education
  // Safety
  // Leaving care
  // Carers
  // The board
]

const byName = new Map(
  catalogue.flatMap(
    indicator =>
      [
        [indicator.id, indicator],
        [indicator.code, indicator],
      ] as const,
  ),
)

/** By its id (the file's name) or by the short code that analysts use. */
export const findIndicator = (idOrCode: string): Indicator | null => byName.get(idOrCode) ?? null
