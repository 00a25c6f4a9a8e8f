import { dayNumber } from '../../kernel/index.ts'
import { figure, type Unit } from '../format.ts'
import { isKnown } from '../missing.tsx'
import { type DatedReading, pathThrough, runsOf, seriesInWords } from './plot.tsx'
import { scaleOver } from './scale.ts'

const [width, height, edge] = [120, 32, 5]

/** The shape of a series within a line of words or a table. Its values are said beside it, and in its description. */
export const Sparkline = (p: {
  id: string
  title: string
  unit: Unit
  points: readonly DatedReading[]
  decimals?: number | undefined
}) => {
  const values = p.points.map(point => point.value).filter(isKnown)
  const days = p.points.map(point => dayNumber(point.on))
  const x = scaleOver(Math.min(...days), Math.max(...days))
  const y = scaleOver(Math.min(...values), Math.max(...values))
  const at = (point: DatedReading) => ({
    x: edge + (x.at(dayNumber(point.on)) * (width - 2 * edge)) / 100,
    // The path helper counts y upwards from 100.
    y: 100 - (height - edge - (y.at(isKnown(point.value) ? point.value : 0) * (height - 2 * edge)) / 100),
  })
  const last = p.points.findLast(point => isKnown(point.value))
  return (
    <svg
      class="kept-chart kept-sparkline"
      role="img"
      aria-labelledby={`${p.id}-title ${p.id}-description`}
      viewBox={`0 0 ${width} ${height}`}
    >
      <title id={`${p.id}-title`}>{p.title}</title>
      <desc id={`${p.id}-description`}>{seriesInWords(p.points, value => figure(value, p.unit, p.decimals))}</desc>
      {runsOf(p.points).map(run =>
        run.length > 1 ? (
          <path class="line line--ours" d={pathThrough(run.map(at))} />
        ) : (
          run.map(point => <circle class="mark--ours mark--small" cx={at(point).x} cy={100 - at(point).y} r="2.5" />)
        ),
      )}
      {last && <circle class="mark--ours" cx={at(last).x} cy={100 - at(last).y} r="4.5" />}
    </svg>
  )
}
