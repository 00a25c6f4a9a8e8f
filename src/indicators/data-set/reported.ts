import { fewest } from '../publishable.ts'
import type { ReportedFigure } from './reported-figures.store.ts'

// Figures as they were reported, with what a reader of the old paper would want to know: which way it moved by its own two numbers,
// whether that is what the paper said, and whether it would be hidden if it were published today.

/** A figure typed as people type it: 1,204, 88.6%, about 60 is none. Null where it is not a number by itself. */
export const readFigure = (typed: string | null): number | null => {
  const text = typed?.trim().replaceAll(',', '').replace(/\s*%$/, '') ?? ''
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null
}

export type Movement = 'up' | 'down' | 'same'

/** Which way the two numbers of one figure go. Null where one of them is missing. */
export const movementOf = (figure: Pick<ReportedFigure, 'value' | 'previous'>): Movement | null => {
  const now = readFigure(figure.value)
  const before = readFigure(figure.previous)
  if (now === null || before === null) return null
  return now > before ? 'up' : now < before ? 'down' : 'same'
}

/** The paper said one way, and its own numbers go another. */
export const isContradicted = (figure: Pick<ReportedFigure, 'value' | 'previous' | 'direction'>): boolean => {
  const moved = movementOf(figure)
  return moved !== null && figure.direction !== null && figure.direction !== moved
}

/** A count of 1 to 5 people, now or before, that stood in a paper anyone could read. */
export const isSmall = (figure: Pick<ReportedFigure, 'value' | 'previous' | 'unit'>): boolean =>
  figure.unit === 'count' &&
  [figure.value, figure.previous].some(typed => {
    const number = readFigure(typed)
    return number !== null && number >= 1 && number <= fewest
  })

export type Gap = 'no value' | 'no figure before'

/** What the paper left unsaid. */
export const gapOf = (figure: Pick<ReportedFigure, 'value' | 'previous'>): Gap | null =>
  readFigure(figure.value) === null ? 'no value' : readFigure(figure.previous) === null ? 'no figure before' : null

/** Figures for one thing that do not agree, side by side. */
export const conflictsIn = <F extends Pick<ReportedFigure, 'conflictGroup'>>(
  figures: readonly F[],
): Readonly<{ group: string; figures: readonly F[] }>[] => {
  const groups = new Map<string, F[]>()
  for (const figure of figures)
    if (figure.conflictGroup !== null)
      groups.set(figure.conflictGroup, [...(groups.get(figure.conflictGroup) ?? []), figure])
  return [...groups].filter(([, all]) => all.length > 1).map(([group, all]) => ({ group, figures: all }))
}
