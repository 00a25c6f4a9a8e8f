import { may } from '../../access/index.ts'
import { inWords } from '../../kernel/index.ts'
import { BackLink, InsetText, Question, Tag } from '../../ui/index.ts'
import { findQuote, holdsTrace, standingIn, tracesOfWithdrawn, usesOfQuotes, withdrawQuote } from '../../voice/index.ts'
import { notFound, page } from '../../web/index.ts'
import { type Place, placesOfWords } from './places.store.ts'

type Stands = Place & Readonly<{ isNearly: boolean }>

/** Where somebody typed the words by hand: each place, and the way there for whoever may go. */
const TypedThere = (p: { places: readonly Stands[]; readsPrivate: boolean }) => (
  <>
    <ul class="govuk-list govuk-list--bullet">
      {p.places.map(one => (
        <li>
          {one.isPrivate && !p.readsPrivate ? (
            `${one.kind}: a private one`
          ) : (
            <>
              {one.kind}:{' '}
              <a class="govuk-link" href={one.href}>
                {one.title}
              </a>
            </>
          )}
          {one.isNearly && (
            <>
              {' '}
              <Tag classes="govuk-tag--yellow">Nearly the same words</Tag>
            </>
          )}
        </li>
      ))}
    </ul>
    <p class="govuk-body">
      Ask whoever keeps each of them to take the words out. A report that is published is withdrawn, and a new one takes
      its place; minutes are corrected. If a page does not open for you, ask democratic services.
    </p>
  </>
)

/** Words are taken back for the person who said them: wiped here, and found wherever somebody typed them by hand. */
export const withdrawQuotePage = page({
  path: '/voice/quotes/:quote/withdraw',
  needs: 'voice.withdraw-quote',
  form: {},
  load: async ({ db, params, person }) => {
    const quote = (await findQuote(db, params['quote'] ?? '')) ?? notFound()
    const places = await placesOfWords(db)
    const traces = quote.withdrawnOn === null ? [] : await tracesOfWithdrawn(db, quote.id)
    const typed = places.flatMap(place => {
      const standing =
        quote.withdrawnOn === null
          ? standingIn(place.words, quote.words)
          : holdsTrace(place.words, traces)
            ? { how: 'the same' as const, passage: '' }
            : null
      return standing === null
        ? []
        : [{ ...place, isNearly: standing.how === 'nearly the same', passage: standing.passage }]
    })
    return {
      quote,
      typed,
      uses: (await usesOfQuotes(db)).filter(one => one.quote === quote.id),
      canTell: quote.withdrawnOn === null || traces.length > 0,
      readsPrivate: may(person, 'board.read-exempt'),
    }
  },
  submit: async ({ db, data: { quote, typed }, today }) => {
    await withdrawQuote(
      db,
      quote.id,
      today,
      typed.filter(one => one.isNearly).map(one => one.passage),
    )
    return {
      to: typed.length === 0 ? '/voice/quotes' : `/voice/quotes/${quote.id}/withdraw`,
      saying:
        typed.length === 0
          ? 'The words are gone from every page'
          : 'The words are wiped here. These still hold them, typed by hand',
      about: 'a quote',
      details: { typedElsewhere: typed.length },
    }
  },
  view: ({ data: { quote, typed, uses, canTell, readsPrivate }, refused, csrf }) =>
    quote.withdrawnOn !== null
      ? {
          title: 'Where the words still stand',
          body: (
            <>
              <BackLink href="/voice/quotes">Quotes and findings</BackLink>
              <span class="govuk-caption-l">Taken back on {inWords(quote.withdrawnOn)}</span>
              <h1 class="govuk-heading-l">Where the words still stand</h1>
              {typed.length > 0 ? (
                <TypedThere places={typed} readsPrivate={readsPrivate} />
              ) : (
                <InsetText>
                  {canTell
                    ? 'Nowhere in Kept. Find copies on paper too.'
                    : 'They were so few that anybody may say them, so Kept does not look for them. Find them by hand.'}
                </InsetText>
              )}
              <p class="govuk-body">
                No report and no minutes that hold them can be published. Kept knows the words by a trace that cannot be
                turned back into them.
              </p>
            </>
          ),
        }
      : {
          title: 'Take the quote back',
          body: (
            <Question
              title="Take the quote back?"
              back="/voice/quotes"
              refused={refused}
              csrf={csrf}
              submit="Take it back"
              warning={true}
              intro="The words are wiped. Every page that shows them from here says that they were removed at the person’s request. This cannot be undone."
            >
              <figure class="kept-quote">
                <blockquote>{quote.words}</blockquote>
              </figure>
              {uses.length > 0 && (
                <>
                  <h2 class="govuk-heading-m">Where it stands, and goes by itself</h2>
                  <ul class="govuk-list govuk-list--bullet">
                    {uses.map(one => (
                      <li>
                        {one.standsIn} (since {inWords(one.usedOn)}). Find copies on paper too.
                      </li>
                    ))}
                  </ul>
                </>
              )}
              <h2 class="govuk-heading-m">Where somebody typed it by hand</h2>
              {typed.length === 0 ? (
                <p class="govuk-body">Nowhere that Kept can see.</p>
              ) : (
                <TypedThere places={typed} readsPrivate={readsPrivate} />
              )}
            </Question>
          ),
        },
})
