import { asThePublic } from '../../database/index.ts'
import { inWords, type PlainDate } from '../../kernel/index.ts'
import { Button, CsrfField, Refusals, TextArea, TextInput, Timeline, type TimelineItem } from '../../ui/index.ts'
import { type FormState, optionalText, page } from '../../web/index.ts'
import { type Card, type FollowUp, lastTurn, stateOf, statusForYoung, type Verdict, verdicts } from '../cards/card.ts'
import { cardByCode, giveVerdict } from '../cards/cards.store.ts'
import { noteWrongCode, tooManyCodes } from '../cards/code-tries.store.ts'
import { followUpLines } from '../cards/follow-ups.store.ts'
import { explainer } from '../plain-words/explained.tsx'
import { type PlainWord, plainTitleOf } from '../plain-words/words.ts'
import { plainWords, whoIsWho } from '../plain-words/words.store.ts'
import { HelpNumbers, lines } from './blocks.tsx'
import { FaceDrawing } from './pictures.tsx'
import { youthSettingsOf } from './youth-settings.store.ts'

const fields = {
  code: optionalText({ max: 80 }),
  go: optionalText(),
  verdict: optionalText(),
  words: optionalText({ max: 1500 }),
}
type Form = FormState<typeof fields>

const faceSays: Readonly<Record<Verdict, string>> = {
  happy: 'Yes, it is good',
  partly: 'Only part of it',
  'not happy': 'No, try again',
}

/** What happened and what is to come, in the order of days. */
const storyOf = (card: Card): TimelineItem[] => {
  const items: TimelineItem[] = [{ on: card.raisedOn, title: 'You made your card' }]
  if (card.route !== 'collective') return items
  if (card.agreedOn !== null) items.push({ on: card.agreedOn, title: 'We agreed what it says' })
  for (const turn of card.turns) {
    if (turn.meetingOn !== null) items.push({ on: turn.meetingOn, title: 'The board gets your card' })
    if (turn.answeredOn !== null) items.push({ on: turn.answeredOn, title: 'There is an answer', by: turn.answerer })
    else if (turn.due !== null) items.push({ on: turn.due.on, title: 'The answer', by: turn.answerer, toCome: true })
    if (turn.verdict !== null && turn.verdictOn !== null)
      items.push({ on: turn.verdictOn, title: `You said: ${faceSays[turn.verdict].toLowerCase()}` })
  }
  // An answer may come before the meeting that it was due at.
  return items.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

const Answered = ({ card, explain }: { card: Card; explain: ReturnType<typeof explainer> }) => {
  const turn = card.turns.toReversed().find(one => one.answeredOn !== null)
  if (!turn?.answer) return null
  const words = turn.isPrivate ? turn.answer.safeAnswer : turn.answer.answer
  return (
    <div class="kept-did">
      <p class="kept-said-did__label">The answer</p>
      {words === '' ? (
        <p class="govuk-body">It was talked about in private. Your worker will tell you the answer.</p>
      ) : (
        lines(words, explain)
      )}
      <p class="kept-said-did__small">
        From the {turn.answerer}
        {turn.answeredOn && `, ${inWords(turn.answeredOn)}`}
      </p>
    </div>
  )
}

const AskedBack = ({ form, csrf, problem }: { form: Form; csrf: string; problem: string | null }) => (
  <form method="post" action="/young-people/where-is-my-card" novalidate>
    <CsrfField token={csrf} />
    <input type="hidden" name="code" value={form.code.value} />
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--l">Is the answer good enough?</legend>
      {problem !== null && (
        <p class="govuk-error-message" id="verdict">
          <span class="govuk-visually-hidden">Error:</span> {problem}
        </p>
      )}
      <div class="kept-faces">
        {verdicts.map(verdict => (
          <label class="kept-pick">
            <input type="radio" name="verdict" value={verdict} checked={form.verdict.value === verdict} />
            <span class="kept-pick__face">
              <FaceDrawing face={verdict} />
              <span>{faceSays[verdict]}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
    <TextArea
      field={form.words}
      label="Want to say more?"
      hint="Only the worker who reads cards sees this"
      rows={3}
      attributes={{ autocomplete: 'off' }}
    />
    <Button name="go" value="verdict" preventDoubleClick={true}>
      Tell them
    </Button>
  </form>
)

type Looked = Readonly<{
  found: 'not looked' | 'too many' | 'none' | 'told' | Readonly<{ card: Card; followUps: readonly FollowUp[] }>
  problem: string | null
  today: PlainDate
  help: Awaited<ReturnType<typeof youthSettingsOf>>['help']
  words: readonly PlainWord[]
}>

const Found = (p: { looked: Looked; card: Card; followUps: readonly FollowUp[]; form: Form; csrf: string }) => {
  const status = statusForYoung(p.card, p.looked.today)
  const forBoard = p.card.route === 'collective'
  return (
    <>
      <h1 class="govuk-heading-xl">{status.title}</h1>
      {status.says.map(says => (
        <p class="govuk-body-l">{says}</p>
      ))}
      {forBoard && p.card.agreedOn !== null && (
        <div class="kept-said">
          <p class="kept-said-did__label">What your card asks</p>
          {lines(p.card.wording)}
        </div>
      )}
      {forBoard && <Answered card={p.card} explain={explainer(p.looked.words)} />}
      {forBoard && p.followUps.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What came of it</h2>
          <ul class="govuk-list govuk-list--bullet">
            {p.followUps.map(one => (
              <li>
                {one.says}
                {one.doneOn === null ? ' (still to come)' : one.outcome === '' ? ' (done)' : `: ${one.outcome}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {stateOf(p.card) === 'to be asked back' && lastTurn(p.card)?.verdict === null && (
        <AskedBack form={p.form} csrf={p.csrf} problem={p.looked.problem} />
      )}
      <h2 class="govuk-heading-m">What has happened</h2>
      <Timeline items={storyOf(p.card)} label="What has happened to your card" />
      <h2 class="govuk-heading-m">Want to talk?</h2>
      <HelpNumbers help={p.looked.help} />
    </>
  )
}

export const whereIsMyCardPage = page({
  path: '/young-people/where-is-my-card',
  needs: 'voice.follow-card',
  layout: 'youth',
  form: fields,
  load: async ({ db, query, today }): Promise<Looked> => ({
    found: query['told'] === undefined ? 'not looked' : 'told',
    problem: null,
    today,
    help: (await asThePublic(db, youthSettingsOf)).help,
    words: await asThePublic(db, plainWords),
  }),
  submit: async ({ db, data, values, from, now, today }) => {
    // Looked at before the code is, so that a right code tells no more than a wrong one to whoever has guessed too often.
    if (await tooManyCodes(db, from, now)) return { data: { ...data, found: 'too many' as const } }
    const card = await cardByCode(db, values.code ?? '')
    if (card === null) {
      await noteWrongCode(db, from, now)
      return { data: { ...data, found: 'none' as const } }
    }
    const people = await asThePublic(db, whoIsWho)
    const shown = {
      ...card,
      turns: card.turns.map(turn => ({ ...turn, answerer: plainTitleOf(people, turn.answerer) })),
    }
    const found = { card: shown, followUps: await followUpLines(db, card.id) }
    if (values.go !== 'verdict') return { data: { ...data, found } }
    const verdict = verdicts.find(one => one === values.verdict)
    if (verdict === undefined) return { data: { ...data, found, problem: 'Press one of the three faces' } }
    await giveVerdict(db, { card, verdict, by: 'code', words: values.words, on: today })
    return { to: '/young-people/where-is-my-card?told=yes', about: `card ${card.number ?? ''}`, details: { verdict } }
  },
  view: ({ data, form, refused, csrf }) => {
    if (typeof data.found === 'object')
      return {
        title: statusForYoung(data.found.card, data.today).title,
        body: (
          <>
            <Refusals refused={refused} form={form} />
            <Found looked={data} card={data.found.card} followUps={data.found.followUps} form={form} csrf={csrf} />
          </>
        ),
      }
    if (data.found === 'told')
      return {
        title: 'Thank you',
        body: (
          <>
            <h1 class="govuk-heading-xl">Thank you</h1>
            <p class="govuk-body-l">
              We have passed it on. If you said no, or only part of it, your card goes back and they must try again.
            </p>
            <p class="govuk-body">
              <a class="govuk-link" href="/young-people/where-is-my-card">
                See where your card is
              </a>
            </p>
          </>
        ),
      }
    const error =
      data.found === 'too many'
        ? 'Too many codes were tried from here. Wait 15 minutes, then try again'
        : data.found === 'none'
          ? 'We have no card with that code. Look at your slip and type it again'
          : undefined
    return {
      title: 'Where is my card?',
      body: (
        <>
          <Refusals refused={error === undefined ? refused : [{ field: 'code', says: error }]} form={form} />
          <h1 class="govuk-heading-xl">Where is my card?</h1>
          <p class="govuk-body-l">Your slip has a code. Type it here. You need no name and no password.</p>
          <form method="post" action="/young-people/where-is-my-card" novalidate>
            <CsrfField token={csrf} />
            <TextInput
              field={{ ...form.code, error: error ?? form.code.error }}
              label="Your code"
              hint="Such as FHJ-234-KMQR. Big or small letters are fine"
              autocomplete="off"
              spellcheck={false}
              classes="govuk-input--width-20"
            />
            <Button name="go" value="look">
              Show me
            </Button>
          </form>
          <p class="govuk-body">
            Lost your code? Ask the worker who runs your group. You can also{' '}
            <a class="govuk-link" href="/young-people/card">
              make a new card
            </a>
            .
          </p>
        </>
      ),
    }
  },
})
