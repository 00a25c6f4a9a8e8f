import { may } from '../../access/index.ts'
import { dayOfInstant } from '../../kernel/index.ts'
import { plural } from '../../ui/index.ts'
import {
  type Card,
  type CardState,
  cardsForTheBoard,
  cardsOfTriage,
  howManyReplies,
  isLate,
  lastTurn,
  publicationsOf,
  referrals,
  standingOfWave,
  stateOf,
  waves,
  wordsOfHarm,
} from '../../voice/index.ts'
import { address } from '../../web/index.ts'
import { countOf, dueBy, type Waiting } from './waiting.ts'
import type { Signed } from './what-needs-me.ts'

const waitsForAnswer: readonly CardState[] = ['waiting for an answer', 'came back', 'partly']

const its = (card: Card): string => address('/voice/cards/:card', { card: card.id })
const called = (card: Card): string => (card.title === '' ? `card ${card.number ?? ''}`.trim() : `“${card.title}”`)

/** Surveys that are out: how many have answered, and what is to do once they have ended. */
const surveysWait = async ({ db, today, now }: Signed): Promise<Waiting[]> => {
  const waiting: Waiting[] = []
  for (const wave of await waves(db)) {
    const href = address('/voice/surveys/waves/:wave', { wave: wave.id })
    const its = `the survey “${wave.title} ${wave.label}”`
    if (wave.state === 'open' && standingOfWave(wave, today, now) === 'open') {
      const { all } = await howManyReplies(db, wave.id)
      const says = `${its.charAt(0).toUpperCase()}${its.slice(1)} is open: ${all} of the ${wave.target} answers hoped for`
      waiting.push(dueBy(says, href, wave.closesOn, today))
    } else if (wave.state === 'open' && wave.closesOn < today)
      waiting.push({ says: `Close ${its}: its last day has passed`, href, by: null, late: true })
    else if (wave.state === 'closed' && (await publicationsOf(db, wave.id)).length === 0)
      waiting.push(dueBy(`Publish what young people said in ${its}`, href, wave.reportDueOn, today))
  }
  return waiting
}

/** What children and young people wait for. No card is shown here by anything but its agreed title. */
export const voiceWaits = async (asked: Signed, titles: readonly string[]): Promise<Waiting[]> => {
  const { db, person, today } = asked
  if (!may(person, 'voice.read')) return []
  const waiting: Waiting[] = []
  const cards = await cardsForTheBoard(db)
  const unanswered = cards.filter(card => waitsForAnswer.includes(stateOf(card)))
  if (may(person, 'voice.answer-card'))
    for (const card of unanswered) {
      const turn = lastTurn(card)
      if (turn && titles.includes(turn.answerer))
        waiting.push(dueBy(`Answer ${called(card)}, which young people asked`, its(card), turn.due?.on ?? null, today))
    }
  if (may(person, 'voice.triage-card')) {
    const fresh = (await cardsOfTriage(db)).filter(card => stateOf(card) === 'new')
    if (fresh.length > 0)
      waiting.push(
        dueBy(
          `${countOf(fresh.length, 'One new card has', 'new cards have')} not been read`,
          '/voice/triage',
          fresh.map(card => dayOfInstant(card.raisedAt)).toSorted()[0] ?? null,
          today,
        ),
      )
  }
  if (may(person, 'voice.enter-survey-answers'))
    for (const [wave, count] of await wordsOfHarm(db))
      waiting.push({
        says: `${countOf(count, 'Words of a survey', 'answers of a survey')} may tell of harm. Read them today`,
        href: address('/voice/surveys/waves/:wave/words', { wave }),
        by: null,
        late: true,
      })
  if (may(person, 'voice.receive-safeguarding'))
    for (const referral of (await referrals(db)).filter(one => one.receivedAt === null))
      waiting.push(dueBy('A card may tell of harm. Say that you have it', '/voice/safeguarding', referral.dueOn, today))
  if (may(person, 'voice.keep-cards')) {
    const late = unanswered.filter(card => isLate(card, today)).length
    if (late > 0)
      waiting.push({
        says: `${countOf(late, 'One card is', 'cards are')} past the meeting that should have answered`,
        href: '/voice/cards',
        by: null,
        late: true,
      })
    const steps: readonly (readonly [CardState, string])[] = [
      ['to be worded', 'to be worded with those who wrote them'],
      ['to be put to a meeting', 'to be put to a meeting'],
      ['to be asked back', 'answered: ask the young people whether it is good enough'],
    ]
    for (const [state, says] of steps) {
      const there = cards.filter(card => stateOf(card) === state).length
      if (there > 0)
        waiting.push({ says: `${plural(there, 'card', 'cards')} ${says}`, href: '/voice/cards', by: null, late: false })
    }
  }
  if (may(person, 'voice.keep-surveys')) waiting.push(...(await surveysWait(asked)))
  return waiting
}
