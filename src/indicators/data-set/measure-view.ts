import { addMonths, addYears, lastOfMonth, type PlainDate } from '../../kernel/index.ts'
import { changeSince, type Change, type Interval, intervalOf, meetsTarget } from '../change.ts'
import type { Indicator } from '../define.ts'
import type { KeptFigure } from '../figures/figures.store.ts'
import { figureInWords, valueInWords } from '../in-words.ts'

/** A published figure that ours stands beside. */
export type Comparator = Readonly<{
  id: 'england' | 'region' | 'neighbours-mean' | 'neighbours-median' | 'good-neighbours'
  name: string
  value: number
  /** Which councils, how many of them and which model, in words. */
  says: string
}>

export type Comparison = Readonly<{
  /** 2025 for the year to 31 March 2025, as it is written. */
  period: string
  comparators: readonly Comparator[]
  /** When the list of neighbours was made, in words; null where there are none. */
  neighboursOf: string | null
  /** Our own published figure of that period, where the Department has one. */
  published: number | null
  rank: Readonly<{ place: number; of: number; quartile: 'A' | 'B' | 'C' | 'D' | null }> | null
}>

export type Words = Readonly<{ words: string; state: 'drafted' | 'signed off'; by: string | null }>
export type Request = Readonly<{ role: string; dueOn: PlainDate }>

/** One measure as the data set shows it: what it is, what it was, whether that is a change, and beside what. */
export type MeasureView = Readonly<{
  indicator: Indicator
  figure: KeptFigure
  sentence: string
  interval: Interval | null
  before: KeptFigure | null
  change: Change
  target: Readonly<{ value: number; note: string | null }> | null
  targetMet: boolean | null
  comparison: Comparison | null
  /** Oldest first, this figure's own day included. */
  series: readonly KeptFigure[]
  commentary: Words | null
  request: Request | null
  /** What the analyst warns of. */
  flags: readonly string[]
  /** Other measures of what seems to be the same thing, and their values today. */
  conflicts: readonly Readonly<{ indicator: Indicator; figure: KeptFigure; because: string }>[]
}>

export type Known = Readonly<{
  asAt: PlainDate
  figures: ReadonlyMap<string, KeptFigure>
  series: ReadonlyMap<string, readonly KeptFigure[]>
  targets: ReadonlyMap<string, Readonly<{ value: number; note: string | null }>>
  commentary: ReadonlyMap<string, Words>
  requests: ReadonlyMap<string, Request>
  flags: ReadonlyMap<string, readonly string[]>
  comparisonOf: (indicator: Indicator, figure: KeptFigure) => Comparison | null
  find: (id: string) => Indicator | null
}>

/** The figure of a year before: the same day a year ago, or for yearly returns the return before. */
const yearBefore = (figure: KeptFigure, series: readonly KeptFigure[]): KeptFigure | null => {
  const last = lastOfMonth(addYears(figure.last, -1))
  let found: KeptFigure | null = null
  for (const one of series) if (one.last <= last && one.last > addMonths(last, -2)) found = one
  return found
}

/** Points that do not overlap, so that one month's events are not counted in twelve of them. */
const evenPoints = (figure: KeptFigure, series: readonly KeptFigure[]): number[] => {
  if (figure.first !== figure.last) return []
  return series.filter(one => one.asAt < figure.asAt && one.value !== null).map(one => one.value ?? 0)
}

export const viewMeasure = (indicator: Indicator, known: Known): MeasureView | null => {
  const figure = known.figures.get(indicator.id)
  if (!figure) return null
  const series = (known.series.get(indicator.id) ?? []).filter(one => one.asAt <= known.asAt)
  const before = yearBefore(figure, series)
  const target = known.targets.get(indicator.id) ?? null
  return {
    indicator,
    figure,
    sentence: figureInWords(indicator, figure),
    interval: intervalOf(figure),
    before,
    change: changeSince(indicator.better, figure, before, evenPoints(figure, series)),
    target,
    targetMet: meetsTarget(indicator.better, figure.value, target?.value ?? null),
    comparison: known.comparisonOf(indicator, figure),
    series,
    commentary: known.commentary.get(indicator.id) ?? null,
    request: known.requests.get(indicator.id) ?? null,
    flags: known.flags.get(indicator.id) ?? [],
    conflicts: (indicator.differsFrom ?? []).flatMap(({ indicator: id, because }) => {
      const other = known.find(id)
      const theirs = known.figures.get(id)
      // Only what a reader sees as different: 71.0% and 71.4% are both 71%.
      return other &&
        theirs &&
        theirs.value !== null &&
        figure.value !== null &&
        valueInWords(theirs.value, theirs.unit, other.decimals) !==
          valueInWords(figure.value, figure.unit, indicator.decimals)
        ? [{ indicator: other, figure: theirs, because }]
        : []
    }),
  }
}

const verdictWords: Readonly<Record<Change['verdict'], string>> = {
  better: 'That is better.',
  worse: 'That is worse.',
  higher: 'That is higher.',
  lower: 'That is lower.',
  'no clear change': 'No clear change.',
  'cannot be compared': '',
}

/** The whole story in three short sentences: the figure, the year before and whether that is a change, and England. */
export const storyOf = (view: MeasureView): string => {
  const { indicator, figure, before, change, comparison } = view
  if (figure.value === null) return view.sentence
  const written = (value: number): string => valueInWords(value, figure.unit, indicator.decimals)
  const england = comparison?.comparators.find(one => one.id === 'england')
  return [
    view.sentence,
    before?.value === null || before === null ? '' : `A year before: ${written(before.value)}.`,
    verdictWords[change.verdict],
    england ? `England: ${written(england.value)}.` : '',
  ]
    .filter(sentence => sentence !== '')
    .join(' ')
}
