import { inWords, momentInWords, type PlainDate, Refusal } from '../../kernel/index.ts'
import {
  Button,
  type Content,
  EmptyState,
  InsetText,
  Question,
  Radios,
  SummaryList,
  Tag,
  TextArea,
  TextInput,
  Tick,
  WarningText,
} from '../../ui/index.ts'
import { address, choice, notFound, optionalText, page, text, tick } from '../../web/index.ts'
import { dueOn } from '../../kernel/index.ts'
import { type Card, type Route, routes } from './card.ts'
import { cardIn } from './card-parts.tsx'
import {
  allOwnWords,
  calendarOf,
  cardsOfTriage,
  type OwnWords,
  ownWordsOf,
  recordReceived,
  referrals,
  saveTranslation,
  triageCard,
} from './cards.store.ts'
import { mayTellOfHarm, worriesIn } from './worries.ts'

const OwnWordsShown = ({ words }: { words: OwnWords }) => (
  <>
    <div class="kept-said">
      <p class="kept-said-did__label">In their own words</p>
      <p class="govuk-body kept-own-words">{words.ownWords}</p>
    </div>
    <SummaryList
      rows={[
        ...(words.pictureWords === '' ? [] : [{ key: 'Pictures chosen', value: words.pictureWords }]),
        ...(words.writtenIn === '' ? [] : [{ key: 'Written in', value: words.writtenIn }]),
        ...(words.language === 'English' ? [] : [{ key: 'Language', value: words.language }]),
        ...(words.translation === '' ? [] : [{ key: 'In English', value: words.translation }]),
        ...(words.contact === '' ? [] : [{ key: 'Wants somebody to talk to them', value: words.contact }]),
      ]}
    />
  </>
)

/** What is looked at for harm: also the English of a card in another language. */
const everyWord = (words: OwnWords | undefined): string => (words ? `${words.ownWords}\n${words.translation}` : '')

/** The clock of a card that may tell of harm: when it must have been passed on. */
const Clock = ({ due, today, done }: { due: PlainDate; today: PlainDate; done: boolean }) => (
  <Tag classes={done ? 'govuk-tag--green' : due < today ? 'govuk-tag--red' : 'govuk-tag--yellow'}>
    {done ? 'Received' : due < today ? `Late: was due by the end of ${inWords(due)}` : `By the end of ${inWords(due)}`}
  </Tag>
)

/** Words in another language are looked at for harm by nobody until they are in English. */
const Unread = ({ words }: { words: OwnWords | undefined }) =>
  words && words.language !== 'English' && words.translation === '' ? (
    <p class="govuk-body">
      <Tag classes="govuk-tag--yellow">In another language: have it read today</Tag>
    </p>
  ) : (
    ''
  )

const Cards = (p: {
  heading: string
  cards: readonly Card[]
  words: ReadonlyMap<string, OwnWords>
  mark: (card: Card) => Content
  empty: string
}) => (
  <section>
    <h2 class="govuk-heading-m">
      {p.heading} ({p.cards.length})
    </h2>
    {p.cards.length === 0 ? (
      <p class="govuk-body">{p.empty}</p>
    ) : (
      <ul class="govuk-list">
        {p.cards.map(card => (
          <li class="kept-said-did">
            <p class="kept-said-did__small">
              Came {momentInWords(card.raisedAt)}. {card.forumName ?? 'No forum'}, age {card.ageBand}.{' '}
              {card.passedTo !== '' && `Passed to: ${card.passedTo}.`}
            </p>
            <p class="govuk-body kept-own-words">{p.words.get(card.id)?.ownWords}</p>
            <Unread words={p.words.get(card.id)} />
            {p.mark(card)}
            <p class="govuk-body">
              <a class="govuk-link" href={address('/voice/triage/:card', { card: card.id })}>
                {card.route === null ? 'Decide whom it is for' : 'Look again'}
                <span class="govuk-visually-hidden">, card of {momentInWords(card.raisedAt)}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    )}
  </section>
)

export const triageListPage = page({
  path: '/voice/triage',
  needs: 'voice.triage-card',
  load: async ({ db, today }) => ({
    cards: await cardsOfTriage(db),
    words: await allOwnWords(db),
    referrals: new Map((await referrals(db)).map(one => [one.card, one])),
    calendar: await calendarOf(db),
    today,
  }),
  view: ({ data }) => {
    const harm = (card: Card): boolean => mayTellOfHarm(everyWord(data.words.get(card.id)))
    const fresh = data.cards.filter(card => card.route === null)
    const clockOf = (card: Card) => {
      const referral = data.referrals.get(card.id)
      const due = referral?.dueOn ?? dueOn('possible-disclosure-passed-on', card.raisedOn, card.raisedOn, data.calendar)
      return <Clock due={due} today={data.today} done={!!referral?.receivedAt} />
    }
    return {
      title: 'New cards',
      body: (
        <>
          <h1 class="govuk-heading-l">New cards</h1>
          <p class="govuk-body">
            Read each one and decide whom it is for. Only you see this list. Words that may tell of harm are put first,
            but the list can miss them: read every card.
          </p>
          <div class="govuk-button-group">
            <Button href="/voice/cards/new">Write down a card</Button>
            <a class="govuk-link" href="/voice/slips">
              Blank slips
            </a>
          </div>
          {data.cards.length === 0 ? (
            <EmptyState title="There is no card to decide about">
              Cards that young people make come here. Give out slips at the next forum, or write a card down yourself.
            </EmptyState>
          ) : (
            <>
              <Cards
                heading="May tell of harm: read these first"
                cards={fresh.filter(harm)}
                words={data.words}
                mark={clockOf}
                empty="None."
              />
              <Cards
                heading="To decide"
                cards={fresh.filter(card => !harm(card))}
                words={data.words}
                mark={() => ''}
                empty="None."
              />
              <Cards
                heading="Passed to safeguarding"
                cards={data.cards.filter(card => card.route === 'possible disclosure')}
                words={new Map()}
                mark={clockOf}
                empty="None."
              />
              <Cards
                heading="Passed to a worker"
                cards={data.cards.filter(card => card.route === 'personal')}
                words={new Map()}
                mark={() => ''}
                empty="None."
              />
            </>
          )}
        </>
      ),
    }
  },
})

const routeItems: readonly Readonly<{ value: Route; text: string; hint: string }>[] = [
  { value: 'collective', text: 'The board', hint: 'It is about many children. It gets a number and an answer' },
  { value: 'personal', text: 'A worker', hint: 'It is about one child. The board does not see it' },
  {
    value: 'possible disclosure',
    text: 'Safeguarding',
    hint: 'It may tell of harm. The independent reviewing officer manager reads it, within one working day',
  },
]

export const triageCardPage = page({
  path: '/voice/triage/:card',
  needs: 'voice.triage-card',
  form: {
    route: choice(routes, { missing: 'Choose whom the card is for' }),
    passedTo: optionalText({ max: 120 }),
    language: optionalText({ max: 60 }),
    translation: optionalText({ max: 5000 }),
    looked: tick(),
  },
  load: async ({ db, params }) => {
    const card = await cardIn(db, params)
    return { card, words: (await ownWordsOf(db, card.id)) ?? notFound() }
  },
  starts: ({ card, words }) => ({
    ...(card.route === null ? {} : { route: card.route }),
    passedTo: card.passedTo,
    language: words.language,
    translation: words.translation,
  }),
  submit: async ({ db, data, values, person, now }) => {
    // A card whose English tells of harm, though its own words did not, is looked at again before it goes to anyone else.
    if (values.route !== 'possible disclosure' && !values.looked && mayTellOfHarm(values.translation ?? ''))
      throw new Refusal(
        'The English may tell of harm. Choose safeguarding, or tick that you have looked at it',
        'translation',
      )
    await saveTranslation(db, data.card.id, {
      language: values.language ?? 'English',
      translation: values.translation ?? '',
    })
    const number = await triageCard(db, {
      card: data.card.id,
      route: values.route,
      passedTo: values.passedTo ?? '',
      by: person.id,
      now,
    })
    if (values.route === 'collective')
      return {
        to: address('/voice/cards/:card/wording', { card: data.card.id }),
        saying: `It is card ${number}. Now agree its wording with those who raised it`,
        about: `card ${number}`,
      }
    // The trail says that somebody decided, and not what of: the route alone would tell of a child.
    return { to: '/voice/triage', saying: 'The card is passed on', about: 'a card' }
  },
  view: ({ data, form, refused, csrf }) => {
    const worries = worriesIn(everyWord(data.words))
    return {
      title: 'Whom is this card for?',
      body: (
        <Question
          title="Whom is this card for?"
          caption={`Came ${momentInWords(data.card.raisedAt)}, age ${data.card.ageBand}`}
          back="/voice/triage"
          form={form}
          refused={refused}
          csrf={csrf}
          submit="Decide"
        >
          <OwnWordsShown words={data.words} />
          {worries.some(worry => worry.kind === 'possible disclosure') && (
            <WarningText>
              This may tell of harm. If a child may be in danger now, follow the council’s procedure at once, by phone.
            </WarningText>
          )}
          {worries.length > 0 && (
            <InsetText>
              Look at: {worries.map(worry => `“${worry.at}” (${worry.kind})`).join(', ')}. This is a hint. You decide.
            </InsetText>
          )}
          <Radios
            field={form.route}
            label="Whom is it for?"
            items={routeItems.map(item => ({ ...item, hint: { text: item.hint } }))}
          />
          <TextInput
            field={form.passedTo}
            label="If it is for a worker, who?"
            hint="By role, such as their social worker"
            classes="govuk-input--width-20"
          />
          <TextInput field={form.language} label="Language of the card" classes="govuk-input--width-20" />
          <TextArea
            field={form.translation}
            label="In English, if it is in another language"
            hint="Their own words stay as they are, beside this"
            rows={4}
          />
          {(data.words.language !== 'English' || form.translation.value !== '') && (
            <Tick field={form.looked} label="I have read it in English, and it tells of no harm" small={true} />
          )}
        </Question>
      ),
    }
  },
})

export const safeguardingListPage = page({
  path: '/voice/safeguarding',
  needs: 'voice.read-safeguarding',
  load: async ({ db, today }) => ({ rows: await referrals(db), today }),
  view: ({ data }) => ({
    title: 'Cards that may tell of harm',
    body: (
      <>
        <h1 class="govuk-heading-l">Cards that may tell of harm</h1>
        <p class="govuk-body">
          The participation worker passes these on within one working day. Only they and the independent reviewing
          officer manager can read them. No other page, list or count of Kept has them.
        </p>
        {data.rows.length === 0 ? (
          <EmptyState title="There is none">When a card is passed on, it stands here with its clock.</EmptyState>
        ) : (
          <ul class="govuk-list">
            {data.rows.map(row => (
              <li class="kept-said-did">
                <p class="govuk-body">
                  <Clock due={row.dueOn} today={data.today} done={row.receivedAt !== null} />
                </p>
                <p class="govuk-body">
                  <a class="govuk-link" href={address('/voice/safeguarding/:card', { card: row.card })}>
                    Passed on {momentInWords(row.referredAt)}
                  </a>
                </p>
              </li>
            ))}
          </ul>
        )}
      </>
    ),
  }),
})

export const safeguardingCardPage = page({
  path: '/voice/safeguarding/:card',
  needs: 'voice.read-safeguarding',
  submitNeeds: 'voice.receive-safeguarding',
  form: { outcome: text({ missing: 'Say what was done, without any name', max: 1000 }) },
  load: async ({ db, params, today }) => {
    const card = await cardIn(db, params)
    const referral = (await referrals(db)).find(one => one.card === card.id) ?? notFound()
    return { card, referral, words: (await ownWordsOf(db, card.id)) ?? notFound(), today }
  },
  looksAt: () => 'a card passed to safeguarding',
  starts: ({ referral }) => ({ outcome: referral.outcome }),
  submit: async ({ db, data, values, person, now }) => {
    await recordReceived(db, { card: data.card.id, by: person.id, now, outcome: values.outcome })
    return { to: '/voice/safeguarding', saying: 'Written down as received', about: 'a card passed to safeguarding' }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'A card that may tell of harm',
    body: (
      <Question
        title="A card that may tell of harm"
        caption={`Came ${momentInWords(data.card.raisedAt)}, ${data.card.forumName ?? 'no forum'}, age ${data.card.ageBand}`}
        back="/voice/safeguarding"
        form={form}
        refused={refused}
        csrf={csrf}
        submit="I have it"
        intro={
          <p class="govuk-body">
            <Clock due={data.referral.dueOn} today={data.today} done={data.referral.receivedAt !== null} />
          </p>
        }
      >
        <OwnWordsShown words={data.words} />
        <TextArea
          field={form.outcome}
          label="What was done"
          hint="By the independent reviewing officer manager. The child’s record is in the council’s own system, not here"
          rows={4}
          max={1000}
        />
      </Question>
    ),
  }),
})
