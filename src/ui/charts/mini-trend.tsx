import { dayNumber } from '../../kernel/index.ts'
import { figure, shortMonth, type Unit } from '../format.ts'
import type { Optional } from '../govuk/piece.ts'
import { isKnown } from '../missing.tsx'
import {
  across,
  dateScale,
  type DatedReading,
  Disc,
  down,
  pathThrough,
  type Plot,
  runsOf,
  seriesInWords,
  Stretched,
} from './plot.tsx'
import { spread } from './scale.ts'
import { axisOf } from './trend-chart.tsx'

/** As little height as shows a trend, with room to the right for the name of a line and below for the first and last values. */
const plot: Plot = { left: 2, width: 68, top: 10, height: 62 }
const base = plot.top + plot.height + 4
const height = base + 38
const lineOfWords = 17

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
  const known = p.points.flatMap(({ on, value }) => (isKnown(value) ? [{ on, value }] : []))
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return null
  const beside = [
    ...(p.benchmark ? [{ ...p.benchmark, kind: 'benchmark' }] : []),
    ...(p.target === undefined ? [] : [{ name: 'Target', value: p.target, kind: 'target' }]),
  ]
  const y = axisOf(
    p.unit,
    [...known, ...beside].map(one => one.value),
  )
  const x = dateScale(known.map(point => point.on))
  const placeOf = ({ on, value }: DatedReading) => ({
    x: x.at(dayNumber(on)),
    y: isKnown(value) ? y.at(value) : 0,
  })
  const tops = spread(
    beside.map(one => down(plot, y.at(one.value)) + 5),
    lineOfWords,
    plot.top + 5,
    base,
  )
  const ends =
    first === last
      ? [{ ...last, share: 50, anchor: 'middle' } as const]
      : [{ ...first, share: 0, anchor: 'start' } as const, { ...last, share: 100, anchor: 'end' } as const]
  const runs = runsOf(p.points)
  return (
    <svg
      class="kept-chart kept-mini"
      role="img"
      aria-labelledby={`${p.id}-title ${p.id}-description`}
      width="100%"
      height={height}
    >
      <title id={`${p.id}-title`}>{p.title}</title>
      <desc id={`${p.id}-description`}>
        {seriesInWords(p.points, written)}
        {beside.map(one => ` ${one.name}: ${written(one.value)}.`)}
      </desc>
      <line class="base" x1={across(plot, 0)} x2={across(plot, 100)} y1={base} y2={base} />
      <Stretched plot={plot}>
        {beside.map(one => (
          <path
            class={`line line--${one.kind}`}
            d={pathThrough([
              { x: 0, y: y.at(one.value) },
              { x: 100, y: y.at(one.value) },
            ])}
          />
        ))}
        {runs
          .filter(run => run.length > 1)
          .map(run => (
            <path class="line line--ours" d={pathThrough(run.map(placeOf))} />
          ))}
      </Stretched>
      {runs
        .filter(run => run.length === 1)
        .flat()
        .map(point => (
          <Disc plot={plot} {...placeOf(point)} r={3} class="mark--ours mark--small" />
        ))}
      <Disc plot={plot} {...placeOf(last)} r={5} class="mark--ours" />
      <g aria-hidden="true">
        {beside.map((one, index) => (
          <text class={`words--${one.kind}`} x={`${plot.left + plot.width + 2.5}%`} y={tops[index]}>
            {one.name}
          </text>
        ))}
        {ends.map(end => (
          <text x={across(plot, end.share)} y={base + 18} text-anchor={end.anchor}>
            <tspan class="value-words">{written(end.value)}</tspan>
            <tspan class="axis-words" x={across(plot, end.share)} dy="16">
              {shortMonth(end.on)}
            </tspan>
          </text>
        ))}
      </g>
    </svg>
  )
}
