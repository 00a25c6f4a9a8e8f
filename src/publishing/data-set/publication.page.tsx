import { inWords } from '../../kernel/index.ts'
import { BackLink, Details, InsetText } from '../../ui/index.ts'
import { notFound, page } from '../../web/index.ts'
import { definitionAddress, publishedAddress, publishedCsvAddress, publishedMeasureAddress } from './addresses.ts'
import { BesideEngland, BigNumber, Notes, PublishedLine, WhyHidden } from './in-public-words.tsx'
import {
  changesOf,
  correctionOf,
  findPublished,
  type Point,
  pointsOf,
  type Publication,
  wholeFigures,
} from './published.store.ts'
import { dayInWords, type PublishedFigure, sectionsOf } from './published.ts'

const Measure = ({ one, of, points }: { one: PublishedFigure; of: Publication; points: readonly Point[] }) => (
  <article class="kept-measure" id={one.indicator}>
    <div class="kept-measure__says">
      <h3 class="kept-measure__title">
        <a class="govuk-link govuk-link--no-underline" href={publishedMeasureAddress(of, one.indicator)}>
          {one.title}
        </a>
      </h3>
      <p class="kept-measure__story">{one.sentence}</p>
      <Notes one={one} />
    </div>
    <div class="kept-measure__figure">
      <BigNumber one={one} />
    </div>
    <div class="kept-measure__context">
      <PublishedLine one={one} points={points} />
      <BesideEngland one={one} />
    </div>
  </article>
)

/** One publication, as it was frozen: each number with its sentence. */
export const publicationPage = page({
  path: '/published/:name',
  needs: 'public.read',
  layout: 'public',
  load: async ({ db, params }) => {
    const one = (await findPublished(db, params['name'] ?? '')) ?? notFound()
    const points = new Map<string, Point[]>()
    for (const point of await pointsOf(db, null)) {
      if (point.on > one.asAt) continue
      const there = points.get(point.indicator)
      if (there) there.push(point)
      else points.set(point.indicator, [point])
    }
    return {
      one,
      correction: await correctionOf(db, one),
      changes: await changesOf(db, one.id),
      sections: sectionsOf(await wholeFigures(db, one.id)),
      points,
    }
  },
  view: ({ data }) => {
    const { one, correction, changes, sections } = data
    return {
      title: `How things were on ${inWords(one.asAt)}`,
      wide: true,
      body: (
        <>
          <BackLink href="/published">What we have published</BackLink>
          {one.strategy !== null && <p class="kept-data-set__strategy">{one.strategy}</p>}
          <h1 class="govuk-heading-xl">How our children and care leavers are doing</h1>
          <p class="govuk-body-l">
            This is how things were on {inWords(one.asAt)}. We published it on {dayInWords(one.publishedAt)}.
          </p>
          {correction && (
            <InsetText>
              We corrected this page on {dayInWords(correction.publishedAt)}. What you see here is what we said before.{' '}
              <a class="govuk-link" href={publishedAddress(correction)}>
                Read the corrected page
              </a>
              .
            </InsetText>
          )}
          {one.corrects !== null && (
            <InsetText>
              <p class="govuk-body">
                This corrects{' '}
                <a class="govuk-link" href={publishedAddress({ asAt: one.asAt, version: one.version - 1 })}>
                  what we said before
                </a>
                . {one.why}
              </p>
              {changes.length > 0 && (
                <Details
                  summaryText={`What changed: ${changes.length === 1 ? 'one number' : `${changes.length} numbers`}`}
                >
                  <ul class="govuk-list govuk-list--bullet">
                    {changes.map(change => (
                      <li>
                        <strong>{change.title}.</strong> {change.says}
                      </li>
                    ))}
                  </ul>
                </Details>
              )}
            </InsetText>
          )}
          <WhyHidden />
          <p class="govuk-body kept-no-print">
            Take the numbers with you as a{' '}
            <a class="govuk-link" href={publishedCsvAddress(one)}>
              file (CSV)
            </a>
            , or print this page.
          </p>
          <nav class="kept-contents kept-no-print" aria-label="On this page">
            <ol>
              {sections.map(section => (
                <li>
                  <a class="govuk-link" href={`#${section.id}`}>
                    {section.title}
                  </a>
                </li>
              ))}
            </ol>
          </nav>
          {sections.map(section => (
            <section class="kept-section" aria-labelledby={section.id}>
              {section.says !== null && <p class="kept-section__says">{section.says}</p>}
              <h2 class="govuk-heading-l" id={section.id}>
                {section.title}
              </h2>
              {section.measures.map(measure => (
                <Measure one={measure} of={one} points={data.points.get(measure.indicator) ?? []} />
              ))}
              {section.more.length > 0 && (
                <Details summaryText={`More numbers: ${section.more.length}`}>
                  {section.more.map(measure => (
                    <Measure one={measure} of={one} points={data.points.get(measure.indicator) ?? []} />
                  ))}
                </Details>
              )}
              {section.without.length > 0 && (
                <Details summaryText={`Without a number: ${section.without.length}`}>
                  <ul class="govuk-list govuk-list--spaced">
                    {section.without.map(measure => (
                      <li>
                        <a class="govuk-link" href={definitionAddress(measure.indicator)}>
                          {measure.title}
                        </a>
                        <br />
                        {measure.sentence}
                      </li>
                    ))}
                  </ul>
                </Details>
              )}
            </section>
          ))}
        </>
      ),
    }
  },
})
