import { inShortWords } from '../../kernel/index.ts'
import { BackLink, type Content, DataTable, EmptyState, Tag } from '../../ui/index.ts'
import { page } from '../../web/index.ts'
import { findIndicator } from '../catalogue.ts'
import { fewest } from '../publishable.ts'
import { measureAddress } from './addresses.ts'
import { everyReported, type ReportedFigure } from './reported-figures.store.ts'
import { conflictsIn, gapOf, isContradicted, isSmall, movementOf } from './reported.ts'

const units: Readonly<Record<string, string>> = { percent: '%', pounds: ' pounds', 'per 10,000': ' per 10,000' }

const typed = (value: string | null, unit: string | null): string =>
  value === null ? 'Not given' : `${value}${units[unit ?? ''] ?? ''}`

const arrows = { up: '▲ Up', down: '▼ Down', same: '● Same' }

const Movement = ({ figure }: { figure: ReportedFigure }): Content => {
  const moved = movementOf(figure)
  if (moved === null)
    return figure.direction === null ? (
      <span class="kept-quiet">Cannot be told</span>
    ) : (
      <>
        <span class="kept-quiet">Cannot be told.</span> The paper said {figure.direction}
      </>
    )
  return (
    <>
      <span aria-hidden="true">{arrows[moved].slice(0, 2)}</span>
      {arrows[moved].slice(2)}
      {moved !== 'same' && ` from ${typed(figure.previous, figure.unit)}`}
      {isContradicted(figure) && (
        <>
          {' '}
          <Tag classes="govuk-tag--yellow">The paper said {figure.direction}</Tag>
        </>
      )}
    </>
  )
}

const Remarks = ({ figure }: { figure: ReportedFigure }): Content => {
  const gap = gapOf(figure)
  return (
    <>
      {isSmall(figure) && (
        <>
          <Tag classes="govuk-tag--purple">1 to {fewest}: would be hidden if published today</Tag>{' '}
        </>
      )}
      {gap === 'no value' && (
        <>
          <Tag classes="govuk-tag--grey">No number given</Tag>{' '}
        </>
      )}
      {gap === 'no figure before' && (
        <>
          <Tag classes="govuk-tag--grey">No figure before</Tag>{' '}
        </>
      )}
      {figure.note}
    </>
  )
}

const when = (figure: ReportedFigure): string =>
  figure.asAt === null ? (figure.period ?? '') : inShortWords(figure.asAt)

const Name = ({ figure }: { figure: ReportedFigure }): Content => {
  const indicator = figure.indicator === null ? null : findIndicator(figure.indicator)
  return indicator ? (
    <a class="govuk-link" href={measureAddress(indicator.id)}>
      {figure.label}
    </a>
  ) : (
    figure.label
  )
}

const columns = [
  { heading: 'Figure', cell: (figure: ReportedFigure) => <Name figure={figure} /> },
  { heading: 'When', cell: when },
  { heading: 'Reported', numeric: true, cell: (figure: ReportedFigure) => typed(figure.value, figure.unit) },
  { heading: 'Moved', cell: (figure: ReportedFigure) => <Movement figure={figure} /> },
  { heading: 'What to know', cell: (figure: ReportedFigure) => <Remarks figure={figure} /> },
]

/** What the board and the public were told before Kept, as it was told, with its gaps and its quarrels. */
export const reportedPage = page({
  path: '/data-set/reported',
  needs: 'dataset.read',
  load: ({ db }) => everyReported(db),
  view: ({ data }) => {
    const conflicts = conflictsIn(data)
    const documents = [...new Set(data.map(figure => figure.sourceDocument))]
    return {
      title: 'Figures reported before',
      wide: true,
      body: (
        <>
          <BackLink href="/data-set">Data set</BackLink>
          <h1 class="govuk-heading-xl">Figures reported before</h1>
          <p class="govuk-body-l">
            These are kept as they were reported, and never changed. Whether a figure went up or down is worked out from
            its own two numbers. {data.filter(isSmall).length} of {data.length} are counts of 1 to {fewest} people, and
            would be hidden if they were published today.
          </p>
          {data.length === 0 && (
            <EmptyState title="Nothing is recorded">Figures of earlier papers can be kept here beside ours.</EmptyState>
          )}
          {conflicts.length > 0 && (
            <section class="kept-section" aria-labelledby="conflicts">
              <h2 class="govuk-heading-l" id="conflicts">
                Figures for one thing that do not agree
              </h2>
              {conflicts.map(({ figures }) => (
                <DataTable
                  caption={figures.map(figure => typed(figure.value, figure.unit)).join(' or ')}
                  columns={[
                    ...columns.slice(0, 3),
                    { heading: 'Where', cell: (figure: ReportedFigure) => figure.sourceDocument },
                    { heading: 'What to know', cell: (figure: ReportedFigure) => figure.note ?? '' },
                  ]}
                  rows={figures}
                />
              ))}
            </section>
          )}
          {documents.map((document, index) => (
            <section class="kept-section" aria-labelledby={`document-${index}`}>
              <h2 class="govuk-heading-l" id={`document-${index}`}>
                {document}
              </h2>
              <DataTable
                caption={document}
                captionHidden={true}
                columns={columns}
                rows={data.filter(figure => figure.sourceDocument === document)}
              />
            </section>
          ))}
        </>
      ),
    }
  },
})
