import { may } from '../../access/index.ts'
import { inWords } from '../../kernel/index.ts'
import { BackLink, Button, InsetText, Tag, WarningText } from '../../ui/index.ts'
import { type AnsweredQuestion, answersToQuestions, QuoteBlock } from '../../voice/index.ts'
import { address, type Asked, notFound, page } from '../../web/index.ts'
import { gapsOf, kindTitles, questionId, type Ref, refKey } from '../thread/link.ts'
import { allLinks, walk } from '../thread/links.store.ts'
import { publicMeasures, type PublicRecord, publicRecords, quotesAmong } from '../thread/public-records.store.ts'
import { showRecords } from '../thread/records.store.ts'
import { threadAddress } from '../thread/thread.page.tsx'
import { BothSides, EarlierJudgements } from './ledger.tsx'
import { sidesOf, type Statement, unlookedSince, verdictWords } from './promise.ts'
import { findPromise, judgementsInFull, judgementsOf, reviewsOf, statementsOf } from './promises.store.ts'
import { reviewDue, Reviews } from './review-promise.page.tsx'
import { PromiseSymbol } from './symbol.tsx'

const loadWith =
  (judged: typeof judgementsOf) =>
  async ({ db, params, today }: Pick<Asked, 'db' | 'params' | 'today'>) => {
    const promise = (await findPromise(db, params['promise'] ?? '')) ?? notFound()
    const statements = await statementsOf(db, promise.id)
    const links = await allLinks(db)
    const below = new Map(
      statements.map(({ id }) => {
        const self = { kind: 'statement', id } as const
        return [id, [...walk(links, self, 'down'), ...walk(links, self, 'up')]] as const
      }),
    )
    const refs = [...below.values()].flat()
    const asked = refs.filter(ref => ref.kind === 'survey-question').map(ref => ref.id)
    const answered = (await answersToQuestions(db, asked)).filter(one => one.answers.length > 0)
    return {
      promise,
      statements,
      now: statements.filter(one => one.endedOn === null),
      reviews: await reviewsOf(db, promise.id),
      judgements: await judged(db, statements),
      refs,
      below,
      answers: new Map(answered.map(one => [questionId(one), one] as const)),
      quotes: await quotesAmong(db, refs, today),
    }
  }
const load = loadWith(judgementsOf)
type Data = Awaited<ReturnType<typeof load>>

/** What hangs on a statement, in whichever words it was made: rewording it cuts no thread. */
const refsUnder = (data: Data, statement: Statement): Ref[] => {
  const found = wordingsOf(data, statement).flatMap(one => data.below.get(one.id) ?? [])
  return [...new Map(found.map(ref => [refKey(ref), ref])).values()]
}
const recordsUnder = <Found,>(data: Data, statement: Statement, shown: ReadonlyMap<string, Found>): Found[] =>
  refsUnder(data, statement).flatMap(ref => shown.get(refKey(ref)) ?? [])

/** What young people answered when they were asked about it, as it was published, and what they answered before. */
const Answers = (p: { data: Data; statement: Statement }) => {
  const answers = refsUnder(p.data, p.statement).flatMap(ref =>
    ref.kind === 'survey-question' ? (p.data.answers.get(ref.id) ?? []) : [],
  )
  return (
    answers.length > 0 && (
      <section class="kept-answers">
        <h3 class="govuk-heading-s">What young people told us in our survey</h3>
        <ul class="govuk-list">
          {answers.map(one => (
            <Answered answered={one} />
          ))}
        </ul>
      </section>
    )
  )
}

const Answered = ({ answered }: { answered: AnsweredQuestion }) => {
  const [latest, before] = answered.answers
  return (
    latest && (
      <li>
        <strong>{answered.name}.</strong>{' '}
        {latest.share === null
          ? `We cannot show how many said this in ${latest.label}. `
          : `${latest.share.count} of ${latest.share.of} said this in ${latest.label}. `}
        {latest.share !== null &&
          before?.share &&
          `It was ${before.share.count} of ${before.share.of} in ${before.label}. `}
        <a class="govuk-link" href={address('/published/surveys/:wave', { wave: latest.wave })}>
          Read the survey<span class="govuk-visually-hidden">: {answered.name}</span>
        </a>
      </li>
    )
  )
}

/** What young people said, under the statement that it is about. */
const Quotes = (p: { data: Data; statement: Statement }) => (
  <>
    {refsUnder(p.data, p.statement).flatMap(ref => {
      const quote = ref.kind === 'quote' ? p.data.quotes.get(ref.id) : undefined
      return quote ? [<QuoteBlock quote={quote} />] : []
    })}
  </>
)

/** Every wording that one statement had, the newest first. */
const wordingsOf = (data: Data, statement: Statement): Statement[] => {
  const found: Statement[] = []
  for (let one: Statement | undefined = statement; one !== undefined;) {
    found.push(one)
    const before: string | null = one.rewordedFrom
    one = before === null ? undefined : data.statements.find(other => other.id === before)
  }
  return found
}

const Evidence = (p: { records: readonly PublicRecord[] }) => (
  <ul class="kept-thread__strands">
    {p.records.map(record => {
      const { href } = record
      return (
        <li class="kept-thread__record">
          <span class="kept-thread__kind">{kindTitles[record.ref.kind]}</span>
          {href === null ? (
            <span class="kept-thread__title">{record.title}</span>
          ) : (
            <a class="govuk-link kept-thread__title" href={href}>
              {record.title}
            </a>
          )}
          {record.state !== '' && <span class="kept-thread__state">{record.state}</span>}
        </li>
      )
    })}
  </ul>
)

export const promisePage = page({
  path: '/promises/:promise',
  needs: 'strategy.read',
  load: async asked => {
    const data = await loadWith(judgementsInFull)(asked)
    return { ...data, shown: await showRecords(asked.db, data.refs, asked.today) }
  },
  view: ({ data, asked }) => {
    const { promise, now } = data
    const keeps = may(asked.person, 'strategy.keep')
    const judges = may(asked.person, 'strategy.judge-promise')
    const unlooked = unlookedSince(promise, data.reviews, asked.today)
    const at = (path: string, parts: Readonly<Record<string, string>> = {}) =>
      address(`/promises/:promise${path}`, { promise: promise.id, ...parts })
    return {
      title: promise.title,
      body: (
        <>
          <BackLink href="/promises">Promises</BackLink>
          <span class="govuk-caption-xl">
            Promise to {promise.audience}
            {promise.council !== '' && `, made by ${promise.council}`}
          </span>
          <h1 class="govuk-heading-xl">{promise.title}</h1>
          {!promise.isPublished && <InsetText>Only people who have signed in see this. It is not published.</InsetText>}
          <p class="govuk-body">
            {promise.madeOn === null ? 'The day it was made is not known' : `Made on ${inWords(promise.madeOn)}`}
            {promise.madeWith !== '' && `, with ${promise.madeWith}`}.
          </p>
          <Reviews reviews={data.reviews} />
          {unlooked !== false && <WarningText>{reviewDue(unlooked)}</WarningText>}
          {keeps && (
            <p class="govuk-button-group">
              <Button href={at('/statements/new')}>Add a statement</Button>
              <Button href={at('/change')} classes="govuk-button--secondary">
                Change
              </Button>
              <Button href={at('/review')} classes="govuk-button--secondary">
                Look at it again
              </Button>
              {promise.isPublished && (
                <a class="govuk-link" href={address('/published/promises/:promise', { promise: promise.id })}>
                  The public page and poster
                </a>
              )}
            </p>
          )}
          {now.length === 0 && <p class="govuk-body">No statements yet.</p>}
          {now.map(statement => {
            const evidence = recordsUnder(data, statement, data.shown)
            // Quotes and published answers are shown by themselves.
            const rests = evidence.filter(({ ref }) => ref.kind !== 'quote' && !data.answers.has(ref.id))
            const kinds = evidence.map(record => record.ref.kind)
            return (
              <section class="kept-ledger" id={`statement-${statement.id}`}>
                <h2 class="govuk-heading-m">
                  {statement.number}. {statement.words}
                </h2>
                {statement.plainWords !== '' && <p class="govuk-body">In plain words: {statement.plainWords}</p>}
                <BothSides statement={statement} judgements={data.judgements} isPublic={false} />
                <Quotes data={data} statement={statement} />
                <Answers data={data} statement={statement} />
                {rests.length > 0 && (
                  <>
                    <h3 class="govuk-heading-s">What it rests on</h3>
                    <Evidence records={rests} />
                  </>
                )}
                {gapsOf('statement', [], kinds).map(gap => (
                  <p class="govuk-body">
                    <Tag classes="govuk-tag--orange">gap</Tag> {gap}
                  </p>
                ))}
                <EarlierJudgements
                  judgements={data.judgements}
                  wordings={wordingsOf(data, statement)}
                  newest={statement}
                  isPublic={false}
                />
                <p class="govuk-body kept-ledger__deeds">
                  {judges && (
                    <a class="govuk-link" href={at('/statements/:statement/judge', { statement: statement.id })}>
                      Record a verdict<span class="govuk-visually-hidden"> on statement {statement.number}</span>
                    </a>
                  )}
                  {keeps && (
                    <a class="govuk-link" href={at('/statements/:statement/reword', { statement: statement.id })}>
                      Reword<span class="govuk-visually-hidden"> statement {statement.number}</span>
                    </a>
                  )}
                  <a class="govuk-link" href={threadAddress({ kind: 'statement', id: statement.id })}>
                    Walk the thread<span class="govuk-visually-hidden"> of statement {statement.number}</span>
                  </a>
                </p>
              </section>
            )
          })}
        </>
      ),
    }
  },
})

export const publishedPromisePage = page({
  path: '/published/promises/:promise',
  needs: 'public.read',
  layout: 'youth',
  load: async asked => {
    const data = await load(asked)
    return {
      ...data,
      shown: await publicRecords(asked.db, data.refs),
      measures: await publicMeasures(asked.db, data.refs),
    }
  },
  view: ({ data }) => {
    const { promise, now } = data
    return {
      title: promise.title,
      body: (
        <article class="kept-our-promise">
          <h1 class="govuk-heading-xl">{promise.title}</h1>
          <p class="govuk-body-l">
            What your council promised {promise.audience === 'everyone' ? 'you' : promise.audience}.
            {promise.madeWith !== '' && ` It was made with ${promise.madeWith}.`}
          </p>
          <Reviews reviews={data.reviews} />
          <p class="govuk-body kept-no-print">
            <a class="govuk-link" href={address('/published/promises/:promise/poster', { promise: promise.id })}>
              See it as a poster to print
            </a>
          </p>
          <ol class="kept-our-promise__statements">
            {now.map(statement => {
              const done = recordsUnder(data, statement, data.shown)
              const numbers = refsUnder(data, statement).flatMap(ref => data.measures.get(ref.id) ?? [])
              return (
                <li class="kept-our-promise__statement" id={`statement-${statement.number}`}>
                  <PromiseSymbol name={statement.symbol} />
                  <div>
                    <h2 class="govuk-heading-m">
                      {statement.plainWords === '' ? statement.words : statement.plainWords}
                    </h2>
                    <BothSides statement={statement} judgements={data.judgements} isPublic={true} />
                    <Quotes data={data} statement={statement} />
                    <Answers data={data} statement={statement} />
                    {numbers.length > 0 && (
                      <details class="govuk-details">
                        <summary class="govuk-details__summary">
                          <span class="govuk-details__summary-text">What the numbers say</span>
                        </summary>
                        <div class="govuk-details__text">
                          <ul class="govuk-list govuk-list--bullet">
                            {numbers.map(one => (
                              <li>
                                <a class="govuk-link" href={one.href}>
                                  {one.title}
                                </a>
                                , {inWords(one.asAt)}: {one.says}
                              </li>
                            ))}
                          </ul>
                        </div>
                      </details>
                    )}
                    {done.length > 0 && (
                      <details class="govuk-details">
                        <summary class="govuk-details__summary">
                          <span class="govuk-details__summary-text">What has been done</span>
                        </summary>
                        <div class="govuk-details__text">
                          <Evidence records={done} />
                        </div>
                      </details>
                    )}
                    <EarlierJudgements
                      judgements={data.judgements}
                      wordings={wordingsOf(data, statement)}
                      newest={statement}
                      isPublic={true}
                    />
                  </div>
                </li>
              )
            })}
          </ol>
        </article>
      ),
    }
  },
})

/** More statements than this are printed smaller, so that they stay on one sheet. */
const mostInLargePrint = 8
const mostWithSymbols = 18
const wallClass = (statements: number): string =>
  `kept-wall${statements > mostInLargePrint ? ' kept-wall--many' : ''}${statements > mostWithSymbols ? ' kept-wall--most' : ''}`

/** One sheet for a wall. */
export const promisePosterPage = page({
  path: '/published/promises/:promise/poster',
  needs: 'public.read',
  layout: 'youth',
  load,
  view: ({ data }) => {
    const { promise, now, judgements } = data
    return {
      title: `${promise.title}: poster`,
      body: (
        <article class={wallClass(now.length)}>
          <p class="govuk-body kept-no-print">
            Print this page on one sheet of A4 or A3.{' '}
            <a class="govuk-link" href={address('/published/promises/:promise', { promise: promise.id })}>
              Back to the promise
            </a>
          </p>
          <h1 class="kept-wall__title">{promise.title}</h1>
          <ol class="kept-wall__statements">
            {now.map(statement => {
              const { young } = sidesOf(judgements, statement)
              return (
                <li class="kept-wall__statement">
                  <PromiseSymbol name={statement.symbol} />
                  <p class="kept-wall__words">{statement.plainWords === '' ? statement.words : statement.plainWords}</p>
                  {young && (
                    <p class="kept-wall__verdict">Young people say: {verdictWords[young.verdict].toLowerCase()}</p>
                  )}
                </li>
              )
            })}
          </ol>
        </article>
      ),
    }
  },
})
