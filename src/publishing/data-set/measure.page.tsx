import { inWords } from '../../kernel/index.ts'
import { BackLink, DataTable, InsetText, SummaryList, Tag } from '../../ui/index.ts'
import { notFound, page } from '../../web/index.ts'
import { definitionAddress, publishedAddress, publishedMeasureAddress } from './addresses.ts'
import { definitionRows } from './definition-rows.tsx'
import {
  BesideEngland,
  BigNumber,
  Notes,
  PublishedLine,
  ShownCounts,
  ShownNumber,
  WhyHidden,
} from './in-public-words.tsx'
import { correctionOf, definitionOf, figuresOfMeasure, findPublished, type Point, pointsOf } from './published.store.ts'
import { dayInWords, groupingsOf, publishableOf, type PublishedFigure, written } from './published.ts'

/** One number of a publication: its groups, how it was before, and how it is counted. */
export const publishedMeasurePage = page({
  path: '/published/:name/:measure',
  needs: 'public.read',
  layout: 'public',
  load: async ({ db, params }) => {
    const one = (await findPublished(db, params['name'] ?? '')) ?? notFound()
    const indicator = params['measure'] ?? ''
    const figures = await figuresOfMeasure(db, one.id, indicator)
    return {
      one,
      correction: await correctionOf(db, one),
      whole: figures.find(figure => figure.split === '') ?? notFound(),
      groupings: groupingsOf(figures),
      definition: (await definitionOf(db, one.id, indicator)) ?? notFound(),
      points: await pointsOf(db, indicator),
    }
  },
  view: ({ data }) => {
    const { one, correction, whole, groupings, definition, points } = data
    const until = points.filter(point => point.on <= one.asAt)
    const hidden =
      whole.shown === 'suppressed' || groupings.some(({ groups }) => groups.some(group => group.shown === 'suppressed'))
    return {
      title: whole.title,
      wide: true,
      body: (
        <>
          <BackLink href={`${publishedAddress(one)}#${whole.indicator}`}>
            How things were on {inWords(one.asAt)}
          </BackLink>
          <span class="govuk-caption-l">{whole.section}</span>
          <h1 class="govuk-heading-xl">{whole.title}</h1>
          {correction && (
            <InsetText>
              We corrected these numbers on {dayInWords(correction.publishedAt)}.{' '}
              <a class="govuk-link" href={publishedMeasureAddress(correction, whole.indicator)}>
                Read the corrected page
              </a>
              .
            </InsetText>
          )}
          <div class="kept-passport__top">
            <div>
              <BigNumber one={whole} />
            </div>
            <div>
              <p class="govuk-body">{definition.asks}</p>
              <p class="govuk-body-l">{whole.sentence}</p>
              <Notes one={whole} />
              <BesideEngland one={whole} />
            </div>
          </div>
          {hidden && <WhyHidden open={whole.shown === 'suppressed'} />}
          {groupings.length > 0 && (
            <section class="kept-section" aria-labelledby="groups">
              <h2 class="govuk-heading-l" id="groups">
                Group by group
              </h2>
              <div class="kept-splits">
                {groupings.map(({ title, groups, hidden: all }) =>
                  all ? (
                    <div>
                      <h3 class="govuk-heading-m">{title}</h3>
                      <p class="govuk-body">All of these groups are hidden.</p>
                    </div>
                  ) : (
                    <DataTable
                      caption={title}
                      columns={[
                        { heading: 'Group', cell: (group: PublishedFigure) => group.group },
                        {
                          heading: whole.unit === 'percent' ? 'Share' : 'Number',
                          numeric: true,
                          cell: group =>
                            group.shown === 'not applicable' ? (
                              <span class="kept-quiet">Nobody in this group</span>
                            ) : (
                              <ShownNumber shown={publishableOf(group)} one={group} />
                            ),
                        },
                        ...(whole.unit === 'percent'
                          ? [
                              {
                                heading: 'How many',
                                numeric: true,
                                cell: (group: PublishedFigure) => (
                                  <ShownCounts shown={publishableOf(group)} one={group} />
                                ),
                              },
                            ]
                          : []),
                      ]}
                      rows={groups}
                    />
                  ),
                )}
              </div>
            </section>
          )}
          {until.length > 1 && (
            <section class="kept-section" aria-labelledby="before">
              <h2 class="govuk-heading-l" id="before">
                What we said each time
              </h2>
              <PublishedLine one={whole} points={until} />
              <DataTable
                caption="Newest first"
                columns={[
                  { heading: 'Day', cell: (point: Point) => inWords(point.on) },
                  {
                    heading: 'Number',
                    numeric: true,
                    cell: point =>
                      point.value !== null ? (
                        written(point.value, whole)
                      ) : (
                        <Tag classes="govuk-tag--grey">{point.shown === 'suppressed' ? 'Hidden' : 'No number'}</Tag>
                      ),
                  },
                  { heading: 'In words', cell: point => point.sentence },
                ]}
                rows={until.toReversed()}
              />
            </section>
          )}
          <section class="kept-section" aria-labelledby="counted">
            <h2 class="govuk-heading-l" id="counted">
              How we count it
            </h2>
            <SummaryList rows={definitionRows(definition)} />
            <p class="govuk-body">
              <a class="govuk-link" href={definitionAddress(whole.indicator)}>
                How we count every number
              </a>
            </p>
          </section>
        </>
      ),
    }
  },
})
