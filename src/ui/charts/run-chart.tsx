import { dayNumber, inWords } from '../../kernel/index.ts'
import { figure, plural, type Unit } from '../format.ts'
import type { Optional } from '../govuk/piece.ts'
import { isKnown, Shown } from '../missing.tsx'
import { ChartFigure, type ChartOptions } from './figure.tsx'
import {
  belowPlot,
  DateAxis,
  dateScale,
  type DatedReading,
  Diamond,
  Disc,
  EndLabels,
  linePlot as plot,
  pathThrough,
  runsOf,
  seriesInWords,
  startsAbove,
  Stretched,
  ValueAxis,
} from './plot.tsx'
import { axisOf } from './trend-chart.tsx'

export type RunChartOptions = ChartOptions & {
  unit: Unit
  name: string
  points: readonly DatedReading[]
  mean: number
  lower: number
  upper: number
} & Optional<{ decimals: number; fromNought: boolean }>

/** Whether our figures move by more than they usually do: points beyond the limits have a shape of their own. */
export const RunChart = (p: RunChartOptions) => {
  const written = (value: number): string => figure(value, p.unit, p.decimals)
  const days = p.points.map(point => point.on)
  const y = axisOf(p.unit, [...p.points.map(point => point.value).filter(isKnown), p.lower, p.upper], p.fromNought)
  const x = dateScale(days)
  const placeOf = (point: DatedReading) => ({
    x: x.at(dayNumber(point.on)),
    y: isKnown(point.value) ? y.at(point.value) : 0,
  })
  const sideOf = ({ value }: DatedReading): string =>
    !isKnown(value)
      ? ''
      : value > p.upper
        ? 'Above the upper limit'
        : value < p.lower
          ? 'Below the lower limit'
          : 'Within'
  const isOutside = (point: DatedReading): boolean =>
    isKnown(point.value) && (point.value > p.upper || point.value < p.lower)
  const outside = p.points.filter(isOutside)
  const level = (value: number) =>
    pathThrough([
      { x: 0, y: y.at(value) },
      { x: 100, y: y.at(value) },
    ])

  const says = [
    seriesInWords(p.points, written),
    `Average ${written(p.mean)}, lower limit ${written(p.lower)}, upper limit ${written(p.upper)}.`,
    outside.length === 0
      ? 'Every known value lies within the limits.'
      : `${plural(outside.length, 'value lies', 'values lie')} outside the limits: ${outside
          .map(point => `${inWords(point.on)} (${sideOf(point).toLowerCase()})`)
          .join(', ')}.`,
  ]
  return (
    <ChartFigure
      id={p.id}
      title={p.title}
      says={p.says}
      tableOpen={p.tableOpen}
      description={says.join(' ')}
      note={
        <>
          {outside.length > 0 && 'A diamond is a value outside the limits, more than chance would make. '}
          {startsAbove(y, written)}
        </>
      }
      height={plot.top + plot.height + belowPlot}
      head={['Date', p.name, 'Against the limits']}
      rows={p.points.map(point => [
        inWords(point.on),
        <Shown reading={point.value} written={written} />,
        sideOf(point) || '–',
      ])}
    >
      <ValueAxis plot={plot} scale={y} written={value => figure(value, p.unit, p.unit === 'percent' ? undefined : 0)} />
      <DateAxis plot={plot} days={days} scale={x} />
      <Stretched plot={plot}>
        <rect
          class="band"
          x="0"
          width="100"
          y={100 - y.at(p.upper)}
          height={Math.max(0, y.at(p.upper) - y.at(p.lower))}
        />
        <path class="line line--limit" d={level(p.upper)} />
        <path class="line line--limit" d={level(p.lower)} />
        <path class="line line--benchmark" d={level(p.mean)} />
        {runsOf(p.points)
          .filter(run => run.length > 1)
          .map(run => (
            <path class="line line--ours" d={pathThrough(run.map(placeOf))} />
          ))}
      </Stretched>
      {p.points.map(point =>
        !isKnown(point.value) ? null : isOutside(point) ? (
          <Diamond plot={plot} {...placeOf(point)} r={8} class="mark--outside" />
        ) : (
          <Disc plot={plot} {...placeOf(point)} r={4} class="mark--ours mark--small" />
        ),
      )}
      <EndLabels
        plot={plot}
        labels={[
          { name: 'Upper limit', value: written(p.upper), y: y.at(p.upper), class: 'words--benchmark' },
          { name: 'Average', value: written(p.mean), y: y.at(p.mean), class: 'words--benchmark' },
          { name: 'Lower limit', value: written(p.lower), y: y.at(p.lower), class: 'words--benchmark' },
        ]}
      />
    </ChartFigure>
  )
}
