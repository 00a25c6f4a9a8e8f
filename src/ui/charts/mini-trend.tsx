import { dayNumber, inWords, type PlainDate } from '../../kernel/index.ts'
import { figure, shortMonth, type Unit } from '../format.ts'
import type { Optional } from '../govuk/piece.ts'
import { isKnown } from '../missing.tsx'
import { type DatedReading, pathThrough, runsOf, seriesInWords } from './plot.tsx'
import { axisOf } from './trend-chart.tsx'
import { scaleOver } from './scale.ts'

const [width, height] = [340, 104]
const plot = { left: 6, right: 258, top: 10, bottom: 76 }
/** Two labels closer than this would touch. */
const apart = 15

export type MiniTrendOptions = {
  id: string
  title: string
  unit: Unit
  points: readonly DatedReading[]
} & Optional<{
  decimals: number
  target: number
  benchmark: Readonly<{ name: string; value: number }>
}>

/** A line in the space of a few lines of words, against its target and one benchmark. The values stand on the figure's own page. */
export const MiniTrend = (p: MiniTrendOptions) => {
  const written = (value: number): string => figure(value, p.unit, p.decimals)
  const known = p.points.filter(point => isKnown(point.value))
  const first = known[0]
  const last = known.at(-1)
  if (!first || !last) return null
  const beside = [
    ...(p.benchmark
      ? [{ name: p.benchmark.name, value: p.benchmark.value, line: 'line--benchmark', words: 'words--benchmark' }]
      : []),
    ...(p.target === undefined
      ? []
      : [{ name: 'Target', value: p.target, line: 'line--target', words: 'words--target' }]),
  ]
  const scale = axisOf(p.unit, [...known.map(point => Number(point.value)), ...beside.map(one => one.value)])
  const days = known.map(point => dayNumber(point.on))
  const x = scaleOver(Math.min(...days), Math.max(...days))
  const down = (value: number): number => plot.bottom - (scale.at(value) * (plot.bottom - plot.top)) / 100
  // The path helper counts upwards from 100, so its y is turned over here.
  const at = (point: DatedReading) => ({
    x: plot.left + (x.at(dayNumber(point.on)) * (plot.right - plot.left)) / 100,
    y: 100 - down(isKnown(point.value) ? point.value : 0),
  })
  const labels = beside
    .map(one => ({ ...one, y: down(one.value) }))
    .sort((a, b) => a.y - b.y)
    .map((one, index, all) => {
      const above = all[index - 1]
      return { ...one, at: above && one.y - above.y < apart ? above.y + apart : one.y }
    })
  const date = (day: PlainDate): string => shortMonth(day)
  return (
    <svg
      class="kept-chart kept-mini"
      role="img"
      aria-labelledby={`${p.id}-title ${p.id}-description`}
      viewBox={`0 0 ${width} ${height}`}
    >
      <title id={`${p.id}-title`}>{p.title}</title>
      <desc id={`${p.id}-description`}>
        {seriesInWords(p.points, written)}
        {beside.map(one => ` ${one.name}: ${written(one.value)}.`)} Last value {inWords(last.on)}.
      </desc>
      <line class="base" x1={plot.left} x2={plot.right} y1={plot.bottom + 4} y2={plot.bottom + 4} />
      {labels.map(one => (
        <>
          <line class={`line ${one.line}`} x1={plot.left} x2={plot.right} y1={one.y} y2={one.y} />
          <text class={one.words} x={plot.right + 8} y={one.at + 4.5}>
            {one.name}
          </text>
        </>
      ))}
      {runsOf(p.points).map(run =>
        run.length > 1 ? (
          <path class="line line--ours" d={pathThrough(run.map(at))} />
        ) : (
          run.map(point => <circle class="mark--ours" cx={at(point).x} cy={100 - at(point).y} r="3" />)
        ),
      )}
      <circle class="mark--ours" cx={at(last).x} cy={100 - at(last).y} r="4.5" />
      <text class="axis-words" x={plot.left} y={height - 6}>
        {date(first.on)} {written(Number(first.value))}
      </text>
      <text class="axis-words" x={plot.right} y={height - 6} text-anchor="end">
        {date(last.on)} {written(Number(last.value))}
      </text>
    </svg>
  )
}
