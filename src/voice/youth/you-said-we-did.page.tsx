import { type Db } from '../../database/index.ts'
import { inWords, type PlainDate } from '../../kernel/index.ts'
import { EmptyState } from '../../ui/index.ts'
import { notFound, page } from '../../web/index.ts'
import { followUps } from '../cards/follow-ups.store.ts'
import { type Release, releaseNumbered, releases } from '../cards/releases.store.ts'
import { explainer } from '../plain-words/explained.tsx'
import { plainTitleOf } from '../plain-words/words.ts'
import { plainWords, whoIsWho } from '../plain-words/words.store.ts'
import { quoteShown, type QuoteShown } from '../quotes/quote.ts'
import { findings, quotes } from '../quotes/quotes.store.ts'
import { SaidAndDid } from './blocks.tsx'

const whatIsPublic = async (db: Db, today: PlainDate) => {
  const people = await whoIsWho(db)
  const all = new Map((await quotes(db)).map(quote => [quote.id, quote]))
  return {
    releases: await releases(db),
    words: await plainWords(db),
    called: (title: string): string => plainTitleOf(people, title),
    followUps: await followUps(db),
    findings: (await findings(db)).filter(finding => finding.isPublic),
    quoteOf: (release: Release): QuoteShown | null =>
      release.quote === null ? null : quoteShown(all.get(release.quote) ?? null, today),
  }
}

const nothingYet = (
  <EmptyState
    title="Nothing is here yet"
    action={
      <a class="govuk-link" href="/young-people/card">
        Make a card
      </a>
    }
  >
    When you ask for something, we show here what we did.
  </EmptyState>
)

export const youSaidWeDidPage = page({
  path: '/young-people/you-said-we-did',
  needs: 'public.read',
  layout: 'youth',
  load: async ({ db, today }) => {
    const shown = await whatIsPublic(db, today)
    return { ...shown, explain: explainer(shown.words) }
  },
  view: ({ data }) => ({
    title: 'You said, we did',
    body: (
      <>
        <h1 class="govuk-heading-xl">You said, we did</h1>
        <p class="govuk-body-l">
          What children and young people asked for. What we did. And if it was good enough for them.
        </p>
        {data.releases.length === 0
          ? nothingYet
          : data.releases.map(release => (
              <SaidAndDid
                release={release}
                followUps={data.followUps.filter(one => one.card === release.card)}
                quote={data.quoteOf(release)}
                link={true}
                explain={data.explain}
                called={data.called}
              />
            ))}
        {data.findings.length > 0 && (
          <>
            <h2 class="govuk-heading-l">What you told us when we asked</h2>
            {[...new Set(data.findings.map(finding => finding.list))].map(list => (
              <>
                <h3 class="govuk-heading-m">{list}</h3>
                <ul class="govuk-list govuk-list--bullet">
                  {data.findings
                    .filter(finding => finding.list === list)
                    .map(finding => (
                      <li>
                        {finding.says}
                        {finding.compared !== '' && ` (${finding.compared})`}
                      </li>
                    ))}
                </ul>
              </>
            ))}
            <p class="govuk-body kept-no-print">
              <a class="govuk-link" href="/published/surveys">
                All that you told us in our surveys
              </a>
            </p>
          </>
        )}
        <p class="govuk-body kept-no-print">
          <a class="govuk-link" href="/young-people/you-said-we-did/poster">
            A poster to print
          </a>
        </p>
      </>
    ),
  }),
})

/** As many as fit on one sheet of A4 in words that can be read from a step away. */
const mostOnPoster = 4

export const posterPage = page({
  path: '/young-people/you-said-we-did/poster',
  needs: 'public.read',
  layout: 'youth',
  load: async ({ db, today }) => ({ ...(await whatIsPublic(db, today)), today }),
  view: ({ data }) => ({
    title: 'You said, we did: poster',
    body: (
      <>
        <h1 class="govuk-heading-xl">You said, we did</h1>
        <p class="govuk-body">Made on {inWords(data.today)}. Got an idea? Ask your worker for a card.</p>
        <p class="govuk-body kept-no-print">
          Print this page on one sheet of A4. It has the newest, and no name of a child.{' '}
          <a class="govuk-link" href="/young-people/you-said-we-did">
            Back to the list
          </a>
        </p>
        {data.releases.length === 0 ? (
          nothingYet
        ) : (
          <div class="kept-poster">
            {data.releases.slice(0, mostOnPoster).map(release => (
              <SaidAndDid
                release={release}
                followUps={data.followUps.filter(one => one.card === release.card)}
                quote={data.quoteOf(release)}
                called={data.called}
              />
            ))}
          </div>
        )}
      </>
    ),
  }),
})

export const publicCardPage = page({
  path: '/young-people/cards/:number',
  needs: 'public.read',
  layout: 'youth',
  load: async ({ db, params, today }) => {
    const number = /^\d{1,6}$/.test(params['number'] ?? '') ? Number(params['number']) : 0
    const release = (await releaseNumbered(db, number)) ?? notFound()
    const shown = await whatIsPublic(db, today)
    return {
      release,
      followUps: shown.followUps.filter(one => one.card === release.card),
      quote: shown.quoteOf(release),
      explain: explainer(shown.words),
      called: shown.called,
    }
  },
  view: ({ data }) => ({
    title: data.release.title,
    body: (
      <>
        <h1 class="govuk-heading-xl">{data.release.title}</h1>
        <SaidAndDid {...data} />
        <p class="govuk-body">
          <a class="govuk-link" href="/young-people/you-said-we-did">
            More of what you said and we did
          </a>
        </p>
      </>
    ),
  }),
})
