import { inWords } from '../../kernel/index.ts'
import { may } from '../../access/index.ts'
import {
  Button,
  DataTable,
  EmptyState,
  FilterBar,
  InsetText,
  SummaryList,
  Tag,
  Timeline,
  type TimelineItem,
  WalkTheThread,
} from '../../ui/index.ts'
import { page, type Visitor } from '../../web/index.ts'
import { findQuote } from '../quotes/quotes.store.ts'
import { quoteShown } from '../quotes/quote.ts'
import { lines, QuoteBlock, StateTag } from '../youth/blocks.tsx'
import { type Card, type CardState, type FollowUp, isLate, lastTurn, saidBy, stateOf } from './card.ts'
import { boardCardIn, cardAddress, titleOf } from './card-parts.tsx'
import { cardsForTheBoard, ownWordsOf, type OwnWords, verdictWordsOf } from './cards.store.ts'
import { followUps } from './follow-ups.store.ts'
import { releaseOfCard } from './releases.store.ts'

const states: readonly CardState[] = [
  'to be worded',
  'to be put to a meeting',
  'waiting for an answer',
  'to be asked back',
  'came back',
  'partly',
  'happy',
]

const Due = ({ card }: { card: Card }) => {
  const turn = lastTurn(card)
  if (turn === null) return <>–</>
  if (turn.answeredOn !== null) return <>Answered {inWords(turn.answeredOn)}</>
  return <>{turn.due === null ? 'When the next meeting is planned' : inWords(turn.due.on)}</>
}

export const cardsPage = page({
  path: '/voice/cards',
  needs: 'voice.read',
  load: async ({ db, query, today, person }) => ({
    cards: await cardsForTheBoard(db),
    state: query['state'] ?? '',
    today,
    person,
  }),
  view: ({ data }) => {
    const shown = data.cards.filter(
      card => data.state === '' || (data.state === 'late' ? isLate(card, data.today) : stateOf(card) === data.state),
    )
    return {
      title: 'Challenge cards',
      wide: true,
      body: (
        <>
          <h1 class="govuk-heading-l">Challenge cards</h1>
          <p class="govuk-body">
            What young people ask of the board, who answers and by when, and whether the answer was good enough.
          </p>
          {data.cards.length === 0 ? (
            <EmptyState
              title="There is no card for the board yet"
              action={may(data.person, 'voice.triage-card') && <Button href="/voice/triage">Look at new cards</Button>}
            >
              A card stands here once the participation worker has decided that it is for the board.
            </EmptyState>
          ) : (
            <>
              <FilterBar
                action="/voice/cards"
                clear="/voice/cards"
                says={`${shown.length} of ${data.cards.length} cards`}
              >
                <div class="govuk-form-group">
                  <label class="govuk-label" for="state">
                    Where it is
                  </label>
                  <select class="govuk-select" id="state" name="state">
                    <option value="">Anywhere</option>
                    <option value="late" selected={data.state === 'late'}>
                      Late
                    </option>
                    {states.map(state => (
                      <option value={state} selected={data.state === state}>
                        {state.charAt(0).toUpperCase() + state.slice(1)}
                      </option>
                    ))}
                  </select>
                </div>
              </FilterBar>
              <DataTable
                caption="Cards"
                captionHidden={true}
                rows={shown}
                empty="No card is there."
                columns={[
                  {
                    heading: 'Card',
                    cell: card => (
                      <a class="govuk-link" href={cardAddress(card.id)}>
                        {titleOf(card)}
                      </a>
                    ),
                  },
                  { heading: 'From', cell: card => saidBy(card).replace(/^From (?:the )?/, '') },
                  { heading: 'Answered by', cell: card => lastTurn(card)?.answerer ?? 'Not asked yet' },
                  { heading: 'Due', cell: card => <Due card={card} /> },
                  {
                    heading: 'Where it is',
                    cell: card => <StateTag state={stateOf(card)} late={isLate(card, data.today)} />,
                  },
                ]}
              />
            </>
          )}
        </>
      ),
    }
  },
})

const saidOfIt = { happy: 'happy', partly: 'only partly happy', 'not happy': 'not happy' } as const

const storyOf = (card: Card, verdictWords: ReadonlyMap<number, string>): TimelineItem[] => [
  {
    on: card.raisedOn,
    title:
      card.cameBy === 'forum'
        ? 'Raised in a forum'
        : card.cameBy === 'page'
          ? 'Raised by its own slip'
          : card.cameBy === 'survey'
            ? 'Written in a survey'
            : 'Told to a worker',
  },
  ...(card.agreedOn === null
    ? []
    : [{ on: card.agreedOn, title: 'Wording agreed', says: card.agreedHow === '' ? undefined : card.agreedHow }]),
  ...card.turns.flatMap((turn): TimelineItem[] => [
    ...(turn.meetingOn === null ? [] : [{ on: turn.meetingOn, title: `Put to the ${turn.bodyName}` }]),
    ...(turn.why === 'asked' ? [] : [{ on: turn.setOn, title: 'Came back by itself' }]),
    ...(turn.answeredOn === null
      ? turn.due === null
        ? []
        : [{ on: turn.due.on, title: 'Answer due at the next meeting', by: turn.answerer, toCome: true }]
      : [
          {
            on: turn.answeredOn,
            title: 'Answered',
            by: turn.answerer,
            says:
              turn.answer === null ? (
                'The answer was given in private.'
              ) : (
                <>
                  {lines(turn.answer.answer)}
                  <p class="govuk-hint">Reading age about {Math.round(turn.answer.readingAge)}</p>
                  {turn.answer.safeAnswer !== '' && <InsetText>For everyone: {turn.answer.safeAnswer}</InsetText>}
                </>
              ),
          },
        ]),
    ...(turn.verdict === null || turn.verdictOn === null
      ? []
      : [
          {
            on: turn.verdictOn,
            title: `Young people are ${saidOfIt[turn.verdict]}`,
            says: [
              turn.missing === '' ? '' : `Still missing: ${turn.missing}`,
              verdictWords.has(turn.turn) ? `In their own words: ${verdictWords.get(turn.turn)}` : '',
            ]
              .filter(Boolean)
              .join('. '),
          },
        ]),
  ]),
]

/** What can be done with a card now, the next thing first. */
const nextDeeds = (
  card: Card,
  isPublic: boolean,
  person: Visitor,
): readonly Readonly<{ text: string; to: string }>[] => {
  const state = stateOf(card)
  const turn = lastTurn(card)
  const partly = card.turns.find(one => one.verdict === 'partly' && one.missing === '')
  const all = [
    { when: state === 'to be worded', needs: 'voice.triage-card', text: 'Agree the wording', to: '/wording' },
    {
      when: state === 'to be put to a meeting',
      needs: 'voice.keep-cards',
      text: 'Put it to a meeting',
      to: '/meeting',
    },
    {
      when: turn !== null && turn.answeredOn === null,
      needs: 'voice.answer-card',
      text: 'Write the answer',
      to: '/answer',
    },
    {
      when: state === 'to be asked back',
      needs: 'voice.keep-cards',
      text: 'Write down what the young people say',
      to: '/asked-back',
    },
    { when: partly !== undefined, needs: 'voice.keep-cards', text: 'Say what is still missing', to: '/missing' },
    {
      when: card.agreedOn !== null,
      needs: 'voice.release-card',
      text: isPublic ? 'Put out the latest' : 'Put it out for everyone',
      to: '/put-out',
    },
    { when: card.agreedOn !== null, needs: 'voice.keep-cards', text: 'Add something to follow', to: '/follow-ups/new' },
    {
      when: state !== 'to be worded' && card.turns.length < 2,
      needs: 'voice.triage-card',
      text: 'Change the wording',
      to: '/wording',
    },
    {
      when: turn !== null && turn.answeredOn === null,
      needs: 'voice.keep-cards',
      text: 'Change the meeting or who answers',
      to: '/meeting',
    },
    { when: isPublic, needs: 'voice.release-card', text: 'Take it back from the public', to: '/take-back' },
  ]
  return all.filter(one => one.when && may(person, one.needs))
}

const FollowUps = ({ all, keeps }: { all: readonly FollowUp[]; keeps: boolean }) => (
  <DataTable
    caption="What follows from it"
    rows={all}
    empty="Nothing yet: a postcard, training, a guide, a referral to another forum."
    columns={[
      { heading: 'What', cell: one => one.says },
      { heading: 'Kind', cell: one => (one.forumName === null ? one.kind : `${one.kind} to ${one.forumName}`) },
      { heading: 'Who', cell: one => one.owner },
      {
        heading: 'Done',
        cell: one =>
          one.doneOn !== null ? (
            <>
              {inWords(one.doneOn)} {one.outcome}
            </>
          ) : keeps ? (
            <a class="govuk-link" href={`/voice/follow-ups/${one.id}/done`}>
              {one.dueOn === null ? 'Not yet' : `Due ${inWords(one.dueOn)}`}
              <span class="govuk-visually-hidden">: say that it is done</span>
            </a>
          ) : one.dueOn === null ? (
            'Not yet'
          ) : (
            `Due ${inWords(one.dueOn)}`
          ),
      },
    ]}
  />
)

const Private = ({ words }: { words: OwnWords }) => (
  <details class="govuk-details kept-no-print">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">Their own words (only you see these)</span>
    </summary>
    <div class="govuk-details__text">
      <p class="govuk-body kept-own-words">{words.ownWords}</p>
      {words.translation !== '' && (
        <p class="govuk-body">
          From {words.language}: {words.translation}
        </p>
      )}
    </div>
  </details>
)

export const cardPage = page({
  path: '/voice/cards/:card',
  needs: 'voice.read',
  load: async ({ db, params, today, person }) => {
    const card = await boardCardIn(db, params)
    const release = await releaseOfCard(db, card.id)
    return {
      card,
      release,
      quote: release?.quote == null ? null : quoteShown(await findQuote(db, release.quote), today),
      followUps: await followUps(db, card.id),
      words: may(person, 'voice.triage-card') ? await ownWordsOf(db, card.id) : null,
      verdictWords: may(person, 'voice.triage-card') ? await verdictWordsOf(db, card.id) : new Map<number, string>(),
      today,
      person,
    }
  },
  view: ({ data }) => {
    const { card } = data
    const turn = lastTurn(card)
    const deeds = nextDeeds(card, data.release !== null, data.person)
    const [first, ...others] = deeds
    return {
      title: titleOf(card),
      body: (
        <>
          <a class="govuk-back-link" href="/voice/cards">
            All cards
          </a>
          <h1 class="govuk-heading-l">{titleOf(card)}</h1>
          <p class="govuk-body">
            <StateTag state={stateOf(card)} late={isLate(card, data.today)} />{' '}
            {turn?.isPrivate && <Tag classes="govuk-tag--purple">Exempt item</Tag>}{' '}
            {data.release === null ? (
              <Tag classes="govuk-tag--grey">Not public</Tag>
            ) : (
              <Tag classes="govuk-tag--green">Public</Tag>
            )}
          </p>
          {card.wording !== '' && (
            <div class="kept-said">
              <p class="kept-said-did__label">What it asks, as agreed</p>
              {lines(card.wording)}
              <p class="kept-said-did__small">{saidBy(card)}</p>
            </div>
          )}
          {data.quote && <QuoteBlock quote={data.quote} />}
          {deeds.length > 0 && (
            <div class="govuk-button-group">
              {first && <Button href={cardAddress(card.id, first.to)}>{first.text}</Button>}
              {others.map(deed => (
                <a class="govuk-link" href={cardAddress(card.id, deed.to)}>
                  {deed.text}
                </a>
              ))}
            </div>
          )}
          <SummaryList
            rows={[
              { key: 'Theme', value: card.theme === '' ? 'None' : card.theme },
              { key: 'Answered by', value: turn?.answerer ?? 'Not asked yet' },
              turn !== null && turn.answeredOn !== null
                ? { key: 'Answered on', value: inWords(turn.answeredOn) }
                : {
                    key: 'Answer due',
                    value:
                      turn === null
                        ? 'Once it is put to a meeting'
                        : turn.due === null
                          ? 'When the next meeting is planned'
                          : `${inWords(turn.due.on)}, the next meeting`,
                  },
              {
                key: 'Public page',
                value:
                  data.release === null ? (
                    'None'
                  ) : (
                    <a class="govuk-link" href={`/young-people/cards/${data.release.number}`}>
                      As everyone reads it, put out {inWords(data.release.releasedOn)}
                    </a>
                  ),
              },
            ]}
          />
          {data.words && <Private words={data.words} />}
          <h2 class="govuk-heading-m">What happened</h2>
          <Timeline items={storyOf(card, data.verdictWords)} label="What happened to the card" />
          <FollowUps all={data.followUps} keeps={may(data.person, 'voice.keep-cards')} />
          {may(data.person, 'strategy.read') && card.number !== null && <WalkTheThread kind="card" id={card.id} />}
        </>
      ),
    }
  },
})
