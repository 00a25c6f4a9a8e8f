import { holders } from '../../access/index.ts'
import { inWords, momentInWords } from '../../kernel/index.ts'
import { BackLink, Button, DataTable, EmptyState, SummaryList, Tag } from '../../ui/index.ts'
import { notFound, page, query } from '../../web/index.ts'
import {
  allPublications,
  changesPublished,
  findPublication,
  newestOf,
  overridesOf,
  type PublicationRow,
  publishedFigures,
} from './publications.store.ts'
import { findIndicator } from '../catalogue.ts'

/** Where the public reads it. */
const publicAddress = (one: Pick<PublicationRow, 'asAt' | 'version'>): string =>
  `/published/${one.asAt}-v${one.version}`

/** Everything that was published, with its corrections. */
export const publicationsPage = page({
  path: '/publications',
  needs: 'dataset.publish',
  load: async ({ db }) => {
    const all = await allPublications(db)
    return { all, corrected: new Set(all.flatMap(one => one.corrects ?? [])) }
  },
  view: ({ data }) => ({
    title: 'Publications',
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-xl">What has been published</h1>
        <Button href="/publications/new">Publish the data set</Button>
        {data.all.length === 0 ? (
          <EmptyState title="Nothing is published yet">
            You see what the public would see before anything is published.
          </EmptyState>
        ) : (
          <DataTable
            caption="Newest day first"
            columns={[
              {
                heading: 'As at',
                cell: (one: PublicationRow) => (
                  <a class="govuk-link" href={`/publications/${one.id}`}>
                    {inWords(one.asAt)}
                    <span class="govuk-visually-hidden">, version {one.version}</span>
                  </a>
                ),
              },
              { heading: 'Version', numeric: true, cell: one => one.version },
              { heading: 'Published', cell: one => momentInWords(one.publishedAt) },
              { heading: 'By', cell: one => one.by ?? 'Kept' },
              {
                heading: 'Corrects',
                cell: one => (one.corrects === null ? '' : `Version ${one.version - 1}: ${one.why ?? ''}`),
              },
              {
                heading: 'State',
                cell: one =>
                  data.corrected.has(one.id) ? (
                    <Tag classes="govuk-tag--grey">Corrected since</Tag>
                  ) : (
                    <Tag classes="govuk-tag--green">In force</Tag>
                  ),
              },
            ]}
            rows={data.all}
          />
        )}
      </>
    ),
  }),
})

const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })

/** One publication on the record: who, when, what it corrects, and whose reasons showed what the rules hide. */
export const publicationPage = page({
  path: '/publications/:id',
  needs: 'dataset.publish',
  load: async ({ db, params }) => {
    const one = (await findPublication(db, params['id'] ?? '')) ?? notFound()
    const newest = await newestOf(db, one.asAt)
    const figures = await publishedFigures(db, one.id)
    return {
      one,
      newest: newest && newest.id !== one.id ? newest : null,
      changes: await changesPublished(db, one.id),
      overrides: await overridesOf(db, one.id),
      wholes: figures.filter(figure => figure.split === ''),
      groups: figures.filter(figure => figure.split !== ''),
    }
  },
  view: ({ data }) => {
    const { one, newest, changes, overrides, wholes, groups } = data
    const count = (figures: typeof wholes, shown: string): number => figures.filter(each => each.shown === shown).length
    return {
      title: one.title,
      wide: true,
      body: (
        <>
          <BackLink href="/publications">Publications</BackLink>
          <span class="govuk-caption-l">Version {one.version}</span>
          <h1 class="govuk-heading-xl">{one.title}</h1>
          {newest && (
            <p class="govuk-body-l">
              Corrected since by{' '}
              <a class="govuk-link" href={`/publications/${newest.id}`}>
                version {newest.version}
              </a>
              .
            </p>
          )}
          <SummaryList
            rows={[
              row(
                'Published',
                `${momentInWords(one.publishedAt)}, by ${one.by ? `the ${one.by.charAt(0).toLowerCase()}${one.by.slice(1)}` : 'Kept'}`,
              ),
              ...(one.why === null ? [] : [row(`Corrects version ${one.version - 1}`, one.why)]),
              row('Strategy in force', one.strategy ?? 'None'),
              row(
                'Measures',
                `${wholes.length}: ${count(wholes, 'value')} with a number, ${count(wholes, 'suppressed')} hidden, the rest without a number`,
              ),
              row('Groups', `${count(groups, 'value')} shown, ${count(groups, 'suppressed')} hidden`),
            ]}
          />
          <div class="govuk-button-group">
            <Button href={publicAddress(one)} classes="govuk-button--secondary">
              Read it as the public
            </Button>
            {!newest && (
              <Button href={`/publications/new${query({ 'as-at': one.asAt })}`} classes="govuk-button--secondary">
                Correct it
              </Button>
            )}
          </div>
          {one.corrects !== null && (
            <DataTable
              caption="What changed"
              columns={[
                { heading: 'Measure', cell: (change: (typeof changes)[number]) => change.title },
                { heading: 'Change', cell: change => change.says },
              ]}
              rows={changes}
            />
          )}
          <DataTable
            caption="Small numbers shown all the same"
            empty={`No small number was shown against the rules. Only ${holders('dataset.override-suppression')} may decide that, with a reason for each.`}
            columns={[
              {
                heading: 'Measure',
                cell: (each: (typeof overrides)[number]) => findIndicator(each.indicator)?.title ?? each.indicator,
              },
              { heading: 'Group', cell: each => each.group || 'The whole figure' },
              { heading: 'Reason', cell: each => each.reason },
              { heading: 'Decided by', cell: each => each.by ?? '' },
              { heading: 'When', cell: each => momentInWords(each.decidedAt) },
            ]}
            rows={overrides}
          />
        </>
      ),
    }
  },
})
