import { inWords } from '../../kernel/index.ts'
import { EmptyState } from '../../ui/index.ts'
import { page } from '../../web/index.ts'
import { publishedAddress } from './addresses.ts'
import { type Publication, publications } from './published.store.ts'
import { dayInWords } from './published.ts'

/** The door for anyone: what was published, newest first. */
export const publishedPage = page({
  path: '/published',
  needs: 'public.read',
  layout: 'public',
  load: ({ db }) => publications(db),
  view: ({ data }) => {
    const days = [...new Set(data.map(one => one.asAt))]
    const ofDay = (asAt: Publication['asAt']): Publication[] => data.filter(one => one.asAt === asAt)
    return {
      title: 'What we have published',
      body: (
        <>
          <h1 class="govuk-heading-xl">What we have published</h1>
          <p class="govuk-body-l">
            The council looks after children in care, and helps young people who have left care. These pages show how
            well it does that, in numbers that anyone may read.
          </p>
          {days.length === 0 ? (
            <EmptyState title="Nothing is published yet">
              Come back later. Numbers are put here after people at the council have checked them.
            </EmptyState>
          ) : (
            <>
              <h2 class="govuk-heading-l">The numbers</h2>
              <ul class="govuk-list">
                {days.map(asAt => {
                  const [newest, ...earlier] = ofDay(asAt)
                  return newest ? (
                    <li>
                      <h3 class="govuk-heading-m">
                        <a class="govuk-link" href={publishedAddress(newest)}>
                          How things were on {inWords(asAt)}
                        </a>
                      </h3>
                      <p class="govuk-body">
                        Published {dayInWords(newest.publishedAt)}.{newest.why !== null && ` Corrected: ${newest.why}`}
                      </p>
                      {earlier.length > 0 && (
                        <p class="govuk-body">
                          Before it was corrected:{' '}
                          {earlier.map((one, index) => (
                            <>
                              {index > 0 && ', '}
                              <a class="govuk-link" href={publishedAddress(one)}>
                                version {one.version}
                                <span class="govuk-visually-hidden"> of {inWords(asAt)}</span>
                              </a>
                            </>
                          ))}
                          .
                        </p>
                      )}
                    </li>
                  ) : null
                })}
              </ul>
            </>
          )}
          <h2 class="govuk-heading-l">What you should know</h2>
          <ul class="govuk-list govuk-list--bullet">
            <li>No page here names a child, or lets you work out who a child is.</li>
            <li>When we find a mistake, we publish a new version, say what changed, and keep the old one.</li>
            <li>
              We say{' '}
              <a class="govuk-link" href="/published/definitions">
                how we count each number
              </a>
              .
            </li>
            <li>You may use the numbers freely, and take them as a file.</li>
          </ul>
        </>
      ),
    }
  },
})
