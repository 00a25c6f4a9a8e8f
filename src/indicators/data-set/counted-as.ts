import type { PlainDate } from '../../kernel/index.ts'

/** Days whose figures were counted by one version of a definition. */
export type CountedAs = Readonly<{ version: number; first: PlainDate; last: PlainDate; figures: number }>

/** By which versions of its definition a measure was counted, the newest first. More than one cannot be put side by side. */
export const countedAs = (figures: readonly Readonly<{ version: number; asAt: PlainDate }>[]): CountedAs[] => {
  const byVersion = Map.groupBy(figures, figure => figure.version)
  return [...byVersion]
    .map(([version, own]) => {
      const days = own.map(figure => figure.asAt).toSorted()
      return { version, first: days[0] as PlainDate, last: days.at(-1) as PlainDate, figures: own.length }
    })
    .toSorted((a, b) => b.version - a.version)
}
