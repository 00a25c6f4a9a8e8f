import { councilOf } from '../../access/index.ts'
import { dataSetInForce } from '../../loads/index.ts'
import { addMonths, addYears, inWords, lastOfMonth, type PlainDate, readPlainDate } from '../../kernel/index.ts'
import { BackLink, DataTable, FilterBar, govuk, TrendChart } from '../../ui/index.ts'
import { type Asked, notFound, page, query } from '../../web/index.ts'
import { findIndicator } from '../catalogue.ts'
import { compute } from '../compute.ts'
import type { FigureSummary } from '../define.ts'
import { newestDay } from '../figures/figure-dates.ts'
import { valueInWords, wholeNumber } from '../in-words.ts'
import { measureAddress } from './addresses.ts'
import { chartUnit, readingOf } from './reading.ts'

const steps = [
  { id: 'month', title: 'Every month', months: 1 },
  { id: 'quarter', title: 'Every quarter', months: 3 },
  { id: 'year', title: 'Every year', months: 12 },
] as const

/** A line of more points than this cannot be read. */
const mostPoints = 120

/** The days of a series, oldest first, from the last day backwards; month ends stay month ends. */
const daysOfSeries = (first: PlainDate, last: PlainDate, months: number): PlainDate[] => {
  const atMonthEnd = last === lastOfMonth(last)
  const days: PlainDate[] = []
  for (let back = 0; days.length < mostPoints; back++) {
    const same = addMonths(last, -back * months)
    const day = atMonthEnd ? lastOfMonth(same) : same
    if (day < first) break
    days.push(day)
  }
  return days.reverse()
}

const dayFrom = (asked: Asked, name: string): PlainDate | null => {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map(part => asked.query[`${name}-${part}`] ?? '')
  return (
    readPlainDate(asked.query[name] ?? '') ??
    readPlainDate(`${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  )
}

/** A measure on any days of the past, computed now from what is loaded. */
export const seriesPage = page({
  path: '/data-set/:indicator/series',
  needs: 'dataset.compute-figures',
  load: async asked => {
    const indicator = findIndicator(asked.params['indicator'] ?? '') ?? notFound()
    const council = await councilOf(asked.db)
    const data = await dataSetInForce(asked.db, council.code ?? '')
    const last = dayFrom(asked, 'last') ?? newestDay(data) ?? asked.today
    const first = dayFrom(asked, 'first') ?? addYears(last, -2)
    const step = steps.find(one => one.id === asked.query['every']) ?? steps[1]
    const figures: FigureSummary[] = daysOfSeries(first, last, step.months).map(day => compute(indicator, data, day))
    return { indicator, first, last, step, figures }
  },
  view: ({ data }) => {
    const { indicator, figures, first, last, step } = data
    const box = (name: string, label: string, day: PlainDate) => (
      <govuk.Input
        id={name}
        name={name}
        label={{ text: label }}
        hint={{ text: 'Such as 2025-03-31' }}
        value={day}
        classes="govuk-input--width-10"
      />
    )
    return {
      title: `${indicator.title} on any days`,
      wide: true,
      body: (
        <>
          <BackLink href={measureAddress(indicator.id)}>{indicator.title}</BackLink>
          <span class="govuk-caption-l">{indicator.title}</span>
          <h1 class="govuk-heading-l">
            From {inWords(figures[0]?.asAt ?? first)} to {inWords(last)}
          </h1>
          <FilterBar action={`/data-set/${indicator.id}/series`} label="Choose the days" submit="Compute">
            <div class="kept-filters__boxes">
              {box('first', 'From', first)}
              {box('last', 'To', last)}
              <govuk.Select
                id="every"
                name="every"
                label={{ text: 'How often' }}
                value={step.id}
                items={steps.map(one => ({ value: one.id, text: one.title }))}
              />
            </div>
          </FilterBar>
          <TrendChart
            id="series"
            title={indicator.title}
            unit={chartUnit(indicator.unit)}
            decimals={indicator.decimals}
            name="Ours"
            points={figures.map(figure => ({ on: figure.asAt, value: readingOf(figure) }))}
          />
          <DataTable
            caption="Each day"
            columns={[
              { heading: 'As at', cell: (figure: FigureSummary) => inWords(figure.asAt) },
              {
                heading: 'Value',
                numeric: true,
                cell: figure =>
                  figure.value === null ? figure.because : valueInWords(figure.value, figure.unit, indicator.decimals),
              },
              {
                heading: 'Counts',
                numeric: true,
                cell: figure =>
                  figure.numerator === null
                    ? ''
                    : figure.denominator === null
                      ? wholeNumber(figure.numerator)
                      : `${wholeNumber(figure.numerator)} of ${wholeNumber(figure.denominator)}`,
              },
              { heading: 'Window', cell: figure => `${inWords(figure.first)} to ${inWords(figure.last)}` },
            ]}
            rows={figures}
          />
          <p class="govuk-body">
            <a
              class="govuk-link"
              href={`/data-set/${indicator.id}/series${query({ first: addYears(first, -1), last, every: step.id })}`}
            >
              A year further back
            </a>
          </p>
        </>
      ),
    }
  },
})
