import { figure, number } from '../format.ts'
import type { Optional } from '../govuk/piece.ts'
import { ChartFigure, type ChartOptions } from './figure.tsx'
import {
  across,
  belowPlot,
  Diamond,
  Disc,
  down,
  EndLabels,
  pathThrough,
  type Plot,
  Stretched,
  ValueAxis,
} from './plot.tsx'
import { axisFor, scaleOver, ticksOver } from './scale.ts'

export type FunnelPoint = Readonly<{ name: string; numerator: number; denominator: number; ours?: boolean | undefined }>

export type FunnelPlotOptions = ChartOptions & {
  points: readonly FunnelPoint[]
  /** The figure of all together, that the limits are drawn about: a percentage, or a rate per so many. */
  average: number
  /** What the denominator counts, in the plural: "children in care". */
  of: string
} & Optional<{
    /** Left out for a percentage; 10,000 for a rate per 10,000. */
    per: number
    decimals: number
    averageName: string
  }>

// Two-sided points of the normal distribution.
const z95 = 1.959964
const z998 = 3.090232

/**
 * Between which values a figure lies by chance alone, if it were truly the average. D J Spiegelhalter, "Funnel plots for
 * comparing institutional performance", Statistics in Medicine 24 (2005): binomial for a share, Poisson for a rate.
 */
export const funnelLimits = (average: number, denominator: number, per: number | undefined, z: number) => {
  const spread =
    per === undefined
      ? z * Math.sqrt((average * (100 - average)) / denominator)
      : z * Math.sqrt((average * per) / denominator)
  return {
    lower: Math.max(0, average - spread),
    upper: per === undefined ? Math.min(100, average + spread) : average + spread,
  }
}

const plot: Plot = { left: 12, width: 62, top: 14, height: 240 }

/** Our figure among others of all sizes: small places swing more, and the limits say how much. */
export const FunnelPlot = (p: FunnelPlotOptions) => {
  const valueOf = (point: FunnelPoint): number => (point.numerator / point.denominator) * (p.per ?? 100)
  const unit = p.per === undefined ? 'percent' : 'rate'
  const written = (value: number): string => figure(value, unit, p.decimals)
  const points = p.points.filter(point => point.denominator > 0)
  const largest = Math.max(1, ...points.map(point => point.denominator)) * 1.05
  const smallest = Math.max(1, Math.min(largest, ...points.map(point => point.denominator)) * 0.6)
  const x = scaleOver(
    0,
    largest,
    ticksOver(0, largest, 6, true).filter(tick => tick <= largest),
  )
  const values = points.map(valueOf)
  const y = axisFor(
    [
      ...values,
      0,
      Math.min(Math.max(...values, p.average) * 1.25, funnelLimits(p.average, smallest, p.per, z95).upper),
    ],
    {
      fromNought: true,
      ...(p.per === undefined ? { limit: 100 } : {}),
    },
  )
  // Close together where the curve bends, near the left.
  const sizes = Array.from({ length: 48 }, (_, index) => smallest * (largest / smallest) ** (index / 47))
  const curve = (z: number, side: 'lower' | 'upper') =>
    pathThrough(
      sizes
        .map(size => ({ x: x.at(size), y: y.at(funnelLimits(p.average, size, p.per, z)[side]) }))
        .filter(place => place.y <= 100),
    )
  const whereIs = (point: FunnelPoint): string => {
    const value = valueOf(point)
    const outer = funnelLimits(p.average, point.denominator, p.per, z998)
    const inner = funnelLimits(p.average, point.denominator, p.per, z95)
    if (value > outer.upper) return 'Far above: beyond the 99.8% limit'
    if (value < outer.lower) return 'Far below: beyond the 99.8% limit'
    if (value > inner.upper) return 'Above the 95% limit'
    if (value < inner.lower) return 'Below the 95% limit'
    return 'Within the limits'
  }
  const isFar = (point: FunnelPoint): boolean => whereIs(point).startsWith('Far')
  const ours = points.filter(point => point.ours)
  const others = points.filter(point => !point.ours)
  const far = points.filter(isFar)
  const bottom = plot.top + plot.height
  const inOrder = [...points].sort((a, b) => b.denominator - a.denominator || (a.name < b.name ? -1 : 1))
  return (
    <ChartFigure
      id={p.id}
      title={p.title}
      says={p.says}
      tableOpen={p.tableOpen}
      description={[
        `${number(points.length)} places compared with the average of ${written(p.average)}, by the number of ${p.of}.`,
        ...ours.map(
          point =>
            `${point.name}: ${number(point.numerator)} of ${number(point.denominator)}, ${written(valueOf(point))}. ${whereIs(point)}.`,
        ),
        far.length === 0
          ? 'No place lies beyond the 99.8% limits.'
          : `Beyond the 99.8% limits: ${far.map(point => point.name).join(', ')}.`,
      ].join(' ')}
      note="Places inside the dotted lines differ by no more than chance would make. A diamond lies beyond the outer line."
      height={bottom + belowPlot + 18}
      head={['Place', 'Counted', p.of.slice(0, 1).toUpperCase() + p.of.slice(1), 'Figure', 'Against the limits']}
      rows={inOrder.map(point => [
        point.name,
        number(point.numerator),
        number(point.denominator),
        written(valueOf(point)),
        whereIs(point),
      ])}
    >
      <ValueAxis plot={plot} scale={y} written={value => figure(value, unit, 0)} />
      <g aria-hidden="true">
        {x.ticks.map(tick => (
          <text class="axis-words" x={across(plot, x.at(tick))} y={bottom + 18} text-anchor="middle">
            {number(tick)}
          </text>
        ))}
        <text class="axis-words" x={across(plot, 100)} y={bottom + 38} text-anchor="end">
          {p.of.slice(0, 1).toUpperCase() + p.of.slice(1)}
        </text>
      </g>
      <Stretched plot={plot}>
        <path
          class="line line--benchmark"
          d={pathThrough([
            { x: 0, y: y.at(p.average) },
            { x: 100, y: y.at(p.average) },
          ])}
        />
        {(['lower', 'upper'] as const).map(side => (
          <>
            <path class="line line--limit" d={curve(z95, side)} />
            <path class="line line--benchmark-3" d={curve(z998, side)} />
          </>
        ))}
      </Stretched>
      {[...others, ...ours].map(point => {
        const place = { plot, x: x.at(point.denominator), y: y.at(valueOf(point)) }
        if (isFar(point))
          return <Diamond {...place} r={point.ours ? 9 : 6} class={point.ours ? 'mark--ours' : 'mark--other'} />
        return <Disc {...place} r={point.ours ? 7 : 4.5} class={point.ours ? 'mark--ours' : 'mark--other'} />
      })}
      {ours.map(point => (
        <text
          aria-hidden="true"
          class="words--ours halo"
          x={across(plot, x.at(point.denominator))}
          y={down(plot, y.at(valueOf(point))) - 12}
          text-anchor={x.at(point.denominator) > 70 ? 'end' : 'middle'}
        >
          {point.name}
        </text>
      ))}
      <EndLabels
        plot={plot}
        labels={[
          {
            name: p.averageName ?? 'Average',
            value: written(p.average),
            y: y.at(p.average),
            class: 'words--benchmark',
          },
          ...(['upper', 'lower'] as const).map(side => ({
            name: `${side === 'upper' ? 'Upper' : 'Lower'} 99.8%`,
            value: written(funnelLimits(p.average, largest, p.per, z998)[side]),
            y: y.at(funnelLimits(p.average, largest, p.per, z998)[side]),
            class: 'words--benchmark',
          })),
        ]}
      />
    </ChartFigure>
  )
}
