import { may } from '../../access/index.ts'
import { findBody } from '../../board/index.ts'
import { findIndicator, measureAddress } from '../../indicators/index.ts'
import { inWords, type PlainDate } from '../../kernel/index.ts'
import {
  BackLink,
  Button,
  type Content,
  Details,
  InsetText,
  plural,
  SummaryList,
  Tag,
  WarningText,
} from '../../ui/index.ts'
import { type QuoteShown, findQuote, QuoteBlock, quoteShown } from '../../voice/index.ts'
import { address, type Asked, notFound, page } from '../../web/index.ts'
import { publicStandingWords, type Standing, standingColours, standingWords } from '../commitments/commitment.ts'
import {
  carriedFrom,
  commitmentsOf,
  publicStandingsOf,
  type Stands,
  standingsOf,
} from '../commitments/commitments.store.ts'
import {
  allStrategies,
  findStrategy,
  heirsOf,
  intakeOf,
  measuresOfPriorities,
  passagesOf,
  plansOf,
  prioritiesOf,
} from './strategies.store.ts'
import { StateTag } from './strategies.page.tsx'
import { type PassageSection, passageSections, sectionTitles } from './strategy.ts'

const load = async ({ db, params, today }: Asked, isPublic: boolean) => {
  const strategy = (await findStrategy(db, params['strategy'] ?? '')) ?? notFound()
  const commitments = await commitmentsOf(db, strategy.id)
  const heirs = await heirsOf(db, strategy.id)
  const passages = await passagesOf(db, strategy.id)
  const quotes = new Map<string, QuoteShown>()
  for (const { quote } of passages) if (quote !== null) quotes.set(quote, quoteShown(await findQuote(db, quote), today))
  return {
    strategy,
    next: (await allStrategies(db)).find(one => one.replaces === strategy.id),
    replaces: strategy.replaces === null ? undefined : await findStrategy(db, strategy.replaces),
    agreedBy: strategy.agreedBy === null ? null : ((await findBody(db, strategy.agreedBy))?.name ?? null),
    presentedTo: strategy.presentedTo === null ? null : ((await findBody(db, strategy.presentedTo))?.name ?? null),
    priorities: await prioritiesOf(db, strategy.id),
    measures: await measuresOfPriorities(db, strategy.id),
    passages,
    quotes,
    plans: await plansOf(db, strategy.id),
    heirs,
    commitments,
    standings: await (isPublic ? publicStandingsOf : standingsOf)(db, commitments, today),
    carried: await carriedFrom(db, commitments),
  }
}
type Data = Awaited<ReturnType<typeof load>>

const dated = (on: PlainDate | null, by: string | null): string =>
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

const PublicMark = (p: { commitment: Data['commitments'][number]; stands: Stands | undefined }) =>
  p.stands && (
    <>
      {p.stands.standing === 'not begun' ? (
        <span class="govuk-hint kept-commitment__moved">{publicStandingWords['not begun']}</span>
      ) : (
        <Tag classes={standingColours[p.stands.standing]}>{publicStandingWords[p.stands.standing]}</Tag>
      )}
      {p.commitment.endedWhy !== '' && <span class="govuk-hint kept-commitment__moved"> {p.commitment.endedWhy}</span>}
    </>
  )

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

const QuoteOf = (p: { quote: QuoteShown | undefined }) => p.quote && <QuoteBlock quote={p.quote} />

const Passages = (p: { data: Data; section: PassageSection; links: 'work' | 'public' }) => {
  const passages = p.data.passages.filter(one => one.section === p.section)
  return (
    passages.length > 0 && (
      <section class="kept-strategy__section">
        <h2 class="govuk-heading-l">{sectionTitles[p.section]}</h2>
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
            {one.measure !== null && findIndicator(one.measure) && (
              <p class="govuk-body">
                {p.links === 'work' ? (
                  <a class="govuk-link" href={measureAddress(one.measure, one.asAt)}>
                    {findIndicator(one.measure)?.title}
                  </a>
                ) : (
                  findIndicator(one.measure)?.title
                )}
                {one.asAt !== null && `, ${inWords(one.asAt)}`}
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
      <h2 class="govuk-heading-l">
        {p.links === 'work' ? 'Where its priorities live on' : 'What became of each priority'}
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
                        <Mark stands={standings.get(one.id)} />
                      ) : (
                        <PublicMark commitment={one} stands={standings.get(one.id)} />
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            )}
            {theirs.length > 0 && (
              <details class="govuk-details">
                <summary class="govuk-details__summary">
                  <span class="govuk-details__summary-text">
                    How we know: {theirs.length} {theirs.length === 1 ? 'measure' : 'measures'}
                  </span>
                </summary>
                <div class="govuk-details__text">
                  <ul class="govuk-list govuk-list--bullet">
                    {theirs.map(one => (
                      <li>
                        {p.links === 'work' ? (
                          <a class="govuk-link" href={measureAddress(one.id)}>
                            {one.title}
                          </a>
                        ) : (
                          one.title
                        )}
                      </li>
                    ))}
                  </ul>
                </div>
              </details>
            )}
          </section>
        )
      })}
    </section>
  )
}

const beforePriorities: readonly PassageSection[] = ['value', 'principle', 'aim', 'finding', 'quote', 'profile']
const afterPriorities = passageSections.filter(section => !beforePriorities.includes(section))

const Reading = (p: { data: Data; links: 'work' | 'public'; top: Content }) => {
  const { strategy, plans } = p.data
  return (
    <>
      <span class="govuk-caption-xl">
        {strategy.council === '' ? 'Strategy' : `Strategy of ${strategy.council}`}, {inWords(strategy.firstOn)} to{' '}
        {strategy.lastOn === null ? 'a day not set' : inWords(strategy.lastOn)}
      </span>
      <h1 class="govuk-heading-xl">{strategy.title}</h1>
      {p.top}
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
          <h2 class="govuk-heading-l">Plans beside this one</h2>
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

export const strategyPage = page({
  path: '/strategies/:strategy',
  needs: 'strategy.read',
  load: async asked => {
    const data = await load(asked, false)
    const mends = data.strategy.state === 'draft' && may(asked.person, 'strategy.keep')
    return { ...data, intake: mends ? await intakeOf(asked.db, data.strategy.id) : undefined }
  },
  view: ({ data, asked }) => {
    const { strategy, standings } = data
    const keeps = may(asked.person, 'strategy.keep')
    const still = [...standings.values()].filter(one => one.standing === 'nothing has moved').length
    const overdue = strategy.renewBy !== null && strategy.renewBy < asked.today && strategy.state === 'in force'
    const at = (path: string) => address(`/strategies/:strategy${path}`, { strategy: strategy.id })
    const top = (
      <>
        {overdue && strategy.renewBy !== null && (
          <WarningText iconFallbackText="Warning">It was to be renewed by {inWords(strategy.renewBy)}.</WarningText>
        )}
        {data.intake && data.intake.problems.length > 0 && (
          <Details summaryText={`Taken in from Word: ${data.intake.problems.length} to look at`} open={true}>
            <ul class="govuk-list govuk-list--bullet">
              {data.intake.problems.map(problem => (
                <li>{problem}</li>
              ))}
            </ul>
            {data.intake.removed.length > 0 && (
              <p class="govuk-body">Left out of the file: {data.intake.removed.join(', ')}.</p>
            )}
          </Details>
        )}
        {still > 0 && (
          <InsetText>
            {still === 1 ? 'Nothing has moved on one commitment' : `Nothing has moved on ${still} commitments`} in two
            meetings of the board.
          </InsetText>
        )}
        <SummaryList
          rows={[
            { key: { text: 'State' }, value: { text: <StateTag state={strategy.state} /> } },
            strategy.writtenBy !== '' && { key: { text: 'Written by' }, value: { text: strategy.writtenBy } },
            strategy.authorisedBy !== '' && {
              key: { text: 'Authorised by' },
              value: { text: dated(strategy.authorisedOn, strategy.authorisedBy) },
            },
            (strategy.agreedOn !== null || data.agreedBy !== null) && {
              key: { text: 'Agreed' },
              value: { text: dated(strategy.agreedOn, data.agreedBy) },
            },
            (strategy.presentedOn !== null || data.presentedTo !== null) && {
              key: { text: 'Presented' },
              value: { text: dated(strategy.presentedOn, data.presentedTo) },
            },
            strategy.renewBy !== null && {
              key: { text: 'To be renewed by' },
              value: { text: inWords(strategy.renewBy) },
            },
            data.replaces && {
              key: { text: 'Replaces' },
              value: {
                text: (
                  <a class="govuk-link" href={address('/strategies/:strategy', { strategy: data.replaces.id })}>
                    {data.replaces.title}
                  </a>
                ),
              },
            },
            { key: { text: 'Version' }, value: { text: String(strategy.version) } },
          ]}
        />
        {keeps && (
          <p class="govuk-button-group">
            <Button href={at('/commitments/new')}>Add a commitment</Button>
            <Button href={at('/priorities/new')} classes="govuk-button--secondary">
              Add a priority
            </Button>
            <Button href={at('/passages/new')} classes="govuk-button--secondary">
              Add a passage
            </Button>
            <Button href={at('/heirs/new')} classes="govuk-button--secondary">
              Say where a priority lives on
            </Button>
            <Button href={at('/change')} classes="govuk-button--secondary">
              Change
            </Button>
            {strategy.state !== 'draft' && (
              <a class="govuk-link" href={address('/published/strategies/:strategy', { strategy: strategy.id })}>
                See it as everyone does
              </a>
            )}
          </p>
        )}
      </>
    )
    return {
      title: strategy.title,
      body: (
        <>
          <BackLink href="/strategies">Strategies</BackLink>
          <Reading data={data} links="work" top={top} />
        </>
      ),
    }
  },
})

const publicStates: Readonly<Record<Data['strategy']['state'], string>> = {
  draft: 'This plan is not agreed yet.',
  agreed: 'This plan is agreed. It has not begun yet.',
  'in force': 'This is our plan now.',
  superseded: 'This plan has ended. A newer plan took its place. We still answer for what it said.',
}

const PublicTop = (p: { data: Data }) => {
  const { strategy, next, standings } = p.data
  const all = [...standings.values()]
  const standing = (one: Standing) => all.filter(stands => stands.standing === one).length
  const counts = [
    [standing('moving'), 'We are working on'],
    [standing('done'), 'We have done what we began on'],
    [standing('nothing has moved'), 'Nothing has moved for two meetings on'],
    [standing('ended'), 'We have stopped'],
    [standing('not begun'), 'We have nothing to show yet on'],
  ] as const
  return (
    <>
      {strategy.council === '' && <p class="govuk-body-l">{publicStates[strategy.state]}</p>}
      {(strategy.writtenBy !== '' || strategy.authorisedBy !== '') && (
        <SummaryList
          rows={[
            strategy.writtenBy !== '' && { key: { text: 'Who wrote it' }, value: { text: strategy.writtenBy } },
            strategy.authorisedBy !== '' && {
              key: { text: 'Who said yes to it' },
              value: { text: dated(strategy.authorisedOn, strategy.authorisedBy) },
            },
          ]}
        />
      )}
      {next && (
        <p class="govuk-body">
          <a class="govuk-link" href={address('/published/strategies/:strategy', { strategy: next.id })}>
            Read the newer plan: {next.title}
          </a>
        </p>
      )}
      {all.length > 0 && strategy.council === '' && (
        <InsetText>
          <p class="govuk-body">
            We said we would do {plural(all.length, 'thing', 'things')}.{' '}
            {counts.map(([count, says]) => count > 0 && `${says} ${count}. `)}
          </p>
          <p class="govuk-body govuk-!-margin-bottom-0">
            You can see it beside each one. We work it out from what we have made public, so there may be more.
          </p>
        </InsetText>
      )}
    </>
  )
}

export const publishedStrategyPage = page({
  path: '/published/strategies/:strategy',
  needs: 'public.read',
  layout: 'public',
  load: asked => load(asked, true),
  view: ({ data }) => ({
    title: data.strategy.title,
    body: (
      <>
        <BackLink href="/published/strategies">Our plans</BackLink>
        <Reading data={data} links="public" top={<PublicTop data={data} />} />
      </>
    ),
  }),
})
