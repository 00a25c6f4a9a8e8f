import { figure, type Unit } from '../format.ts'
import { classes, type Optional } from '../govuk/piece.ts'
import { isKnown, missingInWords, type Reading, Shown } from '../missing.tsx'
import { ChartFigure, type ChartOptions } from './figure.tsx'
import { axisOf } from './trend-chart.tsx'

export type Bar = Readonly<{ name: string; value: Reading; ours?: boolean | undefined; note?: string | undefined }>

export type BarChartOptions = ChartOptions & { unit: Unit; bars: readonly Bar[] } & Optional<{
    decimals: number
    /** What the bars are, as the heading of the table. */
    of: string
    target: number
  }>

const rowHeight = 48
const barHeight = 16
/** The longest bar leaves room for its value to its right. */
const widest = 80

/** Figures side by side, each with its name above its bar, so that names are never cut. Bars always start at nought. */
export const BarChart = (p: BarChartOptions) => {
  const written = (value: number): string => figure(value, p.unit, p.decimals)
  const known = p.bars.flatMap(bar => (isKnown(bar.value) ? [{ name: bar.name, value: bar.value }] : []))
  const scale = axisOf(p.unit, [...known.map(bar => bar.value), ...(p.target === undefined ? [] : [p.target])], true)
  const width = (value: number): number => Number(((scale.at(value) * widest) / 100).toFixed(2))
  // Where the target's line would run through the value, the value moves into its bar.
  const isInside = (value: number): boolean =>
    p.target !== undefined &&
    width(value) > 20 &&
    width(p.target) >= width(value) &&
    width(p.target) - width(value) < 18
  const top = p.target === undefined ? 0 : 24
  const rowAt = (index: number): number => top + index * rowHeight
  const height = top + p.bars.length * rowHeight
  const says = [
    ...(known.length > 1
      ? [known.reduce((a, b) => (b.value > a.value ? b : a)), known.reduce((a, b) => (b.value < a.value ? b : a))].map(
          (bar, index) => `${index === 0 ? 'Highest' : 'Lowest'}: ${bar.name}, ${written(bar.value)}.`,
        )
      : []),
    ...p.bars.map(bar => `${bar.name}: ${isKnown(bar.value) ? written(bar.value) : bar.value}.`),
    ...(p.target === undefined ? [] : [`Target: ${written(p.target)}.`]),
  ]
  return (
    <ChartFigure
      id={p.id}
      title={p.title}
      says={p.says}
      tableOpen={p.tableOpen}
      description={says.join(' ')}
      height={height}
      head={[p.of ?? 'Name', 'Value']}
      rows={[
        ...p.bars.map(bar => [bar.name, <Shown reading={bar.value} written={written} />]),
        ...(p.target === undefined ? [] : [['Target', written(p.target)]]),
      ]}
    >
      <g aria-hidden="true">
        {p.bars.map((bar, index) => (
          <>
            {isKnown(bar.value) && (
              <rect
                class={bar.ours ? 'bar--ours' : 'bar--other'}
                x="0"
                y={rowAt(index) + 20}
                width={`${width(bar.value)}%`}
                height={barHeight}
                rx="2"
              />
            )}
            <line class="base" x1="0" x2="0" y1={rowAt(index) + 18} y2={rowAt(index) + 38} />
          </>
        ))}
      </g>
      {p.target !== undefined && (
        <g aria-hidden="true">
          <line
            class="line line--target"
            x1={`${width(p.target)}%`}
            x2={`${width(p.target)}%`}
            y1={top - 4}
            y2={height}
          />
          <text
            class="words--target"
            x={`${width(p.target)}%`}
            y="14"
            text-anchor={width(p.target) > 60 ? 'end' : 'middle'}
          >
            Target {written(p.target)}
          </text>
        </g>
      )}
      <g aria-hidden="true">
        {p.bars.map((bar, index) => (
          <>
            <text class={classes('halo', bar.ours && 'words--ours')} x="0" y={rowAt(index) + 14}>
              {bar.name}
              {bar.note && <tspan class="axis-words"> {bar.note}</tspan>}
            </text>
            {isKnown(bar.value) ? (
              <text
                class={isInside(bar.value) ? 'value-words value-words--inside' : 'value-words halo'}
                x={`${width(bar.value)}%`}
                dx={isInside(bar.value) ? -8 : 8}
                y={rowAt(index) + 33}
                text-anchor={isInside(bar.value) ? 'end' : 'start'}
              >
                {written(bar.value)}
              </text>
            ) : (
              <text class="axis-words" x="8" y={rowAt(index) + 33}>
                {missingInWords(bar.value)}
              </text>
            )}
          </>
        ))}
      </g>
    </ChartFigure>
  )
}
