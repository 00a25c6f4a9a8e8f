import { dayNumber, inWords, type PlainDate } from '../../kernel/index.ts'
import { figure, type Unit } from '../format.ts'
import type { Optional } from '../govuk/piece.ts'
import { isKnown, type Reading, Shown } from '../missing.tsx'
import { ChartFigure, type ChartOptions } from './figure.tsx'
import {
  belowPlot,
  DateAxis,
  dateScale,
  type DatedReading,
  Disc,
  type EndLabel,
  EndLabels,
  linePlot as plot,
  pathThrough,
  runsOf,
  seriesInWords,
  startsAbove,
  Stretched,
  ValueAxis,
} from './plot.tsx'
import { axisFor, type Scale } from './scale.ts'

/** Another's figures over time, or one figure that stands for the whole time. The short name is written on the chart. */
export type Benchmark = Readonly<{ name: string; short?: string | undefined }> &
  (Readonly<{ points: readonly DatedReading[] }> | Readonly<{ value: number }>)

export type TrendChartOptions = ChartOptions & {
  unit: Unit
  /** The name of our own line, in the table and on the chart. */
  name: string
  points: readonly DatedReading[]
} & Optional<{
    decimals: number
    benchmarks: readonly Benchmark[]
    target: number
    /** As on the axis of `value`, when a figure should always be seen against nought. */
    fromNought: boolean
  }>

const valuesOf = (points: readonly DatedReading[]): readonly number[] =>
  points.map(point => point.value).filter(isKnown)
const lastKnown = (points: readonly DatedReading[]) => points.findLast(point => isKnown(point.value))

/** The limits that a unit sets to its axis. */
export const axisOf = (unit: Unit, values: readonly number[], fromNought?: boolean): Scale =>
  axisFor(values.length > 0 ? values : [0, 1], {
    whole: unit === 'count' || unit === 'days',
    ...(unit === 'percent' && Math.max(0, ...values) <= 100 ? { limit: 100 } : {}),
    ...(fromNought === undefined ? {} : { fromNought }),
  })

/** Our figure over time, beside what it is measured against. Missing values are gaps. */
export const TrendChart = (p: TrendChartOptions) => {
  const written = (value: number): string => figure(value, p.unit, p.decimals)
  const onAxis = (value: number): string =>
    figure(value, p.unit, p.unit === 'percent' || p.unit === 'count' ? undefined : 0)
  const benchmarks = p.benchmarks ?? []
  const days = [
    ...new Set([p.points, ...benchmarks.map(b => ('points' in b ? b.points : []))].flat().map(point => point.on)),
  ].sort()
  const y = axisOf(
    p.unit,
    [
      ...valuesOf(p.points),
      ...benchmarks.flatMap(b => ('points' in b ? valuesOf(b.points) : [b.value])),
      ...(p.target === undefined ? [] : [p.target]),
    ],
    p.fromNought,
  )
  const x = dateScale(days)
  const placeOf = (point: { on: PlainDate; value: Reading }) => ({
    x: x.at(dayNumber(point.on)),
    y: isKnown(point.value) ? y.at(point.value) : 0,
  })
  const paths = (points: readonly DatedReading[]) =>
    runsOf(points)
      .filter(run => run.length > 1)
      .map(run => pathThrough(run.map(placeOf)))
  const last = lastKnown(p.points)

  const labels: EndLabel[] = []
  if (last && isKnown(last.value))
    labels.push({ name: p.name, value: written(last.value), y: y.at(last.value), class: 'words--ours' })
  for (const benchmark of benchmarks) {
    const value = 'points' in benchmark ? lastKnown(benchmark.points)?.value : benchmark.value
    if (isKnown(value))
      labels.push({
        name: benchmark.short ?? benchmark.name,
        value: written(value),
        y: y.at(value),
        class: 'words--benchmark',
      })
  }
  if (p.target !== undefined)
    labels.push({ name: 'Target', value: written(p.target), y: y.at(p.target), class: 'words--target' })

  const says = [
    `${p.name}: ${seriesInWords(p.points, written)}`,
    ...benchmarks.map(b =>
      'points' in b ? `${b.name}: ${seriesInWords(b.points, written)}` : `${b.name}: ${written(b.value)} throughout.`,
    ),
    ...(p.target === undefined ? [] : [`Target: ${written(p.target)}.`]),
  ]
  const readingOn = (points: readonly DatedReading[], day: PlainDate): Reading =>
    points.find(point => point.on === day)?.value ?? 'not known'

  return (
    <ChartFigure
      id={p.id}
      title={p.title}
      says={p.says}
      tableOpen={p.tableOpen}
      description={says.join(' ')}
      note={startsAbove(y, written)}
      height={plot.top + plot.height + belowPlot}
      head={['Date', p.name, ...benchmarks.map(b => b.name), ...(p.target === undefined ? [] : ['Target'])]}
      rows={days.map(day => [
        inWords(day),
        <Shown reading={readingOn(p.points, day)} written={written} />,
        ...benchmarks.map(b => (
          <Shown reading={'points' in b ? readingOn(b.points, day) : b.value} written={written} />
        )),
        ...(p.target === undefined ? [] : [written(p.target)]),
      ])}
    >
      <ValueAxis plot={plot} scale={y} written={onAxis} />
      <DateAxis plot={plot} days={days} scale={x} />
      <Stretched plot={plot}>
        {p.target !== undefined && (
          <path
            class="line line--target"
            d={pathThrough([
              { x: 0, y: y.at(p.target) },
              { x: 100, y: y.at(p.target) },
            ])}
          />
        )}
        {benchmarks.map((benchmark, index) => {
          const kind = `line line--benchmark${index === 0 ? '' : `-${Math.min(index + 1, 3)}`}`
          const drawn =
            'points' in benchmark
              ? paths(benchmark.points)
              : [
                  pathThrough([
                    { x: 0, y: y.at(benchmark.value) },
                    { x: 100, y: y.at(benchmark.value) },
                  ]),
                ]
          return drawn.map(d => <path class={kind} d={d} />)
        })}
        {paths(p.points).map(d => (
          <path class="line line--ours" d={d} />
        ))}
      </Stretched>
      {benchmarks.map(benchmark =>
        'points' in benchmark
          ? runsOf(benchmark.points)
              .filter(run => run.length === 1)
              .flat()
              .map(point => <Disc plot={plot} {...placeOf(point)} r={3.5} class="mark--other" />)
          : null,
      )}
      {p.points.map(
        point =>
          isKnown(point.value) &&
          point !== last && <Disc plot={plot} {...placeOf(point)} r={3.5} class="mark--ours mark--small" />,
      )}
      {last && <Disc plot={plot} {...placeOf(last)} r={6.5} class="mark--ours" />}
      <EndLabels plot={plot} labels={labels} />
    </ChartFigure>
  )
}
