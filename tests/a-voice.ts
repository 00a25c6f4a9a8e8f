import type { RoleId } from '../src/access/index.ts'
import { type Database, type Db } from '../src/database/index.ts'
import { type PlainDate, plainDate } from '../src/kernel/index.ts'
import {
  addFinding,
  addFollowUp,
  addQuote,
  addSitting,
  agreeWording,
  answerCard,
  codeOf,
  findCard,
  giveVerdict,
  raiseCard,
  releaseCard,
  setForMeeting,
  triageCard,
} from '../src/voice/index.ts'

// Forums, cards and quotes, made as their pages make them.

export const voiceWays = {
  '/young-people': 'public.read',
  '/young-people/card': 'voice.raise-card',
  '/young-people/card/sent': 'voice.follow-card',
  '/young-people/where-is-my-card': 'voice.follow-card',
  '/young-people/you-said-we-did': 'public.read',
  '/young-people/you-said-we-did/poster': 'public.read',
  '/young-people/cards/:number': 'public.read',
  '/young-people/who-is-who': 'public.read',
  '/young-people/words': 'public.read',
  '/young-people/help': 'public.read',
  '/voice': 'voice.read',
  '/voice/cards': 'voice.read',
  '/voice/cards/new': 'voice.triage-card',
  '/voice/cards/slip': 'voice.triage-card',
  '/voice/cards/:card': 'voice.read',
  '/voice/cards/:card/wording': 'voice.triage-card',
  '/voice/cards/:card/meeting': 'voice.keep-cards',
  '/voice/cards/:card/answer': 'voice.answer-card',
  '/voice/cards/:card/asked-back': 'voice.keep-cards',
  '/voice/cards/:card/missing': 'voice.keep-cards',
  '/voice/cards/:card/follow-ups/new': 'voice.keep-cards',
  '/voice/follow-ups/:followUp/done': 'voice.keep-cards',
  '/voice/cards/:card/put-out': 'voice.release-card',
  '/voice/cards/:card/take-back': 'voice.release-card',
  '/voice/slips': 'voice.triage-card',
  '/voice/slips/sheet': 'voice.triage-card',
  '/voice/triage': 'voice.triage-card',
  '/voice/triage/:card': 'voice.triage-card',
  '/voice/safeguarding': 'voice.read-safeguarding',
  '/voice/safeguarding/:card': ['voice.read-safeguarding', 'voice.receive-safeguarding'],
  '/voice/forums': 'voice.read',
  '/voice/forums/:forum': 'voice.read',
  '/voice/sittings/new': 'voice.keep-forums',
  '/voice/sittings/:sitting/change': 'voice.keep-forums',
  '/voice/quotes': 'voice.read',
  '/voice/quotes/new': 'voice.keep-quotes',
  '/voice/quotes/:quote/withdraw': 'voice.withdraw-quote',
  '/voice/findings/new': 'voice.keep-quotes',
  '/voice/findings/:finding/change': 'voice.keep-quotes',
  '/voice/words': 'voice.keep-words',
  '/voice/young-people-pages': 'voice.keep-youth-pages',
} as const

export const openVoiceWays = Object.keys(voiceWays).filter(path => path.startsWith('/young-people'))

export const theMeetings = {
  first: 'corporate-parenting-board-2026-09-14',
  second: 'corporate-parenting-board-2026-12-07',
  third: 'corporate-parenting-board-2027-03-08',
} as const
const board = 'corporate-parenting-board'
const forum = 'children-in-care-council'
const raisedOn = plainDate('2026-09-01')
const raisedAt = '2026-09-01T15:00:00.000Z'

/** The board with three meetings, and a forum of young people; whoever calls this may write them. */
export const theForum = async (db: Db): Promise<string> => {
  await db
    .insertInto('body')
    .values([
      { id: board, name: 'Corporate Parenting Board', kind: 'board', access_regime: 'voluntary', is_public: true },
      {
        id: forum,
        name: 'Children in care council',
        kind: 'youth forum',
        access_regime: 'voluntary',
        age_from: 10,
        age_to: 15,
        is_public: true,
      },
    ])
    .onConflict(conflict => conflict.column('id').doNothing())
    .execute()
  await db
    .insertInto('meeting')
    .values(Object.values(theMeetings).map(id => ({ id, body: board, held_on: plainDate(id.slice(-10)) })))
    .onConflict(conflict => conflict.column('id').doNothing())
    .execute()
  return forum
}

/** A card as it came. */
export const aCard = (db: Db, given: Readonly<{ words: string; code?: string; contact?: string }>): Promise<string> =>
  raiseCard(db, {
    cameBy: 'page',
    forum,
    ageBand: '12 to 15',
    ownWords: given.words,
    contact: given.contact ?? '',
    code: given.code ?? codeOf(given.words),
    raisedOn,
    raisedAt,
  })

/** A card that is for the board, worded and put to the first meeting. */
export const aBoardCard = async (
  db: Db,
  given: Readonly<{
    words: string
    wording: string
    title?: string
    code?: string
    isPrivate?: boolean
    by: string | null
  }>,
): Promise<string> => {
  const card = await aCard(db, given)
  await triageCard(db, { card, route: 'collective', by: given.by, now: raisedAt })
  await agreeWording(db, {
    card,
    title: given.title ?? 'Titles that we understand',
    wording: given.wording,
    theme: 'language',
    how: 'Read out, and all said yes',
    on: plainDate('2026-09-03'),
  })
  await setForMeeting(db, {
    card,
    meeting: theMeetings.first,
    answerer: 'Director of children’s services',
    isPrivate: given.isPrivate ?? false,
    today: plainDate('2026-09-04'),
  })
  return card
}

export const answered = (
  db: Db,
  given: Readonly<{ card: string; answer: string; safeAnswer?: string; by: string | null; on?: PlainDate }>,
): Promise<void> =>
  answerCard(db, {
    card: given.card,
    answer: given.answer,
    readingAge: 8,
    safeAnswer: given.safeAnswer ?? '',
    on: given.on ?? plainDate('2026-10-01'),
    by: given.by,
  })

/** One of each thing that an address of these pages names. */
export const aVoice = async (
  database: Database,
  people: ReadonlyMap<RoleId, string>,
): Promise<Record<string, Record<string, string>>> => {
  await database.as({ audience: 'clerk', person: people.get('democratic-services-officer') ?? null }, theForum)
  const worker = people.get('participation-worker') ?? null
  return database.as({ audience: 'author', person: worker }, async db => {
    const card = await aBoardCard(db, {
      words: 'nobody gets what your jobs are called',
      wording: 'We want job titles that we can understand.',
      by: worker,
    })
    await answered(db, { card, answer: 'Yes. We will make a list of plain titles.', by: worker })
    const found = await findCard(db, card)
    if (found === null) throw new Error('The card is not there')
    await giveVerdict(db, {
      card: found,
      verdict: 'partly',
      by: 'forum',
      missing: 'the postcards',
      on: plainDate('2026-10-20'),
    })
    const followUp = await addFollowUp(db, {
      card,
      kind: 'postcard',
      says: 'Postcards with plain job titles',
      owner: 'Participation worker',
      on: plainDate('2026-10-20'),
    })
    const quote = await addQuote(db, {
      words: 'I never know who they all are',
      forum,
      ageBand: '12 to 15',
      saidOn: raisedOn,
      givenBy: 'The young person',
      uses: ['board', 'public'],
      permissionUntil: null,
      by: worker,
    })
    const now = await findCard(db, card)
    if (now !== null) await releaseCard(db, now, { on: plainDate('2026-10-21'), by: worker, quote })
    const sitting = await addSitting(
      db,
      {
        forum,
        kind: 'forum meeting',
        heldOn: plainDate('2026-10-20'),
        present: 2,
        themes: ['Job titles'],
        saidBy: [],
        metBy: 'Two members of the board',
        fedBack: 'What came of card 1',
        toldBy: [],
        nextSteps: '',
      },
      worker,
    )
    const finding = await addFinding(db, {
      list: 'Survey of 2026',
      says: 'Most of them know whom to ask.',
      compared: '',
      theme: '',
      foundOn: raisedOn,
      isPublic: true,
      by: worker,
    })
    const fresh = await aCard(db, { words: 'we want a bigger telly' })
    const harm = await aCard(db, { words: 'he told me not to tell' })
    await triageCard(db, { card: harm, route: 'possible disclosure', by: worker, now: raisedAt })
    const ofCard = { card }
    return {
      '/young-people/cards/:number': { number: String(found.number) },
      '/voice/cards/:card': ofCard,
      '/voice/cards/:card/wording': ofCard,
      '/voice/cards/:card/meeting': ofCard,
      '/voice/cards/:card/answer': ofCard,
      '/voice/cards/:card/asked-back': ofCard,
      '/voice/cards/:card/missing': ofCard,
      '/voice/cards/:card/follow-ups/new': ofCard,
      '/voice/follow-ups/:followUp/done': { followUp },
      '/voice/cards/:card/put-out': ofCard,
      '/voice/cards/:card/take-back': ofCard,
      '/voice/triage/:card': { card: fresh },
      '/voice/safeguarding/:card': { card: harm },
      '/voice/forums/:forum': { forum },
      '/voice/sittings/:sitting/change': { sitting },
      '/voice/quotes/:quote/withdraw': { quote },
      '/voice/findings/:finding/change': { finding },
    }
  })
}
