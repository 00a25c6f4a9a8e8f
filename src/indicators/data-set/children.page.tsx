import { councilOf } from '../../access/index.ts'
import { dataSetInForce } from '../../loads/index.ts'
import { inWords, type PlainDate, readPlainDate } from '../../kernel/index.ts'
import { BackLink, DataTable } from '../../ui/index.ts'
import { notFound, page } from '../../web/index.ts'
import { findIndicator } from '../catalogue.ts'
import { compute } from '../compute.ts'
import { daysWithFigures } from '../figures/figures.store.ts'
import { valueInWords } from '../in-words.ts'
import { measureAddress } from './addresses.ts'

/** The day asked for, or the newest that there are figures for. */
export const dayAsked = async (
  db: Parameters<typeof daysWithFigures>[0],
  asked: string | undefined,
): Promise<PlainDate> => readPlainDate(asked ?? '') ?? (await daysWithFigures(db))[0] ?? notFound()

/**
 * Which children: counted, not counted and left out, each with the reason. Child-level, so every look is written down.
 * All of them stand on the one page: a child asked for by number would stand in an address.
 */
export const childrenPage = page({
  path: '/data-set/:indicator/children',
  needs: 'dataset.look-at-children',
  load: async ({ db, params, query: asked }) => {
    const indicator = findIndicator(params['indicator'] ?? '') ?? notFound()
    if (indicator.kind !== 'computed') return notFound()
    const asAt = await dayAsked(db, asked['as-at'])
    const council = await councilOf(db)
    const data = await dataSetInForce(db, council.code ?? '')
    return { indicator, asAt, figure: compute(indicator, data, asAt) }
  },
  looksAt: ({ indicator, asAt }) => `${indicator.id} as at ${asAt}`,
  view: ({ data }) => {
    const { indicator, figure, asAt } = data
    type Row = Readonly<{ child: string; because: string; top?: number; bottom?: number }>
    const hasSeveral = (row: Row): boolean => (row.top ?? 0) > 1 || (row.bottom ?? 0) > 1
    const lists: readonly Readonly<{ caption: string; rows: readonly Row[] }>[] = [
      { caption: 'Counted', rows: figure.counted },
      { caption: 'In the group, not counted', rows: figure.notCounted },
      { caption: 'Left out', rows: figure.notInCohort },
    ]
    const who = indicator.from.return === 'Annex A list 11' ? 'Adopter' : 'Child'
    return {
      title: `${indicator.title}: which children`,
      wide: true,
      body: (
        <>
          <BackLink href={measureAddress(indicator.id, asAt)}>{indicator.title}</BackLink>
          <span class="govuk-caption-l">{indicator.title}</span>
          <h1 class="govuk-heading-l">Which children, as at {inWords(asAt)}</h1>
          <p class="govuk-body-l">
            {figure.value === null
              ? figure.because
              : `The figure is ${valueInWords(figure.value, figure.unit, indicator.decimals)}.`}{' '}
            These are the council’s own numbers for children; your browser’s “find” finds one among them. This look is
            in the audit trail.
          </p>
          {lists.map(list => (
            <DataTable
              caption={`${list.caption}: ${list.rows.length}`}
              narrow="scroll"
              empty={`${list.caption}: none.`}
              columns={[
                { heading: who, cell: (row: (typeof list.rows)[number]) => row.child },
                { heading: 'Why', cell: row => row.because },
                ...(list.rows.some(hasSeveral)
                  ? [
                      {
                        heading: 'Of',
                        numeric: true,
                        cell: (row: (typeof list.rows)[number]) =>
                          'bottom' in row ? `${row.top} of ${row.bottom}` : '',
                      },
                    ]
                  : []),
              ]}
              rows={list.rows}
            />
          ))}
        </>
      ),
    }
  },
})
