import type { Db } from '../../../src/database/index.ts'
import { triageCard } from '../../../src/voice/index.ts'
import { aCard } from '../../a-voice.ts'
import { type Find, first, found, type Place, there } from './place.ts'

// What young people say: their own pages, the cards and who takes care of them, forums and quotes.

const worker = 'participation-worker'

const card = first('author', async db => {
  const one = await db
    .selectFrom('card')
    .innerJoin('card_release', 'card_release.card', 'card.id')
    .innerJoin('card_follow_up', 'card_follow_up.card', 'card.id')
    .select(['card.id as card', 'card.number', 'card_follow_up.id as followUp'])
    .orderBy('card.number')
    .orderBy('card_follow_up.id')
    .executeTakeFirstOrThrow()
  return { card: one.card, number: String(one.number), followUp: one.followUp }
})

/** A card that nobody has read yet, or that may tell of harm: one is made where the demonstration has none. */
const cardOf =
  (isWorrying: boolean): Find =>
  site =>
    site.database.as({ audience: 'author', person: site.person(worker) }, async (db: Db) => {
      const there = await db
        .selectFrom('card')
        .select('id as card')
        .where('route', isWorrying ? '=' : 'is', isWorrying ? 'possible disclosure' : null)
        .orderBy('raised_at')
        .orderBy('id')
        .executeTakeFirst()
      if (there) return there
      const made = await aCard(db, { words: isWorrying ? 'he told me not to tell' : 'we want a bigger telly' })
      const read = { card: made, route: 'possible disclosure', by: null, now: '2026-11-20T09:00:00.000Z' } as const
      if (isWorrying) await triageCard(db, read)
      return { card: made }
    })
const forum = first('author', db =>
  db
    .selectFrom('sitting')
    .select(['id as sitting', 'forum'])
    .where('forum', 'is not', null)
    .orderBy('held_on', 'desc')
    .orderBy('id')
    .executeTakeFirstOrThrow()
    .then(one => ({ sitting: one.sitting, forum: one.forum ?? '' })),
)
const finding = first('author', db =>
  db.selectFrom('finding').select('id as finding').orderBy('found_on').orderBy('id').executeTakeFirstOrThrow(),
)
const quote = first('author', db =>
  db.selectFrom('quote').select('id as quote').orderBy('said_on').orderBy('id').executeTakeFirstOrThrow(),
)

export const placesOfYoungPeople: readonly Place[] = [
  there('/young-people', 'visitor'),
  there('/young-people/card', 'visitor'),
  there('/young-people/card/sent', 'visitor'),
  there('/young-people/where-is-my-card', 'visitor'),
  there('/young-people/you-said-we-did', 'visitor'),
  there('/young-people/you-said-we-did/poster', 'visitor'),
  found('/young-people/cards/:number', 'visitor', card),
  there('/young-people/who-is-who', 'visitor'),
  there('/young-people/words', 'visitor'),
  there('/young-people/help', 'visitor'),
]

export const placesOfTheVoice: readonly Place[] = [
  there('/voice', worker),
  there('/voice/cards', worker),
  there('/voice/cards/new', worker),
  there('/voice/cards/slip', worker),
  found('/voice/cards/:card', 'board-member', card),
  ...(['wording', 'meeting', 'answer', 'asked-back', 'missing', 'follow-ups/new', 'put-out', 'take-back'] as const).map(
    deed => found(`/voice/cards/:card/${deed}`, worker, card),
  ),
  found('/voice/follow-ups/:followUp/done', worker, card),
  there('/voice/slips', worker),
  there('/voice/slips/sheet', worker),
  there('/voice/triage', worker),
  found('/voice/triage/:card', worker, cardOf(false)),
  there('/voice/safeguarding', 'reviewing-officer-manager'),
  found('/voice/safeguarding/:card', 'reviewing-officer-manager', cardOf(true)),
  there('/voice/forums', worker),
  found('/voice/forums/:forum', worker, forum),
  there('/voice/sittings/new', worker),
  found('/voice/sittings/:sitting/change', worker, forum),
  there('/voice/quotes', worker),
  there('/voice/quotes/new', worker),
  found('/voice/quotes/:quote/withdraw', worker, quote),
  there('/voice/findings/new', worker),
  found('/voice/findings/:finding/change', worker, finding),
  there('/voice/words', worker),
  there('/voice/young-people-pages', worker),
]
