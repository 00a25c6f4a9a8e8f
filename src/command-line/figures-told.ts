import type { Behind, Figure, Indicator } from '../indicators/define.ts'
import { valueInWords, wholeNumber } from '../indicators/in-words.ts'
import { inWords } from '../kernel/index.ts'

const behind = ({ child, because, top, bottom }: Behind) => ({ child, because, top, bottom })

/** One figure as one line of JSON. The value is not rounded. */
export const figureAsJson = (indicator: Indicator, figure: Figure, withChildren: boolean): string =>
  JSON.stringify({
    id: indicator.id,
    code: indicator.code,
    title: indicator.title,
    asAt: figure.asAt,
    first: figure.first,
    last: figure.last,
    numerator: figure.numerator,
    denominator: figure.denominator,
    value: figure.value,
    unit: figure.unit,
    state: figure.state,
    because: figure.because,
    unknown: figure.unknown,
    leftOut: figure.leftOut,
    ...(withChildren
      ? {
          counted: figure.counted.map(behind),
          notCounted: figure.notCounted.map(behind),
          leftOutChildren: figure.notInCohort,
        }
      : {}),
  })

const countsOf = ({ unit, numerator, denominator, unknown }: Figure): string => {
  const counts =
    unit === 'count' || numerator === null || denominator === null
      ? ''
      : `${wholeNumber(numerator)} of ${wholeNumber(denominator)}`
  const unsaid = unknown > 0 ? `${wholeNumber(unknown)} not known` : ''
  return [counts, unsaid].filter(words => words !== '').join(', ')
}

const childrenOf = (figure: Figure): string[] => {
  const lines = (heading: string, children: readonly Readonly<{ child: string; because: string }>[]): string[] =>
    children.length === 0
      ? []
      : [`    ${heading}: ${children.length}`, ...children.map(one => `      ${one.child}  ${one.because}`)]
  return [
    ...lines('Counted', figure.counted),
    ...lines('Not counted', figure.notCounted),
    ...lines('Left out', figure.notInCohort),
  ]
}

const widest = 64

/** A table for reading: by theme, the figures there are, then why the others are not. */
export const figuresAsTable = (
  figures: readonly Readonly<{ indicator: Indicator; figure: Figure }>[],
  withChildren: boolean,
): string => {
  const there = figures.filter(({ figure }) => figure.value !== null)
  const title = Math.min(widest, Math.max(0, ...there.map(({ indicator }) => indicator.title.length)))
  const lines: string[] = []
  let theme = ''
  for (const { indicator, figure } of there) {
    if (indicator.theme !== theme) {
      lines.push('', indicator.theme)
      theme = indicator.theme
    }
    const value = valueInWords(figure.value ?? 0, figure.unit, indicator.decimals)
    lines.push(`  ${indicator.title.padEnd(title)}  ${value.padStart(14)}  ${countsOf(figure)}`.trimEnd())
    if (withChildren) lines.push(...childrenOf(figure))
  }
  const reasons = new Map<string, string[]>()
  for (const { indicator, figure } of figures) {
    if (figure.value !== null) continue
    const because = figure.because ?? 'Not known'
    reasons.set(because, [...(reasons.get(because) ?? []), indicator.title])
  }
  if (reasons.size > 0) lines.push('', 'No figure')
  for (const [because, titles] of [...reasons].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1)))
    lines.push(`  ${because}: ${titles.length <= 3 ? titles.join('; ') : `${titles.length} measures`}`)
  const [first] = figures
  return [...(first ? [`As at ${inWords(first.figure.asAt)}`] : []), ...lines].join('\n')
}
