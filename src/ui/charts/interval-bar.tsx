import { figure, type Unit } from '../format.ts'
import type { Optional } from '../govuk/piece.ts'
import { ChartFigure, type ChartOptions } from './figure.tsx'
import { axisOf } from './trend-chart.tsx'

export type IntervalBarOptions = ChartOptions & {
  unit: Unit
  name: string
  value: number
  /** The 95% interval: where the figure might lie if the same care were given to as many other children. */
  low: number
  high: number
} & Optional<{ decimals: number; comparators: readonly Readonly<{ name: string; value: number }>[] }>

const barY = 40
const rowHeight = 20

/** How sure we are of a figure, and who lies inside that and who outside. */
export const IntervalBar = (p: IntervalBarOptions) => {
  const written = (value: number): string => figure(value, p.unit, p.decimals)
  const comparators = [...(p.comparators ?? [])].sort((a, b) => a.value - b.value || (a.name < b.name ? -1 : 1))
  const scale = axisOf(p.unit, [p.value, p.low, p.high, ...comparators.map(c => c.value)], true)
  const at = (value: number): string => `${Number((2 + scale.at(value) * 0.96).toFixed(2))}%`
  const anchor = (value: number) => (scale.at(value) < 25 ? 'start' : scale.at(value) > 75 ? 'end' : 'middle')
  const where = (value: number): string =>
    value < p.low ? 'Below our interval' : value > p.high ? 'Above our interval' : 'Within our interval'
  const axisY = barY + 14
  const height = axisY + 18 + comparators.length * rowHeight + 8
  return (
    <ChartFigure
      id={p.id}
      title={p.title}
      says={p.says}
      tableOpen={p.tableOpen}
      description={[
        `${p.name}: ${written(p.value)}, 95% interval from ${written(p.low)} to ${written(p.high)}.`,
        ...comparators.map(c => `${c.name}: ${written(c.value)}, ${where(c.value).toLowerCase()}.`),
      ].join(' ')}
      height={height}
      head={['Name', 'Value', 'Against our interval']}
      rows={[
        [p.name, written(p.value), `${written(p.low)} to ${written(p.high)}`],
        ...comparators.map(c => [c.name, written(c.value), where(c.value)]),
      ]}
    >
      <g aria-hidden="true">
        <text class="words--ours" x={at(p.value)} y={18} text-anchor={anchor(p.value)}>
          {p.name} <tspan class="value-words">{written(p.value)}</tspan>
        </text>
        <line class="base" x1="2%" x2="98%" y1={axisY} y2={axisY} />
        <line class="interval" x1={at(p.low)} x2={at(p.high)} y1={barY} y2={barY} />
        <circle class="mark--ours" cx={at(p.value)} cy={barY} r="7" />
        {/* All the lines before all the words, so that no line crosses a word. */}
        {comparators.map((comparator, index) => (
          <>
            <line
              class="leader"
              x1={at(comparator.value)}
              x2={at(comparator.value)}
              y1={axisY}
              y2={axisY + 18 + index * rowHeight}
            />
            <line class="tick" x1={at(comparator.value)} x2={at(comparator.value)} y1={barY - 8} y2={axisY} />
          </>
        ))}
        {comparators.map((comparator, index) => (
          <text
            class="words--benchmark halo"
            x={at(comparator.value)}
            dx={anchor(comparator.value) === 'start' ? -3 : anchor(comparator.value) === 'end' ? 3 : 0}
            y={axisY + 30 + index * rowHeight}
            text-anchor={anchor(comparator.value)}
          >
            {comparator.name} <tspan class="value-words">{written(comparator.value)}</tspan>
          </text>
        ))}
      </g>
    </ChartFigure>
  )
}
