import type { PlainDate } from '../../kernel/index.ts'
import type { Published } from './published.ts'
import type { BenchmarkFile, Better, Figure, Judgement, Neighbour } from './read-benchmark-file.ts'

/** Everything published that is loaded, ready to look up. */
export type Benchmarks = Readonly<{
  figures: ReadonlyMap<string, Figure>
  /** Every council's figure of an indicator and period. */
  councils: ReadonlyMap<string, readonly Figure[]>
  /** Periods of each indicator, oldest first. */
  periods: ReadonlyMap<string, readonly string[]>
  better: ReadonlyMap<string, Better>
  /** By model, oldest first; then by council. */
  models: readonly Readonly<{ model: string; of: ReadonlyMap<string, readonly Neighbour[]> }>[]
  judgements: ReadonlyMap<string, Judgement>
  judgedAsAt: PlainDate | null
}>

const key = (...parts: readonly string[]): string => parts.join('\n')
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Ofsted's list has ONS codes and the neighbours' has the Department's, so they meet by name. */
const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z ]/g, ' ')
    .replace(/\b(city of|county of|county|royal borough of|borough|the)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const grouped = <T>(rows: readonly T[], by: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(by(row))
    if (group) group.push(row)
    else groups.set(by(row), [row])
  }
  return groups
}

export const benchmarksOf = (files: readonly BenchmarkFile[]): Benchmarks => {
  const figures = files.flatMap(file => (file.kind === 'figures' ? file.rows : []))
  const neighbours = files.flatMap(file => (file.kind === 'neighbours' ? file.rows : []))
  // Later judgements overrule earlier ones.
  const judgements = files
    .flatMap(file => (file.kind === 'judgements' ? [file] : []))
    .toSorted((a, b) => compare(a.asAt ?? '', b.asAt ?? ''))
  const areas = figures.map(
    figure =>
      [
        key(figure.indicator, figure.period, figure.level, figure.level === 'council' ? figure.code : figure.area),
        figure,
      ] as const,
  )
  return {
    figures: new Map(areas),
    councils: grouped(
      figures.filter(({ level }) => level === 'council'),
      ({ indicator, period }) => key(indicator, period),
    ),
    periods: new Map(
      [...grouped(figures, ({ indicator }) => indicator)].map(([indicator, rows]) => [
        indicator,
        [...new Set(rows.map(({ period }) => period))].toSorted(compare),
      ]),
    ),
    better: new Map(
      files
        .flatMap(file => (file.kind === 'polarity' ? file.rows : []))
        .map(({ indicator, better }) => [indicator, better]),
    ),
    models: [...grouped(neighbours, ({ model }) => model)]
      .toSorted(([a], [b]) => compare(a, b))
      .map(([model, rows]) => ({
        model,
        of: new Map(
          [...grouped(rows, ({ code }) => code)].map(([code, ten]) => [code, ten.toSorted((a, b) => a.rank - b.rank)]),
        ),
      })),
    judgements: new Map(judgements.flatMap(({ rows }) => rows.map(row => [plainName(row.area), row] as const))),
    judgedAsAt: judgements.at(-1)?.asAt ?? null,
  }
}

export type Quartile = 'A' | 'B' | 'C' | 'D'

export type Comparators = Readonly<{
  indicator: string
  period: string
  /** The council's own published figure. */
  council: Published | null
  england: Published | null
  region: (Published & Readonly<{ name: string }>) | null
  /** `n` of the `of` neighbours have a value. */
  neighbours: Readonly<{
    model: string
    mean: number | null
    median: number | null
    n: number
    of: number
    names: readonly string[]
  }> | null
  /** Those judged Good or Outstanding overall, as at `judgedAsAt`. */
  goodNeighbours: Readonly<{
    mean: number | null
    n: number
    of: number
    names: readonly string[]
    judgedAsAt: PlainDate | null
  }> | null
  /** Among all councils of England; null where too few have a value here, or neither way is better. */
  standing: Readonly<{ rank: number; of: number; quartile: Quartile }> | null
}>

/** England has some 153 councils; a quarter of a handful would say nothing. */
const COUNCILS_FOR_STANDING = 100

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length

/** Linear between neighbours (R type 7, and every spreadsheet). */
const quantile = (sorted: readonly number[], part: number): number => {
  const at = (sorted.length - 1) * part
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN]
  return low + (high - low) * (at - Math.floor(at))
}

const median = (values: readonly number[]): number | null =>
  values.length === 0
    ? null
    : quantile(
        values.toSorted((a, b) => a - b),
        0.5,
      )

/** As LAIT has it: bounds count with the quarter below them; A is the best quarter; councils that tie share the better rank. */
export const standingOf = (value: number, all: readonly number[], better: 'higher' | 'lower') => {
  const sorted = all.toSorted((a, b) => a - b)
  const quarter = [0.25, 0.5, 0.75].filter(part => value > quantile(sorted, part)).length
  const letters = better === 'lower' ? (['A', 'B', 'C', 'D'] as const) : (['D', 'C', 'B', 'A'] as const)
  return {
    rank: 1 + all.filter(other => (better === 'lower' ? other < value : other > value)).length,
    of: all.length,
    quartile: letters[quarter] ?? letters[3],
  }
}

const valuesOf = (figures: readonly (Figure | undefined)[]): number[] =>
  figures.flatMap(found => (found && found.figure.value !== null ? [found.figure.value] : []))

/**
 * What to read a council's figure beside. Figures of the same indicator and period only; the newest model of neighbours unless another is
 * named. A neighbour without a value is left out of mean and median and told in `n`.
 */
export const compareWith = (
  benchmarks: Benchmarks,
  indicator: string,
  period: string,
  councilCode: string,
  options: Readonly<{ model?: string; better?: Better }> = {},
): Comparators => {
  const figure = (level: Figure['level'], area: string) => benchmarks.figures.get(key(indicator, period, level, area))
  const model =
    options.model === undefined
      ? benchmarks.models.at(-1)
      : benchmarks.models.find(each => each.model === options.model)
  const ten = model?.of.get(councilCode) ?? null
  const regionName = ten?.[0]?.region ?? null
  const region = regionName === null ? undefined : figure('regional', regionName)

  const good = ten?.filter(({ neighbour }) =>
    /^(good|outstanding)$/i.test(benchmarks.judgements.get(plainName(neighbour))?.overall ?? ''),
  )
  const ofNeighbours = (some: readonly Neighbour[]) =>
    valuesOf(some.map(({ neighbourCode }) => figure('council', neighbourCode)))
  const values = ten && ofNeighbours(ten)
  const goodValues = good && ofNeighbours(good)

  const own = figure('council', councilCode)?.figure ?? null
  const better = options.better === undefined ? (benchmarks.better.get(indicator) ?? null) : options.better
  const all = valuesOf(benchmarks.councils.get(key(indicator, period)) ?? [])
  return {
    indicator,
    period,
    council: own,
    england: figure('national', 'England')?.figure ?? null,
    region: region && regionName !== null ? { ...region.figure, name: regionName } : null,
    neighbours:
      model && ten && values
        ? {
            model: model.model,
            mean: mean(values),
            median: median(values),
            n: values.length,
            of: ten.length,
            names: ten.map(({ neighbour }) => neighbour),
          }
        : null,
    goodNeighbours:
      good && goodValues && benchmarks.judgements.size > 0
        ? {
            mean: mean(goodValues),
            n: goodValues.length,
            of: good.length,
            names: good.map(({ neighbour }) => neighbour),
            judgedAsAt: benchmarks.judgedAsAt,
          }
        : null,
    standing:
      own !== null && own.value !== null && better !== null && all.length >= COUNCILS_FOR_STANDING
        ? standingOf(own.value, all, better)
        : null,
  }
}

/** The newest period that has a figure for England or any council; null for an indicator that nobody publishes. */
export const latestPeriod = (benchmarks: Benchmarks, indicator: string): string | null =>
  benchmarks.periods.get(indicator)?.at(-1) ?? null
