import { measureAddress } from '../../indicators/index.ts'
import { inWords } from '../../kernel/index.ts'
import { BackLink, DataTable, EmptyState, InsetText } from '../../ui/index.ts'
import { page } from '../../web/index.ts'
import { reportAddress, toWrite } from './on-a-report.ts'
import { figuresFor } from './publish-report.ts'

/** The figures that this report may show, each with the words that put it in. */
export const pickFigurePage = page({
  path: '/reports/:report/figures',
  needs: 'board.write-report',
  load: async asked => {
    const on = await toWrite(asked)
    const all = await figuresFor(asked.db, on.report)
    const seen = new Set<string>()
    const words = (asked.query['words'] ?? '').trim().toLowerCase()
    return {
      ...on,
      words,
      figures: all
        .filter(one => !seen.has(one.measure) && seen.add(one.measure))
        .filter(one => words === '' || `${one.title} ${one.measure}`.toLowerCase().includes(words))
        .toSorted((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0)),
    }
  },
  view: ({ data: { report, figures, words } }) => ({
    title: `Figures for: ${report.title}`,
    wide: true,
    body: (
      <>
        <BackLink href={reportAddress(report, '/write')}>Write the report</BackLink>
        <span class="govuk-caption-l">{report.title}</span>
        <h1 class="govuk-heading-l">Figures to put in</h1>
        <InsetText>
          Copy the words in square brackets into the report. They are replaced by the figure, which stays right until
          the report is published, and then never changes.{' '}
          {report.part === 'open'
            ? 'The report is public, so only published figures are here, and small numbers are hidden.'
            : 'The report is private, so it may show small numbers.'}
        </InsetText>
        <form method="get" class="kept-find">
          <label class="govuk-label govuk-label--s" for="words">
            Find a measure
          </label>
          <input class="govuk-input govuk-input--width-20" id="words" name="words" value={words} />{' '}
          <button class="govuk-button govuk-button--secondary" type="submit">
            Find
          </button>
        </form>
        {figures.length === 0 ? (
          <EmptyState title="No figure to put in">
            {words !== ''
              ? 'No measure has these words in its name.'
              : report.part === 'open'
                ? 'No data set is published yet. The performance analyst publishes it.'
                : 'Nothing is loaded yet. The performance analyst loads the returns.'}
          </EmptyState>
        ) : (
          <DataTable
            caption="Measures"
            columns={[
              {
                heading: 'Measure',
                cell: (one: (typeof figures)[number]) => (
                  <a class="govuk-link" href={measureAddress(one.measure, one.asAt)}>
                    {one.title}
                  </a>
                ),
              },
              { heading: 'Now', cell: one => (one.counts === null ? one.shown : `${one.shown} (${one.counts})`) },
              { heading: 'As at', cell: one => inWords(one.asAt) },
              { heading: 'In a sentence', cell: one => <code>{`[[figure: ${one.measure}]]`}</code> },
              { heading: 'As a chart', cell: one => <code>{`[[chart: ${one.measure}]]`}</code> },
              { heading: 'As a table', cell: one => <code>{`[[table: ${one.measure}]]`}</code> },
            ]}
            rows={figures}
          />
        )}
      </>
    ),
  }),
})
