import { inWords } from '../../kernel/index.ts'
import { BackLink, Details, EmptyState, SummaryList } from '../../ui/index.ts'
import { page } from '../../web/index.ts'
import { definitionRows } from './definition-rows.tsx'
import { allDefinitions } from './published.store.ts'

/** How each number is counted, and how it was counted before. */
export const definitionsPage = page({
  path: '/published/definitions',
  needs: 'public.read',
  layout: 'public',
  load: ({ db }) => allDefinitions(db),
  view: ({ data }) => {
    const newest = data.filter((one, index) => data[index - 1]?.indicator !== one.indicator)
    const themes = [...new Set(newest.map(one => one.theme))].sort()
    const idOf = (theme: string): string => `theme-${theme.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`
    const byTitle = new Intl.Collator('en-GB')
    return {
      title: 'How the figures are counted',
      body: (
        <>
          <BackLink href="/published">What we have published</BackLink>
          <h1 class="govuk-heading-xl">How the figures are counted</h1>
          <p class="govuk-body-l">
            Each number we publish follows a rule. The rule is kept with the number. When a rule changes, the old one
            stays here.
          </p>
          {newest.length === 0 && (
            <EmptyState title="Nothing is published yet">The rules are put here with the first numbers.</EmptyState>
          )}
          {themes.length > 0 && (
            <nav class="kept-contents kept-no-print" aria-label="On this page">
              <ol>
                {themes.map(theme => (
                  <li>
                    <a class="govuk-link" href={`#${idOf(theme)}`}>
                      {theme}
                    </a>
                  </li>
                ))}
              </ol>
            </nav>
          )}
          {themes.map(theme => (
            <section class="kept-section" aria-labelledby={idOf(theme)}>
              <h2 class="govuk-heading-l" id={idOf(theme)}>
                {theme}
              </h2>
              {newest
                .filter(one => one.theme === theme)
                .sort((a, b) => byTitle.compare(a.title, b.title) || (a.indicator < b.indicator ? -1 : 1))
                .map(one => (
                  <article class="kept-definition" id={one.indicator}>
                    <h3 class="govuk-heading-m">{one.title}</h3>
                    <p class="govuk-body">{one.asks}</p>
                    <Details
                      summaryText={
                        <>
                          How we count it<span class="govuk-visually-hidden">: {one.title}</span>
                        </>
                      }
                    >
                      <SummaryList rows={definitionRows(one)} />
                    </Details>
                    {data
                      .filter(other => other.indicator === one.indicator && other.version < one.version)
                      .map(other => (
                        <Details summaryText={`Version ${other.version}, used until ${inWords(other.asAt)}`}>
                          <SummaryList rows={definitionRows(other)} />
                        </Details>
                      ))}
                  </article>
                ))}
            </section>
          ))}
        </>
      ),
    }
  },
})
