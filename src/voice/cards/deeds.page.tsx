import { inWords } from '../../kernel/index.ts'
import { roles } from '../../access/index.ts'
import { DateInput, InsetText, Question, Radios, Select, TextArea, TextInput, Tick } from '../../ui/index.ts'
import { choice, date, notFound, optionalDate, optionalText, page, text, tick } from '../../web/index.ts'
import { bodiesForReferral, meetingsFrom } from '../forums/forums.store.ts'
import { readingInWords, readingOf } from '../plain-words/reading-age.ts'
import { plainWords } from '../plain-words/words.store.ts'
import { wordsIn } from '../plain-words/words.ts'
import { addDays, Refusal } from '../../kernel/index.ts'
import { quotes } from '../quotes/quotes.store.ts'
import { noteQuoteUse } from '../quotes/quotes.store.ts'
import { quoteShown } from '../quotes/quote.ts'
import { SaidAndDid } from '../youth/blocks.tsx'
import { answeredTurn, followUpKinds, lastTurn, mustBeReady, verdicts } from './card.ts'
import { boardCardIn, cardAddress, Looked, titleOf } from './card-parts.tsx'
import { addFollowUp, findFollowUp, finishFollowUp, followUps } from './follow-ups.store.ts'
import { lookTwice } from './look-twice.ts'
import { agreeWording, answerCard, giveVerdict, ownWordsOf, sayWhatIsMissing, setForMeeting } from './cards.store.ts'
import { endRelease, releasable, releaseCard } from './releases.store.ts'

/** Who answers cards, by role. */
const answerers = roles
  .filter(role => role.signsIn && !['it-administrator', 'inspector', 'foster-carer-representative'].includes(role.id))
  .map(role => role.title)

export const agreeWordingPage = page({
  path: '/voice/cards/:card/wording',
  needs: 'voice.triage-card',
  form: {
    title: text({ missing: 'Give the card a short title', max: 80 }),
    wording: text({ missing: 'Write what the card asks, as agreed', max: 2000 }),
    theme: optionalText({ max: 60 }),
    how: text({ missing: 'Say how it was agreed', max: 300 }),
    on: date({ missing: 'Enter the day that it was agreed' }),
    looked: tick(),
  },
  load: async ({ db, params }) => {
    const card = await boardCardIn(db, params)
    return { card, words: await ownWordsOf(db, card.id) }
  },
  starts: ({ card }, { today }) => ({
    title: card.title,
    wording: card.wording,
    theme: card.theme,
    how: card.agreedHow,
    on: card.agreedOn ?? today,
  }),
  submit: async ({ db, data, values, today }) => {
    if (values.on > today) throw new Refusal('The day cannot be in the future', 'on')
    lookTwice(values.title, values.looked, 'title')
    lookTwice(values.wording, values.looked, 'wording')
    await agreeWording(db, { card: data.card.id, ...values, theme: values.theme ?? '' })
    return { to: cardAddress(data.card.id), saying: 'The wording is agreed', about: `card ${data.card.number}` }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Agree the wording',
    body: (
      <Question
        title="Agree the wording"
        caption={titleOf(data.card)}
        back={cardAddress(data.card.id)}
        form={form}
        refused={refused}
        csrf={csrf}
      >
        {data.words && (
          <InsetText>
            <strong>In their own words (only you see these):</strong>{' '}
            <span class="kept-own-words">{data.words.ownWords}</span>
            {data.words.translation !== '' && ` In English: ${data.words.translation}`}
          </InsetText>
        )}
        <TextInput field={form.title} label="Short title" hint="Such as: Job titles that we understand" />
        <TextArea
          field={form.wording}
          label="What it asks, for everyone to read"
          hint="Worded with those who raised it. No names, nothing that says who a child is"
          rows={4}
          max={2000}
          attributes={{ 'data-reading-age': 'yes' }}
        />
        <TextInput
          field={form.theme}
          label="Theme (optional)"
          hint="Such as language, money, home"
          classes="govuk-input--width-20"
        />
        <TextInput field={form.how} label="How it was agreed" hint="Such as: read out at the forum, and all said yes" />
        <DateInput field={form.on} label="Day that it was agreed" />
        <Looked field={form.looked} />
        <script type="module" src="/assets/reading-age-live.js" />
      </Question>
    ),
  }),
})

export const putToMeetingPage = page({
  path: '/voice/cards/:card/meeting',
  needs: 'voice.keep-cards',
  form: {
    meeting: text({ missing: 'Choose a meeting' }),
    answerer: text({ missing: 'Choose who answers' }),
    isPrivate: tick(),
  },
  load: async ({ db, params, today }) => ({
    card: await boardCardIn(db, params),
    meetings: await meetingsFrom(db, addDays(today, -45)),
  }),
  starts: ({ card }) => {
    const turn = lastTurn(card)
    return turn === null
      ? {}
      : {
          answerer: turn.answerer,
          isPrivate: turn.isPrivate,
          ...(turn.meeting === null ? {} : { meeting: turn.meeting }),
        }
  },
  submit: async ({ db, data, values, today }) => {
    if (!data.meetings.some(one => one.id === values.meeting)) throw new Refusal('Choose a meeting', 'meeting')
    if (!answerers.includes(values.answerer)) throw new Refusal('Choose who answers', 'answerer')
    await setForMeeting(db, { card: data.card.id, ...values, today })
    return {
      to: cardAddress(data.card.id),
      saying: 'The card is put to the meeting. Its answer is due by the next one',
      about: `card ${data.card.number}`,
      details: { meeting: values.meeting },
    }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Put the card to a meeting',
    body: (
      <Question
        title="Put the card to a meeting"
        caption={titleOf(data.card)}
        back={cardAddress(data.card.id)}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Put it to the meeting"
        intro="The answer is due by the next meeting after it. When meetings move, the day moves with them."
      >
        <Select
          field={form.meeting}
          label="Meeting"
          hint={
            data.meetings.length === 0
              ? 'No meeting is planned. Ask the democratic services officer to plan one'
              : undefined
          }
          items={[
            { value: '', text: 'Choose' },
            ...data.meetings.map(one => ({ value: one.id, text: `${one.bodyName}, ${inWords(one.heldOn)}` })),
          ]}
        />
        <Select
          field={form.answerer}
          label="Who answers"
          items={[{ value: '', text: 'Choose' }, ...answerers.map(title => ({ value: title, text: title }))]}
        />
        <Tick
          field={form.isPrivate}
          label="It is talked about in the private (exempt) part of the meeting"
          hint="The answer then needs a version that everyone may read"
        />
      </Question>
    ),
  }),
})

export const answerCardPage = page({
  path: '/voice/cards/:card/answer',
  needs: 'voice.answer-card',
  form: {
    answer: text({ missing: 'Write the answer', max: 4000 }),
    safeAnswer: optionalText({ max: 4000 }),
    asItIs: tick(),
    looked: tick(),
  },
  load: async ({ db, params }) => ({ card: await boardCardIn(db, params), words: await plainWords(db) }),
  submit: async ({ db, data, values, person, today }) => {
    const reading = readingOf(values.answer)
    const isPrivate = lastTurn(data.card)?.isPrivate ?? false
    if (reading.age > 11 && !values.asItIs)
      throw new Refusal(
        `${readingInWords(reading)}${reading.longSentences.length > 0 ? ` Begin with: “${reading.longSentences[0]?.slice(0, 80)}”` : ''}`,
        'answer',
      )
    if (isPrivate && values.safeAnswer === null)
      throw new Refusal(
        'Write the version that everyone may read: young people must see that there is an answer',
        'safeAnswer',
      )
    if (!isPrivate) lookTwice(values.answer, values.looked, 'answer')
    if (values.safeAnswer !== null) lookTwice(values.safeAnswer, values.looked, 'safeAnswer')
    await answerCard(db, {
      card: data.card.id,
      answer: values.answer,
      readingAge: reading.age,
      safeAnswer: values.safeAnswer ?? '',
      on: today,
      by: person.id,
    })
    return {
      to: cardAddress(data.card.id),
      saying: `The answer is saved. ${readingInWords(reading)}`,
      about: `card ${data.card.number}`,
      details: { readingAge: reading.age },
    }
  },
  view: ({ data, form, refused, csrf }) => {
    const turn = lastTurn(data.card)
    const hard = wordsIn(form.answer.value, data.words)
    return {
      title: 'Answer the card',
      body: (
        <Question
          title="Answer the card"
          caption={titleOf(data.card)}
          back={cardAddress(data.card.id)}
          form={form}
          refused={refused}
          csrf={csrf}
          submit="Save the answer"
          intro={
            turn === null
              ? undefined
              : `From the ${turn.answerer}${turn.due === null ? '' : `, due by ${inWords(turn.due.on)}`}.`
          }
        >
          <InsetText>{data.card.wording}</InsetText>
          {form.answer.value !== '' && <p class="govuk-body">{readingInWords(readingOf(form.answer.value))}</p>}
          {hard.length > 0 && (
            <p class="govuk-body">
              Words to explain or leave out:{' '}
              {hard.map((word, index) => (
                <>
                  {index > 0 && ', '}
                  <dfn title={word.means} class="kept-dfn">
                    {word.term}
                  </dfn>
                </>
              ))}
            </p>
          )}
          <TextArea
            field={form.answer}
            label="The answer, to those who asked"
            hint="Say yes or no first. Then what you will do, and when. Short words, short sentences"
            rows={8}
            max={4000}
            attributes={{ 'data-reading-age': 'yes' }}
          />
          {turn?.isPrivate && (
            <TextArea
              field={form.safeAnswer}
              label="The same for everyone to read"
              hint="The item was private. Leave out what must stay private: young people must still see that there is an answer"
              rows={5}
              max={4000}
              attributes={{ 'data-reading-age': 'yes' }}
            />
          )}
          <Tick field={form.asItIs} label="Save it though it is hard to read" small={true} />
          <Looked field={form.looked} />
          <script type="module" src="/assets/reading-age-live.js" />
        </Question>
      ),
    }
  },
})

export const askedBackPage = page({
  path: '/voice/cards/:card/asked-back',
  needs: 'voice.keep-cards',
  form: {
    verdict: choice(verdicts, { missing: 'Choose what they said' }),
    missing: optionalText({ max: 300 }),
    on: date({ missing: 'Enter the day that they were asked' }),
    looked: tick(),
  },
  load: async ({ db, params }) => boardCardIn(db, params),
  starts: (_card, { today }) => ({ on: today }),
  submit: async ({ db, data, values, today }) => {
    const turn = answeredTurn(data)
    if (values.on > today) throw new Refusal('The day cannot be in the future', 'on')
    if (turn.answeredOn !== null && values.on < turn.answeredOn)
      throw new Refusal('They cannot have been asked before there was an answer', 'on')
    if (values.verdict === 'partly' && values.missing === null)
      throw new Refusal('Say what is still missing, in words anyone may read', 'missing')
    lookTwice(values.missing ?? '', values.looked, 'missing')
    await giveVerdict(db, {
      card: data,
      verdict: values.verdict,
      by: data.forum === null ? 'worker' : 'forum',
      missing: values.missing,
      on: values.on,
    })
    return {
      to: cardAddress(data.id),
      saying:
        values.verdict === 'happy'
          ? 'They are happy. The card is done'
          : 'The card goes back by itself, with a new date',
      about: `card ${data.number}`,
      details: { verdict: values.verdict },
    }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'What do the young people say?',
    body: (
      <Question
        title="What do the young people say?"
        caption={titleOf(data)}
        back={cardAddress(data.id)}
        form={form}
        refused={refused}
        csrf={csrf}
        intro="Ask those who raised the card. If they are not happy it goes back by itself, and is due by the next meeting."
      >
        <Radios
          field={form.verdict}
          label="Is the answer good enough?"
          items={[
            { value: 'happy', text: 'Happy' },
            { value: 'partly', text: 'Only part of it' },
            { value: 'not happy', text: 'Not happy' },
          ]}
        />
        <TextArea field={form.missing} label="What is still missing (anyone may read this)" rows={3} max={300} />
        <DateInput field={form.on} label="Day that they were asked" />
        <Looked field={form.looked} />
      </Question>
    ),
  }),
})

export const sayMissingPage = page({
  path: '/voice/cards/:card/missing',
  needs: 'voice.keep-cards',
  form: { missing: text({ missing: 'Say what is still missing', max: 300 }), looked: tick() },
  load: async ({ db, params }) => {
    const card = await boardCardIn(db, params)
    return { card, turn: card.turns.findLast(turn => turn.verdict === 'partly') ?? null }
  },
  starts: ({ turn }) => ({ missing: turn?.missing ?? '' }),
  submit: async ({ db, data, values }) => {
    if (data.turn === null) throw new Refusal('Nobody said that only part of it is done')
    lookTwice(values.missing, values.looked, 'missing')
    await sayWhatIsMissing(db, data.card.id, data.turn.turn, values.missing)
    return { to: cardAddress(data.card.id), saying: 'Saved', about: `card ${data.card.number}` }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'What is still missing?',
    body: (
      <Question
        title="What is still missing?"
        caption={titleOf(data.card)}
        back={cardAddress(data.card.id)}
        form={form}
        refused={refused}
        csrf={csrf}
      >
        <TextArea field={form.missing} label="In words anyone may read" rows={3} max={300} />
        <Looked field={form.looked} />
      </Question>
    ),
  }),
})

export const addFollowUpPage = page({
  path: '/voice/cards/:card/follow-ups/new',
  needs: 'voice.keep-cards',
  form: {
    kind: choice(followUpKinds, { missing: 'Choose what it is' }),
    says: text({ missing: 'Say what will be made or done', max: 200 }),
    forum: optionalText(),
    owner: text({ missing: 'Choose who sees that it is done' }),
    dueOn: optionalDate(),
    looked: tick(),
  },
  load: async ({ db, params }) => ({ card: await boardCardIn(db, params), bodies: await bodiesForReferral(db) }),
  submit: async ({ db, data, values, today }) => {
    mustBeReady(data.card)
    lookTwice(values.says, values.looked, 'says')
    const forum = data.bodies.find(one => one.id === values.forum)?.id ?? null
    await addFollowUp(db, { card: data.card.id, ...values, forum, on: today })
    return {
      to: cardAddress(data.card.id),
      saying: 'Added',
      about: `card ${data.card.number}`,
      details: { kind: values.kind },
    }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Something to follow',
    body: (
      <Question
        title="Something to follow"
        caption={titleOf(data.card)}
        back={cardAddress(data.card.id)}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Add"
      >
        <Radios
          field={form.kind}
          label="What is it?"
          items={followUpKinds.map(kind => ({ value: kind, text: kind.charAt(0).toUpperCase() + kind.slice(1) }))}
        />
        <TextInput field={form.says} label="What will be made or done (anyone may read this)" />
        <Select
          field={form.forum}
          label="If it is a referral, to which forum"
          items={[{ value: '', text: 'None' }, ...data.bodies.map(({ id, name }) => ({ value: id, text: name }))]}
        />
        <Select
          field={form.owner}
          label="Who sees that it is done"
          items={[{ value: '', text: 'Choose' }, ...answerers.map(title => ({ value: title, text: title }))]}
        />
        <DateInput field={form.dueOn} label="Due (optional)" />
        <Looked field={form.looked} />
      </Question>
    ),
  }),
})

export const finishFollowUpPage = page({
  path: '/voice/follow-ups/:followUp/done',
  needs: 'voice.keep-cards',
  form: {
    on: date({ missing: 'Enter the day that it was done' }),
    outcome: optionalText({ max: 300 }),
    looked: tick(),
  },
  load: async ({ db, params }) => (await findFollowUp(db, params['followUp'] ?? '')) ?? notFound(),
  starts: ({ outcome, doneOn }, { today }) => ({ on: doneOn ?? today, outcome }),
  submit: async ({ db, data, values, today }) => {
    if (values.on > today) throw new Refusal('The day cannot be in the future', 'on')
    lookTwice(values.outcome ?? '', values.looked, 'outcome')
    await finishFollowUp(db, { followUp: data.id, on: values.on, outcome: values.outcome ?? '' })
    return { to: cardAddress(data.card), saying: 'Written down as done', about: data.kind }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'It is done',
    body: (
      <Question
        title="It is done"
        caption={data.says}
        back={cardAddress(data.card)}
        form={form}
        refused={refused}
        csrf={csrf}
      >
        <DateInput field={form.on} label="Day that it was done" />
        <TextInput field={form.outcome} label="What came of it (anyone may read this)" />
        <Looked field={form.looked} />
      </Question>
    ),
  }),
})

export const putOutPage = page({
  path: '/voice/cards/:card/put-out',
  needs: 'voice.release-card',
  form: { quote: optionalText(), looked: tick() },
  load: async ({ db, params, today }) => {
    const card = await boardCardIn(db, params)
    return {
      card,
      quotes: (await quotes(db)).filter(quote => quoteShown(quote, today).shown === 'words'),
      followUps: await followUps(db, card.id),
      today,
    }
  },
  submit: async ({ db, data, values, person, today }) => {
    const shown = releasable(data.card)
    for (const words of [shown.title, shown.asked, shown.answer, shown.missing])
      lookTwice(words, values.looked, 'looked')
    const quote = data.quotes.find(one => one.id === values.quote)?.id ?? null
    await releaseCard(db, data.card, { on: today, by: person.id, quote })
    if (quote !== null)
      await noteQuoteUse(db, {
        quote,
        address: `/young-people/cards/${data.card.number}`,
        standsIn: `Card ${data.card.number}, for everyone`,
        on: today,
      })
    return {
      to: cardAddress(data.card.id),
      saying: 'Everyone can read it now',
      about: `card ${data.card.number}`,
    }
  },
  view: ({ data, form, refused, csrf }) => {
    const ready = data.card.agreedOn !== null
    const shown = ready ? releasable(data.card) : null
    return {
      title: 'Put the card out for everyone',
      body: (
        <Question
          title="Put the card out for everyone"
          caption={titleOf(data.card)}
          back={cardAddress(data.card.id)}
          form={form}
          refused={refused}
          csrf={csrf}
          submit="Put it out"
          intro="This is what everyone will read, on the site and on the poster."
        >
          {shown === null ? (
            <InsetText>Agree the wording first.</InsetText>
          ) : (
            <>
              {shown.needsSafeAnswer && (
                <InsetText>
                  The answer was given in private, and has no version for everyone yet. It cannot go out so.
                </InsetText>
              )}
              <SaidAndDid
                release={{ ...shown, version: 0, quote: null, releasedOn: data.today }}
                followUps={data.followUps}
                quote={null}
              />
            </>
          )}
          {data.quotes.length > 0 && (
            <Select
              field={form.quote}
              label="A quote to stand with it (optional)"
              hint="Only quotes that may be public"
              items={[
                { value: '', text: 'None' },
                ...data.quotes.map(quote => ({ value: quote.id, text: quote.words.slice(0, 80) })),
              ]}
            />
          )}
          <Looked field={form.looked} />
        </Question>
      ),
    }
  },
})

export const takeBackPage = page({
  path: '/voice/cards/:card/take-back',
  needs: 'voice.release-card',
  form: {},
  load: async ({ db, params }) => boardCardIn(db, params),
  submit: async ({ db, data, today }) => {
    await endRelease(db, data.id, today)
    return { to: cardAddress(data.id), saying: 'The public cannot read it any more', about: `card ${data.number}` }
  },
  view: ({ data, refused, csrf }) => ({
    title: 'Take the card back from the public',
    body: (
      <Question
        title="Take the card back from the public?"
        caption={titleOf(data)}
        back={cardAddress(data.id)}
        refused={refused}
        csrf={csrf}
        submit="Take it back"
        warning={true}
        intro="Its page, its place in “You said, we did” and on the poster go at once. You can put it out again."
      >
        <p class="govuk-body">Copies on paper are not changed by this.</p>
      </Question>
    ),
  }),
})
