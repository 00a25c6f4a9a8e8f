import { dayNumber, inWords, type PlainDate, yearOf } from '../../kernel/index.ts'
import { shortMonth } from '../format.ts'
import type { Content } from '../jsx/jsx-runtime.ts'
import { isKnown, type Reading } from '../missing.tsx'
import { type Scale, scaleOver, spread } from './scale.ts'

export type DatedReading = Readonly<{ on: PlainDate; value: Reading }>
export type Place = Readonly<{ x: number; y: number }>

/** Where the drawing lies within the whole: percent across, pixels down. Words stand to the left and the right of it. */
export type Plot = Readonly<{ left: number; width: number; top: number; height: number }>

export const linePlot: Plot = { left: 12, width: 62, top: 14, height: 216 }
/** Room for the words under the axis. */
export const belowPlot = 28

const rounded = (value: number): number => Number(value.toFixed(2))

export const across = (plot: Plot, share: number): string => `${rounded(plot.left + (plot.width * share) / 100)}%`
export const down = (plot: Plot, share: number): number => rounded(plot.top + plot.height * (1 - share / 100))

/** Breaks a series where a value is missing: each run is drawn by itself, and nothing joins them. */
export const runsOf = (points: readonly DatedReading[]): readonly (readonly DatedReading[])[] => {
  const runs: DatedReading[][] = []
  let open = false
  for (const point of points) {
    if (!isKnown(point.value)) open = false
    else if (open) runs.at(-1)!.push(point)
    else {
      runs.push([point])
      open = true
    }
  }
  return runs
}

/** A path through places given from 0 to 100, the y of which counts upwards. */
export const pathThrough = (places: readonly Place[]): string =>
  places.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(100 - y)}`).join('')

/** Lines that stretch with the plot; their thickness does not. */
export const Stretched = (p: { plot: Plot; children: Content }) => (
  <svg
    x={`${p.plot.left}%`}
    y={p.plot.top}
    width={`${p.plot.width}%`}
    height={p.plot.height}
    viewBox="0 0 100 100"
    preserveAspectRatio="none"
  >
    {p.children}
  </svg>
)

/** Something of fixed size, drawn about the point 0 0, put in its place. */
const At = (p: { plot: Plot; x: number; y: number; children: Content }) => (
  <svg x={across(p.plot, p.x)} y={down(p.plot, p.y)} width="1" height="1">
    {p.children}
  </svg>
)

export const Disc = (p: { plot: Plot; x: number; y: number; r: number; class: string }) => (
  <circle cx={across(p.plot, p.x)} cy={down(p.plot, p.y)} r={p.r} class={p.class} />
)

/** Told from the discs by its shape, for those who do not see its colour. */
export const Diamond = (p: { plot: Plot; x: number; y: number; r: number; class: string }) => (
  <At plot={p.plot} x={p.x} y={p.y}>
    <path d={`M0 ${-p.r}L${p.r} 0L0 ${p.r}L${-p.r} 0Z`} class={p.class} />
  </At>
)

/** Lines across for each value of the axis, with the value written above its line. */
export const ValueAxis = (p: { plot: Plot; scale: Scale; written: (value: number) => string }) => (
  <g aria-hidden="true">
    {p.scale.ticks.map((tick, index) => (
      <>
        <line
          class={index === 0 ? 'base' : 'grid'}
          x1="0"
          x2={across(p.plot, 100)}
          y1={down(p.plot, p.scale.at(tick))}
          y2={down(p.plot, p.scale.at(tick))}
        />
        <text class="axis-words" x="0" y={rounded(down(p.plot, p.scale.at(tick)) - 4)}>
          {p.written(tick)}
        </text>
      </>
    ))}
  </g>
)

export const dateScale = (days: readonly PlainDate[]): Scale => {
  const numbers = days.map(dayNumber)
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  return scaleOver(first, last)
}

/** At most four days to write under the axis, evenly spread, with the first and the last among them. */
export const daysToWrite = (days: readonly PlainDate[], most = 4): readonly PlainDate[] => {
  const all = [...new Set(days)].sort()
  if (all.length <= most) return all
  return Array.from({ length: most }, (_, index) => all[Math.round((index * (all.length - 1)) / (most - 1))]!)
}

/** The year alone where every point stands on the same day of its year; otherwise the month and the year. */
const dayWriter = (days: readonly PlainDate[]): ((day: PlainDate) => string) =>
  days.length > 1 && new Set(days.map(day => day.slice(5))).size === 1 && new Set(days.map(yearOf)).size === days.length
    ? day => String(yearOf(day))
    : shortMonth

export const DateAxis = (p: { plot: Plot; days: readonly PlainDate[]; scale: Scale }) => {
  const written = dayWriter(p.days)
  const chosen = daysToWrite(p.days, written === shortMonth ? 4 : 6)
  return (
    <g aria-hidden="true">
      {chosen.map(day => {
        const x = across(p.plot, p.scale.at(dayNumber(day)))
        const bottom = p.plot.top + p.plot.height
        return (
          <>
            <line class="base" x1={x} x2={x} y1={bottom} y2={bottom + 5} />
            <text class="axis-words" x={x} y={bottom + 20} text-anchor="middle">
              {written(day)}
            </text>
          </>
        )
      })}
    </g>
  )
}

export type EndLabel = Readonly<{ name: string; value: string; y: number; class: string }>

const labelHeight = 37

/** The name and the last value of each line at its right-hand end, moved apart where they would lie on one another. */
export const EndLabels = (p: { plot: Plot; labels: readonly EndLabel[] }) => {
  const tops = spread(
    p.labels.map(label => down(p.plot, label.y)),
    labelHeight,
    p.plot.top + 2,
    p.plot.top + p.plot.height - 8,
  )
  const x = `${p.plot.left + p.plot.width + 2.5}%`
  return (
    <g aria-hidden="true">
      {p.labels.map((label, index) => (
        <text class={label.class} x={x} y={tops[index]}>
          {label.name}
          <tspan class="value-words" x={x} dy="16">
            {label.value}
          </tspan>
        </text>
      ))}
    </g>
  )
}

const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`

/** A series in words: its first and last values, the highest and the lowest, and each gap with its reason. */
export const seriesInWords = (points: readonly DatedReading[], written: (value: number) => string): string => {
  const known = points.flatMap(({ on, value }) => (isKnown(value) ? [{ on, value }] : []))
  const gaps = points.flatMap(({ on, value }) => (isKnown(value) ? [] : [`${inWords(on)} (${value})`]))
  const [first, last] = [known[0], known.at(-1)]
  const parts: string[] = []
  if (!first || !last) parts.push('There is no known value')
  else if (known.length === 1) parts.push(`One value: ${written(first.value)} on ${inWords(first.on)}`)
  else {
    const highest = known.reduce((a, b) => (b.value > a.value ? b : a))
    const lowest = known.reduce((a, b) => (b.value < a.value ? b : a))
    parts.push(`From ${written(first.value)} on ${inWords(first.on)} to ${written(last.value)} on ${inWords(last.on)}`)
    if (highest.value === lowest.value) parts.push('every known value is the same')
    else
      parts.push(
        `highest ${written(highest.value)} on ${inWords(highest.on)}, lowest ${written(lowest.value)} on ${inWords(lowest.on)}`,
      )
  }
  if (gaps.length > 0) parts.push(`no value for ${gaps.join(', ')}`)
  return parts.map(sentence).join(' ')
}

/** Said under a chart whose axis does not start at nought, because a small change then looks large. */
export const startsAbove = (scale: Scale, written: (value: number) => string): string | undefined =>
  scale.low > 0 ? `The scale starts at ${written(scale.low)}, not at ${written(0)}.` : undefined
