import { may } from '../../access/index.ts'
import { loadHistory } from '../../loads/index.ts'
import { inShortWords, inWords, periodInWords, readPlainDate } from '../../kernel/index.ts'
import {
  BackLink,
  BarChart,
  type Content,
  DataTable,
  Details,
  InsetText,
  IntervalBar,
  MissingChip,
  RunChart,
  SummaryList,
  Tag,
  TrendChart,
  Verdict,
  WalkTheThread,
} from '../../ui/index.ts'
import { notFound, page, query } from '../../web/index.ts'
import { findIndicator } from '../catalogue.ts'
import { limitsFor } from '../change.ts'
import { commentaryVersions } from '../commentary/commentary.store.ts'
import { ownerOf, roleTitle } from '../commentary/owner.ts'
import type { Indicator } from '../define.ts'
import { basisOf } from '../figures/figures.store.ts'
import { valueInWords, wholeNumber } from '../in-words.ts'
import { type CountedAs, countedAs } from './counted-as.ts'
import { dataSetAddress, measureAddress } from './addresses.ts'
import { readDataSet } from './data-set.store.ts'
import { type MeasureView, storyOf } from './measure-view.ts'
import { chartUnit, readingOf } from './reading.ts'
import { reportedOf } from './reported-figures.store.ts'

const windows: Readonly<Record<string, string>> = {
  day: 'That day alone',
  'six months': 'The six months to that day',
  year: 'The twelve months to that day',
  'two years': 'The two years to that day',
  'three years': 'The three years to that day',
  'return year': 'The last whole return year, April to March, that had ended by then',
}

const unitWords: Readonly<Record<Indicator['unit'], string>> = {
  percent: 'Percentage, with its counts',
  count: 'Number',
  'per 10,000': 'For every 10,000 people under 18 in the area',
  days: 'Average number of days',
  score: 'Average score',
}

const betterWords = {
  higher: 'Higher is better',
  lower: 'Lower is better',
  neither: 'Neither higher nor lower is better',
}

const definitionRows = (indicator: Indicator) => {
  const row = (key: string, value: Content) => ({ key: { text: key }, value: { text: value } })
  return [
    row('It asks', indicator.asks),
    row('Why it matters', indicator.whyItMatters),
    ...(indicator.kind === 'computed'
      ? [
          row('Out of', `${indicator.cohort.title.charAt(0).toUpperCase()}${indicator.cohort.title.slice(1)}`),
          row('Looks at', windows[indicator.window] ?? ''),
          row(
            'Comes from',
            `${indicator.from.return}${indicator.from.modules.length > 0 ? `: ${indicator.from.modules.join(', ')}` : ''}${indicator.fields.length > 0 ? ` (${indicator.fields.join(', ')})` : ''}`,
          ),
        ]
      : [
          row('Counted as', indicator.definition),
          row('Entered by', `${indicator.owner}, ${indicator.frequency}`),
          row('Why it is entered', indicator.whyEntered),
        ]),
    row('Shown as', unitWords[indicator.unit]),
    row('Direction', betterWords[indicator.better]),
    row('Rests on', indicator.cites),
    row(
      'Definition',
      `Version ${indicator.version}, reviewed ${indicator.reviewed.on} by the ${indicator.reviewed.by.toLowerCase()}; next review ${indicator.reviewed.next}`,
    ),
    ...(indicator.answers && indicator.answers.length > 0
      ? [row('In the board’s dictionary', indicator.answers.join(', '))]
      : []),
  ]
}

/** Which figures were counted by which version of the definition: shown where there is more than the one of today. */
const Versions = ({ indicator, counted }: { indicator: Indicator; counted: readonly CountedAs[] }) =>
  counted.some(one => one.version !== indicator.version) && (
    <>
      <h3 class="govuk-heading-s">Its definition has changed</h3>
      <p class="govuk-body">Figures of different versions cannot be put side by side.</p>
      <DataTable
        caption="Figures by the version that counted them"
        captionHidden={true}
        rows={counted}
        columns={[
          {
            heading: 'Version',
            cell: one => (one.version === indicator.version ? `${one.version}, now` : one.version),
          },
          {
            heading: 'Figures as at',
            cell: one =>
              one.first === one.last ? inWords(one.first) : `${inWords(one.first)} to ${inWords(one.last)}`,
          },
          {
            heading: 'What changed',
            cell: one => indicator.changes?.[one.version] ?? (one.version === 1 ? 'The first' : 'Not written down'),
          },
        ]}
      />
    </>
  )

/** How many were looked at, who was left out and why, who was out of it and who was counted. */
const Funnel = ({ view }: { view: MeasureView }) => {
  const { figure, indicator } = view
  if (figure.value === null || indicator.kind !== 'computed') return null
  const out = figure.leftOut.reduce((sum, one) => sum + one.number, 0)
  const who = indicator.who ?? 'children'
  const inIt = figure.unit === 'count' || figure.unit === 'per 10,000' ? figure.numerator : figure.denominator
  return (
    <section class="kept-section" aria-labelledby="who">
      <h2 class="govuk-heading-m" id="who">
        Who is counted
      </h2>
      <ol class="kept-steps-down">
        {out > 0 && (
          <li>
            <strong>{wholeNumber(out)}</strong> left out
            <ul>
              {figure.leftOut.map(one => (
                <li>
                  {wholeNumber(one.number)}: {one.because}
                </li>
              ))}
            </ul>
          </li>
        )}
        <li>
          <strong>{wholeNumber(inIt ?? 0)}</strong> {inIt === 1 ? 'is' : 'are'} in it:{' '}
          {indicator.who ?? indicator.cohort.title}
          {figure.unknown > 0 && ` (of whom ${wholeNumber(figure.unknown)} not known)`}
        </li>
        {figure.unit === 'percent' && (
          <li>
            <strong>{wholeNumber(figure.numerator ?? 0)}</strong> of these {who} counted
          </li>
        )}
      </ol>
    </section>
  )
}

const Splits = ({ view }: { view: MeasureView }) => {
  const { figure, indicator } = view
  if (indicator.kind !== 'computed' || figure.value === null) return null
  const splits = (indicator.splitBy ?? []).filter(split => figure.splits.some(part => part.split === split.id))
  if (splits.length === 0) return null
  const isCount = figure.unit === 'count' || indicator.outOf !== undefined
  const unit = isCount ? 'count' : figure.unit
  return (
    <section class="kept-section" aria-labelledby="splits">
      <h2 class="govuk-heading-m" id="splits">
        Group by group
      </h2>
      <div class="kept-splits">
        {splits.map(split => {
          const parts = split.groups.flatMap(
            group => figure.splits.find(part => part.split === split.id && part.group === group) ?? [],
          )
          return (
            <BarChart
              id={`split-${split.id}`}
              title={split.title}
              unit={chartUnit(unit)}
              decimals={indicator.decimals}
              bars={parts.map(part => ({
                name: part.group,
                value: isCount ? part.numerator : (part.value ?? 'not applicable'),
                ours: true,
                ...(figure.unit === 'percent' && part.denominator !== null
                  ? { note: `${part.numerator} of ${part.denominator}` }
                  : {}),
              }))}
            />
          )
        })}
      </div>
    </section>
  )
}

const Series = ({ view }: { view: MeasureView }) => {
  const { indicator, figure } = view
  const points = view.series.map(one => ({ on: one.asAt, value: readingOf(one) }))
  const values = view.series.flatMap(one => one.value ?? [])
  if (values.length < 2) return null
  const limits = figure.first === figure.last ? limitsFor(figure, values) : null
  const england = view.comparison?.comparators.find(one => one.id === 'england')
  const common = { unit: chartUnit(figure.unit), name: 'Ours', points, decimals: indicator.decimals }
  return (
    <section class="kept-section" aria-labelledby="series">
      <h2 class="govuk-heading-m" id="series">
        Over time
      </h2>
      <TrendChart
        id="trend"
        title={indicator.title}
        {...common}
        target={view.target?.value}
        benchmarks={
          england ? [{ name: `England ${view.comparison?.period ?? ''}`, short: 'England', value: england.value }] : []
        }
      />
      {limits && (
        <RunChart
          id="run"
          title="Is it moving more than usual?"
          {...common}
          mean={limits.mean}
          lower={limits.low}
          upper={limits.high}
        />
      )}
    </section>
  )
}

const Beside = ({ view }: { view: MeasureView }) => {
  const { comparison, figure, indicator, interval } = view
  if (!comparison || comparison.comparators.length === 0) return null
  const written = (value: number): string => valueInWords(value, figure.unit, indicator.decimals)
  return (
    <section class="kept-section" aria-labelledby="beside">
      <h2 class="govuk-heading-m" id="beside">
        Beside others
      </h2>
      {interval && figure.value !== null && (
        <IntervalBar
          id="interval"
          title="Ours, and where it might lie by chance"
          unit={chartUnit(figure.unit)}
          name="Ours"
          value={figure.value}
          low={interval.low}
          high={interval.high}
          decimals={indicator.decimals}
          comparators={comparison.comparators.map(one => ({ name: one.name, value: one.value }))}
        />
      )}
      <DataTable
        caption={`Published figures of ${comparison.period}`}
        columns={[
          { heading: 'Who', cell: (one: (typeof comparison.comparators)[number]) => one.name },
          { heading: 'Value', numeric: true, cell: one => written(one.value) },
          { heading: 'What it is', cell: one => one.says },
        ]}
        rows={comparison.comparators}
      />
      {comparison.rank && (
        <p class="govuk-body">
          Our published figure of that year stood {comparison.rank.place} of {comparison.rank.of} councils
          {comparison.rank.quartile ? `, in quarter ${comparison.rank.quartile} (A is best)` : ''}.
        </p>
      )}
    </section>
  )
}

export const passportPage = page({
  path: '/data-set/:indicator',
  needs: 'dataset.read',
  load: async ({ db, params, query: asked, today, person }) => {
    const indicator = findIndicator(params['indicator'] ?? '') ?? notFound()
    const dataSet = await readDataSet(db, readPlainDate(asked['as-at'] ?? ''), today)
    const view = dataSet.views.find(one => one.indicator.id === indicator.id) ?? null
    const basis = view && indicator.kind === 'computed' ? await basisOf(db, view.figure.asAt) : null
    const versions = view ? await commentaryVersions(db, indicator.id, view.figure.asAt) : []
    const canReadLoads = may(person, 'dataset.read-loads')
    const loads = canReadLoads ? await loadHistory(db) : []
    const used = new Set(basis?.loads)
    return {
      indicator,
      view,
      days: dataSet.days,
      basis,
      versions,
      loads: loads.filter(load => used.has(load.id)),
      reported: await reportedOf(db, indicator.id),
      canSeeChildren: may(person, 'dataset.look-at-children') && indicator.kind === 'computed',
      canSeries: may(person, 'dataset.compute-figures'),
      canFlag: may(person, 'dataset.flag-figure'),
      canSetTarget: may(person, 'dataset.set-target'),
      canEnter: may(person, 'dataset.enter-measure') && indicator.kind === 'entered',
      canAsk: may(person, 'dataset.ask-for-commentary'),
      canWrite: may(person, 'dataset.write-commentary'),
    }
  },
  view: ({ data, asked: { person } }) => {
    const { indicator, view } = data
    const figure = view?.figure ?? null
    return {
      title: indicator.title,
      wide: true,
      body: (
        <>
          <BackLink href={`${dataSetAddress(figure?.asAt ?? null)}#${indicator.id}`}>Data set</BackLink>
          <span class="govuk-caption-l">{indicator.theme}</span>
          <h1 class="govuk-heading-xl">{indicator.title}</h1>
          {view && figure ? (
            <div class="kept-passport__top">
              <div>
                <p class="kept-passport__value">
                  {figure.value === null ? (
                    <MissingChip
                      missing={figure.state === 'value' ? 'not applicable' : figure.state}
                      because={figure.because}
                    />
                  ) : (
                    valueInWords(figure.value, figure.unit, indicator.decimals)
                  )}
                </p>
                {view.change.verdict !== 'cannot be compared' && <Verdict verdict={view.change.verdict} />}
                <p class="kept-measure__small">{view.change.because}</p>
              </div>
              <div>
                <p class="govuk-body-l">{storyOf(view)}</p>
                <p class="govuk-body">
                  {figure.first === figure.last ? `On ${inWords(figure.last)}` : periodInWords(figure)}, as at{' '}
                  {inWords(figure.asAt)}.{' '}
                  {view.target &&
                    `Target: ${valueInWords(view.target.value, figure.unit, indicator.decimals)}${view.target.note ? ` (${view.target.note})` : ''}.`}
                </p>
                {data.canSeeChildren && figure.value !== null && (
                  <p class="govuk-body kept-no-print">
                    <a class="govuk-link" href={`/data-set/${indicator.id}/children${query({ 'as-at': figure.asAt })}`}>
                      Which children?
                    </a>{' '}
                    Looking is written in the audit trail.
                  </p>
                )}
              </div>
            </div>
          ) : (
            <p class="govuk-body-l">No figure has been computed yet.</p>
          )}
          {view && view.flags.length > 0 && (
            <InsetText>
              {view.flags.map(flag => (
                <p class="govuk-body">Read with care: {flag}</p>
              ))}
            </InsetText>
          )}
          <p class="govuk-body kept-no-print kept-deeds">
            {data.canEnter && (
              <a class="govuk-link" href={`/data-set/${indicator.id}/enter`}>
                Enter a value
              </a>
            )}
            {data.canSetTarget && (
              <a class="govuk-link" href={`/data-set/${indicator.id}/target`}>
                Set the target
              </a>
            )}
            {data.canFlag && (
              <a class="govuk-link" href={`/data-set/${indicator.id}/flag`}>
                Flag its quality
              </a>
            )}
            {data.canSeries && (
              <a class="govuk-link" href={`/data-set/${indicator.id}/series`}>
                Compute it for any days
              </a>
            )}
          </p>
          <section class="kept-section" aria-labelledby="commentary">
            <h2 class="govuk-heading-m" id="commentary">
              What the owner says
            </h2>
            {data.versions.length === 0 ? (
              <p class="govuk-body">Nothing has been written for this figure.</p>
            ) : (
              data.versions.toReversed().map((version, index) => (
                <blockquote class={index === 0 ? 'kept-measure__words' : 'kept-measure__words kept-quiet'}>
                  <p>{version.words}</p>
                  <p class="kept-measure__small">
                    Version {version.version}, {version.by}{' '}
                    <Tag classes={version.state === 'drafted' ? 'govuk-tag--yellow' : 'govuk-tag--green'}>
                      {version.state === 'drafted' ? 'Draft' : 'Signed off'}
                    </Tag>
                  </p>
                </blockquote>
              ))
            )}
            {view?.request && (
              <p class="govuk-body">
                Asked of the {view.request.role}, due {inWords(view.request.dueOn)}.
              </p>
            )}
            {figure && (
              <p class="govuk-body govuk-!-margin-top-3 kept-no-print kept-deeds">
                {data.canWrite && (
                  <a class="govuk-link" href={`/data-set/${indicator.id}/commentary${query({ 'as-at': figure.asAt })}`}>
                    Write or sign off commentary
                  </a>
                )}
                {data.canAsk && (
                  <a class="govuk-link" href={`/data-set/${indicator.id}/ask${query({ 'as-at': figure.asAt })}`}>
                    Ask the {roleTitle(ownerOf(indicator))} for commentary
                  </a>
                )}
              </p>
            )}
          </section>
          {view && <Series view={view} />}
          {view && <Beside view={view} />}
          {view && <Splits view={view} />}
          {view && <Funnel view={view} />}
          {((view?.conflicts.length ?? 0) > 0 || data.reported.length > 0) && (
            <section class="kept-section" aria-labelledby="conflicts">
              <h2 class="govuk-heading-m" id="conflicts">
                Other figures for the same thing
              </h2>
              {view && view.conflicts.length > 0 && (
                <DataTable
                  caption="Counted today in another way"
                  columns={[
                    {
                      heading: 'Measure',
                      cell: (one: (typeof view.conflicts)[number]) => (
                        <a class="govuk-link" href={measureAddress(one.indicator.id, one.figure.asAt)}>
                          {one.indicator.title}
                        </a>
                      ),
                    },
                    {
                      heading: 'Value',
                      numeric: true,
                      cell: one => valueInWords(one.figure.value ?? 0, one.figure.unit, one.indicator.decimals),
                    },
                    { heading: 'Why they differ', cell: one => one.because },
                  ]}
                  rows={view.conflicts}
                />
              )}
              <DataTable
                caption="As reported before"
                empty="Nothing was reported before."
                columns={[
                  { heading: 'Reported', cell: (one: (typeof data.reported)[number]) => one.label },
                  { heading: 'When', cell: one => (one.asAt ? inShortWords(one.asAt) : one.period) },
                  { heading: 'Value', numeric: true, cell: one => one.value ?? 'Not given' },
                  { heading: 'Before that', numeric: true, cell: one => one.previous ?? '' },
                  { heading: 'Where', cell: one => one.sourceDocument },
                  { heading: 'Note', cell: one => one.note ?? '' },
                ]}
                rows={data.reported}
              />
            </section>
          )}
          <section class="kept-section" aria-labelledby="definition">
            <h2 class="govuk-heading-m" id="definition">
              How it is counted
            </h2>
            <SummaryList rows={definitionRows(indicator)} />
            <Versions indicator={indicator} counted={view === null ? [] : countedAs(view.series)} />
            {(indicator.doubts?.length ?? 0) > 0 && (
              <>
                <h3 class="govuk-heading-s">What is not certain</h3>
                <ul class="govuk-list govuk-list--bullet">
                  {indicator.doubts?.map(doubt => (
                    <li>{doubt}</li>
                  ))}
                </ul>
              </>
            )}
          </section>
          {figure && indicator.kind === 'computed' && (
            <Details summaryText="Which files it was computed from">
              <p class="govuk-body">
                {wholeNumber(data.basis?.children ?? 0)} children in the returns that were in force.
              </p>
              <DataTable
                caption="Loads in force when it was computed"
                captionHidden={true}
                empty="The performance analyst can see which loads these are."
                columns={[
                  {
                    heading: 'Load',
                    cell: (load: (typeof data.loads)[number]) => (
                      <a class="govuk-link" href={`/loads/${load.id}`}>
                        {load.title}
                      </a>
                    ),
                  },
                  {
                    heading: 'Rows',
                    numeric: true,
                    cell: load => wholeNumber(load.files.reduce((sum, file) => sum + file.rows, 0)),
                  },
                  { heading: 'Loaded by', cell: load => load.loadedBy ?? 'Kept' },
                  { heading: 'On', cell: load => load.loadedAt.slice(0, 10) },
                ]}
                rows={data.loads}
              />
            </Details>
          )}
          {may(person, 'strategy.read') && <WalkTheThread kind="measure" id={indicator.id} />}
        </>
      ),
    }
  },
})
