import { may } from '../../access/index.ts'
import { asThePublic } from '../../database/index.ts'
import { findBody } from '../../board/index.ts'
import { findIndicator, type Indicator, measureAddress } from '../../indicators/index.ts'
import { inWords, type PlainDate } from '../../kernel/index.ts'
import { type Content, Details, plural, Tag } from '../../ui/index.ts'
import { type QuoteShown, findQuote, QuoteBlock, quoteShown } from '../../voice/index.ts'
import { address, type Asked, notFound } from '../../web/index.ts'
import {
  isTold,
  publicStandingWords,
  publicWordsFor,
  standingColours,
  standingWords,
} from '../commitments/commitment.ts'
import {
  carriedFrom,
  commitmentsOf,
  publicStandingsOf,
  type Stands,
  standingsOf,
} from '../commitments/commitments.store.ts'
import { type Behind, publicBehind } from '../commitments/public-behind.store.ts'
import { publishedOf } from '../thread/public-records.store.ts'
import {
  allStrategies,
  findStrategy,
  heirsOf,
  measuresOfPriorities,
  passagesOf,
  plansOf,
  prioritiesOf,
} from './strategies.store.ts'
import { type PassageSection, passageSections, sectionTitles } from './strategy.ts'

// A strategy as it is read: the same for those who keep it and for everyone, with the links that each may follow.

export const strategyAsked = async ({ db, params, today, person }: Asked, isPublic: boolean) => {
  const strategy = (await findStrategy(db, params['strategy'] ?? '')) ?? notFound()
  const commitments = await commitmentsOf(db, strategy.id)
  const heirs = await heirsOf(db, strategy.id)
  const passages = await passagesOf(db, strategy.id)
  const quotes = new Map<string, QuoteShown>()
  const measures = await measuresOfPriorities(db, strategy.id)
  for (const { quote } of passages) if (quote !== null) quotes.set(quote, quoteShown(await findQuote(db, quote), today))
  return {
    strategy,
    next: (await allStrategies(db)).find(one => one.replaces === strategy.id),
    replaces: strategy.replaces === null ? undefined : await findStrategy(db, strategy.replaces),
    agreedBy: strategy.agreedBy === null ? null : ((await findBody(db, strategy.agreedBy))?.name ?? null),
    presentedTo: strategy.presentedTo === null ? null : ((await findBody(db, strategy.presentedTo))?.name ?? null),
    priorities: await prioritiesOf(db, strategy.id),
    measures,
    passages,
    quotes,
    plans: await plansOf(db, strategy.id),
    heirs,
    commitments,
    standings: await (isPublic ? publicStandingsOf : standingsOf)(db, commitments, today),
    /** How each stands for everyone, beside how it stands here. */
    everyone: isPublic
      ? new Map<string, Stands>()
      : await asThePublic(db, reader => publicStandingsOf(reader, commitments, today)),
    behind: isPublic ? await publicBehind(db, commitments) : new Map<string, Behind>(),
    /** The figures that stand in it, as they were published. */
    published: await asThePublic(db, reader =>
      publishedOf(reader, [...measures.map(one => one.indicator), ...passages.flatMap(one => one.measure ?? [])]),
    ),
    mends: !isPublic && may(person, 'strategy.keep'),
    carried: await carriedFrom(db, commitments),
  }
}
export type Data = Awaited<ReturnType<typeof strategyAsked>>

export const dated = (on: PlainDate | null, by: string | null): string =>
  [by, on === null ? null : inWords(on)].filter(word => word !== null).join(', ')

const Mark = (p: { stands: Stands | undefined }) =>
  p.stands && (
    <>
      <Tag classes={standingColours[p.stands.standing]}>{standingWords[p.stands.standing]}</Tag>
      {p.stands.movedOn !== null && (
        <span class="govuk-hint kept-commitment__moved"> since {inWords(p.stands.movedOn)}</span>
      )}
    </>
  )

const PublicMark = (p: { data: Data; commitment: Data['commitments'][number] }) => {
  const stands = p.data.standings.get(p.commitment.id)
  if (!stands) return null
  const says = publicWordsFor(stands.standing, isCounted(p.data, p.commitment.id))
  return (
    <>
      {stands.standing === 'not begun' ? (
        <span class="govuk-hint kept-commitment__moved">{says}</span>
      ) : (
        <Tag classes={standingColours[stands.standing]}>{says}</Tag>
      )}
      {stands.movedOn !== null && stands.standing !== 'ended' && (
        <span class="govuk-hint kept-commitment__moved"> (last news {inWords(stands.movedOn)})</span>
      )}
      {p.commitment.endedWhy !== '' && <span class="govuk-hint kept-commitment__moved"> {p.commitment.endedWhy}</span>}
    </>
  )
}

/** Whether a published figure shows how a commitment goes, also where nothing that was done is public. */
export const isCounted = (data: Data, commitment: string): boolean =>
  (data.behind.get(commitment)?.counted.length ?? 0) > 0

const Lines = (p: { title: string; lines: readonly Content[] }) =>
  p.lines.length > 0 && (
    <>
      <h4 class="govuk-heading-s">{p.title}</h4>
      <ul class="govuk-list govuk-list--bullet">
        {p.lines.map(line => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  )

const linked = (words: string, href: string | null): Content =>
  href === null ? (
    words
  ) : (
    <a class="govuk-link" href={href}>
      {words}
    </a>
  )

/** The thread of one commitment as everyone may walk it: why we said it, what we did, and what the numbers say. */
const BehindIt = (p: { behind: Behind | undefined }) => {
  const { behind } = p
  if (!behind || Object.values(behind).every(some => some.length === 0)) return null
  return (
    <div class="kept-commitments__behind">
      <Details summaryText="See what is behind this">
        <Lines title="Young people asked" lines={behind.asked.map(one => linked(one.title, one.href))} />
        <Lines
          title="We promised"
          lines={behind.promised.map(one =>
            linked(one.words, address('/published/promises/:promise', { promise: one.promise })),
          )}
        />
        <Lines
          title="What we did, or are doing"
          lines={behind.done.map(one => (
            <>
              {linked(one.title, one.href)}
              {deedWords[one.state] !== undefined && ` ${deedWords[one.state]}`}
            </>
          ))}
        />
        <Lines
          title="What the numbers say"
          lines={behind.counted.map(one => (
            <>
              {linked(one.title, one.href)}: {one.says} ({inWords(one.asAt)})
            </>
          ))}
        />
      </Details>
    </div>
  )
}

const deedWords: Readonly<Record<string, string>> = {
  open: '(we are doing this now)',
  done: '(done)',
  'partly done': '(done in part)',
  'not concluded': '(not finished)',
}

/** To those who keep it: what everyone reads, where it is less than is known here. */
const ReadOtherwise = (p: { data: Data; commitment: Data['commitments'][number] }) => {
  const here = p.data.standings.get(p.commitment.id)
  const there = p.data.everyone.get(p.commitment.id)
  return p.data.mends && here && there && isTold(here, there) === false ? (
    <span class="govuk-hint kept-commitment__moved">
      {' '}
      Everyone reads: {publicStandingWords[there.standing].toLowerCase()}
    </span>
  ) : null
}

/** Of a strategy that has ended: where the commitment goes on, or that it goes on nowhere. */
const Onward = (p: { data: Data; commitment: Data['commitments'][number]; links: 'work' | 'public' }) => {
  const { strategy, carried } = p.data
  const to = carried.get(p.commitment.id) ?? []
  if (to.length === 0)
    return strategy.state === 'superseded' && p.commitment.endedOn === null ? (
      <span class="govuk-hint kept-commitment__moved">not in the next plan </span>
    ) : null
  return (
    <span class="govuk-hint kept-commitment__moved">
      goes on as{' '}
      {to.map((one, index) => (
        <>
          {index > 0 && ', '}
          <a
            class="govuk-link"
            href={
              p.links === 'work'
                ? address('/commitments/:commitment', { commitment: one.id })
                : `${address('/published/strategies/:strategy', { strategy: one.strategy })}#commitment-${one.id}`
            }
          >
            {one.title}
          </a>
        </>
      ))}{' '}
    </span>
  )
}

/** A figure of the data set as it was published: of its own day where it names one, else the newest. */
const FigureOf = (p: {
  data: Data
  passage: Readonly<{ measure: string; asAt: PlainDate | null }>
  links: 'work' | 'public'
}) => {
  const { measure, asAt } = p.passage
  const title = findIndicator(measure)?.title
  if (title === undefined) return null
  const figure = p.data.published.findLast(one => one.id === measure && (asAt === null || one.asAt === asAt))
  return (
    <p class="govuk-body">
      {linked(title, p.links === 'work' ? measureAddress(measure, asAt) : (figure?.href ?? null))}
      {figure === undefined
        ? `${asAt === null ? '' : `, ${inWords(asAt)}`}: no figure of it is public yet.`
        : `: ${figure.says} (${inWords(figure.asAt)})`}
    </p>
  )
}

const QuoteOf = (p: { quote: QuoteShown | undefined }) => p.quote && <QuoteBlock quote={p.quote} />

const Passages = (p: { data: Data; section: PassageSection; links: 'work' | 'public' }) => {
  const passages = p.data.passages.filter(one => one.section === p.section)
  return (
    passages.length > 0 && (
      <section class="kept-strategy__section">
        <h2 class="govuk-heading-l" id={anchorOf(p.section)}>
          {sectionTitles[p.section]}
        </h2>
        {passages.map(one => (
          <div class="kept-strategy__passage" id={one.number === '' ? `passage-${one.id}` : `paragraph-${one.number}`}>
            {one.title !== '' && (
              <h3 class="govuk-heading-s">
                {one.number !== '' && `${one.number} `}
                {one.title}
              </h3>
            )}
            {one.quote !== null && <QuoteOf quote={p.data.quotes.get(one.quote)} />}
            {(one.words === '' ? [] : one.words.split('\n\n')).map((words, index) => (
              <p class={one.section === 'quote' ? 'govuk-body kept-quote' : 'govuk-body'}>
                {one.title === '' && one.number !== '' && index === 0 && <strong>{one.number} </strong>}
                {words}
              </p>
            ))}
            {one.measure !== null && (
              <FigureOf data={p.data} passage={{ ...one, measure: one.measure }} links={p.links} />
            )}
            {p.data.mends && (
              <p class="govuk-body-s kept-strategy__change">
                <a
                  class="govuk-link"
                  href={address('/strategies/:strategy/passages/:passage', {
                    strategy: p.data.strategy.id,
                    passage: one.id,
                  })}
                >
                  Change this<span class="govuk-visually-hidden"> passage: {one.title || one.words.slice(0, 60)}</span>
                </a>
              </p>
            )}
          </div>
        ))}
      </section>
    )
  )
}

const Heirs = (p: { data: Data; links: 'work' | 'public' }) =>
  p.data.heirs.length > 0 && (
    <section class="kept-strategy__section">
      <h2 class="govuk-heading-l" id="heirs">
        {heirsTitle(p.links)}
      </h2>
      <ul class="kept-heirs">
        {p.data.priorities.map(({ number, label }) => {
          const heirs = p.data.heirs.filter(one => one.number === number)
          const on = heirs.flatMap(one => (one.to === null ? [] : [one.to]))
          const notes = heirs.map(one => one.note).filter(note => note !== '')
          return (
            <li class="kept-heirs__line">
              <span class="kept-heirs__from">
                {number}. {label}
              </span>
              <span class="kept-heirs__to">
                {on.length === 0 ? (
                  <Tag classes="govuk-tag--orange">
                    {heirs.length === 0
                      ? p.links === 'work'
                        ? 'not mapped'
                        : 'not said yet'
                      : p.links === 'work'
                        ? 'dropped'
                        : 'left out'}
                  </Tag>
                ) : (
                  on.map(to => (
                    <a
                      class="govuk-link"
                      href={`${address(p.links === 'work' ? '/strategies/:strategy' : '/published/strategies/:strategy', { strategy: to.strategy })}#priority-${to.number}`}
                    >
                      {to.number}. {to.label}
                    </a>
                  ))
                )}
              </span>
              {notes.map(note => (
                <span class="govuk-hint kept-heirs__note">{note}</span>
              ))}
            </li>
          )
        })}
      </ul>
    </section>
  )

/** The measures of a priority; for everyone with what they said last, and only those that are public. */
const HowWeKnow = (p: { data: Data; measures: readonly Indicator[]; links: 'work' | 'public' }) => {
  const shown = p.measures.flatMap((measure): Content[] => {
    const last = p.data.published.findLast(one => one.id === measure.id)
    const says = last === undefined ? '' : `: ${last.says}`
    if (p.links === 'work') return [linked(measure.title, measureAddress(measure.id))]
    return last === undefined
      ? []
      : [
          <>
            {linked(measure.title, last.href)}
            {says}
          </>,
        ]
  })
  return (
    shown.length > 0 && (
      <Details summaryText={`How we know: ${plural(shown.length, 'measure', 'measures')}`}>
        <ul class="govuk-list govuk-list--bullet">
          {shown.map(line => (
            <li>{line}</li>
          ))}
        </ul>
      </Details>
    )
  )
}

const Priorities = (p: { data: Data; links: 'work' | 'public' }) => {
  const { commitments, standings, priorities, measures } = p.data
  return (
    <section class="kept-strategy__section">
      <h2 class="govuk-heading-l">Priorities</h2>
      {priorities.length === 0 && <p class="govuk-body">No priorities yet.</p>}
      {priorities.map(({ number, label }) => {
        const own = commitments.filter(one => one.priority === number)
        const theirs = measures.filter(one => one.number === number).flatMap(one => findIndicator(one.indicator) ?? [])
        return (
          <section class="kept-priority" id={`priority-${number}`}>
            <h3 class="govuk-heading-m">
              {number}. {label}
            </h3>
            {own.length === 0 ? (
              <p class="govuk-body kept-thread__none">Nothing was committed under this priority yet.</p>
            ) : (
              <ul class="kept-commitments">
                {own.map(one => (
                  <li class="kept-commitments__line" id={`commitment-${one.id}`}>
                    <span class="kept-commitments__title">
                      {p.links === 'work' ? (
                        <a class="govuk-link" href={address('/commitments/:commitment', { commitment: one.id })}>
                          {one.title}
                        </a>
                      ) : (
                        one.title
                      )}
                    </span>
                    <span class="kept-commitments__mark">
                      <Onward data={p.data} commitment={one} links={p.links} />
                      {p.links === 'work' ? (
                        <>
                          <Mark stands={standings.get(one.id)} />
                          <ReadOtherwise data={p.data} commitment={one} />
                        </>
                      ) : (
                        <PublicMark data={p.data} commitment={one} />
                      )}
                    </span>
                    <BehindIt behind={p.data.behind.get(one.id)} />
                  </li>
                ))}
              </ul>
            )}
            <HowWeKnow data={p.data} measures={theirs} links={p.links} />
            {p.data.mends && (
              <p class="govuk-body-s">
                <a
                  class="govuk-link"
                  href={address('/strategies/:strategy/priorities/:priority', {
                    strategy: p.data.strategy.id,
                    priority: String(number),
                  })}
                >
                  Change this priority, or choose its measures
                  <span class="govuk-visually-hidden">: {label}</span>
                </a>
              </p>
            )}
          </section>
        )
      })}
    </section>
  )
}

const beforePriorities: readonly PassageSection[] = ['value', 'principle', 'aim', 'finding', 'quote', 'profile']
const afterPriorities = passageSections.filter(section => !beforePriorities.includes(section))

/** The parts of a long strategy, each with its address, so that five minutes are enough to find what one came for. */
const Contents = (p: { data: Data; links: 'work' | 'public' }) => {
  const { data } = p
  const has = (section: PassageSection) => data.passages.some(one => one.section === section)
  const sections = (some: readonly PassageSection[]) =>
    some.filter(has).map(section => ({ href: `#${anchorOf(section)}`, says: sectionTitles[section] }))
  const lines = [
    ...sections(beforePriorities),
    ...data.priorities.map(({ number, label }) => ({ href: `#priority-${number}`, says: `${number}. ${label}` })),
    ...sections(afterPriorities),
    ...(data.plans.length > 0 ? [{ href: '#plans', says: plansTitle }] : []),
    ...(data.heirs.length > 0 ? [{ href: '#heirs', says: heirsTitle(p.links) }] : []),
  ]
  return (
    lines.length > 3 && (
      <nav aria-label="In this strategy">
        <h2 class="govuk-heading-s">In this strategy</h2>
        <ul class="govuk-list kept-strategy__contents">
          {lines.map(({ href, says }) => (
            <li>
              <a class="govuk-link" href={href}>
                {says}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    )
  )
}

const anchorOf = (section: PassageSection): string => `section-${section.replaceAll(' ', '-')}`
const plansTitle = 'Plans beside this one'
const heirsTitle = (links: 'work' | 'public'): string =>
  links === 'work' ? 'Where its priorities live on' : 'What became of each priority'

export const Reading = (p: { data: Data; links: 'work' | 'public'; top: Content }) => {
  const { strategy, plans } = p.data
  return (
    <>
      <span class="govuk-caption-xl">
        {strategy.council === '' ? 'Strategy' : `Strategy of ${strategy.council}`}, {inWords(strategy.firstOn)} to{' '}
        {strategy.lastOn === null ? 'a day not set' : inWords(strategy.lastOn)}
      </span>
      <h1 class="govuk-heading-xl">{strategy.title}</h1>
      {p.top}
      <Contents data={p.data} links={p.links} />
      {strategy.mission !== '' && (
        <>
          <h2 class="govuk-heading-m">Why we are here</h2>
          <p class="govuk-body-l">{strategy.mission}</p>
        </>
      )}
      {strategy.vision !== '' && (
        <>
          <h2 class="govuk-heading-m">What we want for children</h2>
          <p class="govuk-body-l">{strategy.vision}</p>
        </>
      )}
      {beforePriorities.map(section => (
        <Passages data={p.data} section={section} links={p.links} />
      ))}
      <Priorities data={p.data} links={p.links} />
      {afterPriorities.map(section => (
        <Passages data={p.data} section={section} links={p.links} />
      ))}
      {plans.length > 0 && (
        <section class="kept-strategy__section">
          <h2 class="govuk-heading-l" id="plans">
            {plansTitle}
          </h2>
          <ul class="govuk-list govuk-list--bullet">
            {plans.map(plan => (
              <li>
                {plan.address === '' ? (
                  plan.title
                ) : (
                  <a class="govuk-link" href={plan.address}>
                    {plan.title}
                  </a>
                )}
                {plan.owner !== '' && `, ${plan.owner}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Heirs data={p.data} links={p.links} />
    </>
  )
}
