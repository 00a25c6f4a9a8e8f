import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { asThePublic, type Db, type Instant } from '../../database/index.ts'
import {
  dueOn,
  type PlainDate,
  type WorkingCalendar,
  workingCalendar,
  type ClosedDay,
  Refusal,
} from '../../kernel/index.ts'
import { settingCalled } from '../../access/index.ts'
import {
  type AgeBand,
  answeredTurn,
  type Card,
  mustBeForTheBoard,
  mustBeReady,
  type Route,
  type Turn,
  type Verdict,
  waitingTurn,
} from './card.ts'
import { hashOfCode } from './card-code.ts'

/** The days that this council works. */
export const calendarOf = async (db: Db): Promise<WorkingCalendar> =>
  workingCalendar({ extraClosedDays: ((await settingCalled(db, 'closed days')) ?? []) as readonly ClosedDay[] })

const selectCards = (db: Db) =>
  db
    .selectFrom('card')
    .select([
      'id',
      'number',
      'came_by as cameBy',
      'forum',
      'age_band as ageBand',
      'raised_on as raisedOn',
      'raised_at as raisedAt',
      'route',
      'passed_to as passedTo',
      'title',
      'wording',
      'agreed_on as agreedOn',
      'agreed_how as agreedHow',
      'theme',
      'closed_on as closedOn',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof selectCards>['execute']>>[number]

const meetingsAfter = async (db: Db, bodies: readonly string[]) =>
  bodies.length === 0
    ? []
    : db
        .selectFrom('meeting')
        .select(['id', 'body', 'held_on as on', 'state', 'kind'])
        .where('body', 'in', bodies)
        .orderBy('held_on')
        .orderBy('id')
        .execute()

const namesOfBodies = async (db: Db, bodies: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map(
    bodies.length === 0
      ? []
      : (await db.selectFrom('body').select(['id', 'name']).where('id', 'in', bodies).orderBy('id').execute()).map(
          body => [body.id, body.name] as const,
        ),
  )

type Within = <T>(db: Db, work: (db: Db) => Promise<T>) => Promise<T>
const asTheReader: Within = (db, work) => work(db)

/** Cards with all that happened to them. Meetings and bodies are read as `within` says: a page without an account reads them as anybody does. */
const withTurns = async (db: Db, cards: readonly Row[], within: Within): Promise<Card[]> => {
  if (cards.length === 0) return []
  const ids = cards.map(card => card.id)
  const turns = await db
    .selectFrom('card_turn')
    .leftJoin('card_answer', join =>
      join.onRef('card_answer.card', '=', 'card_turn.card').onRef('card_answer.turn', '=', 'card_turn.turn'),
    )
    .select([
      'card_turn.card',
      'card_turn.turn',
      'card_turn.body',
      'card_turn.meeting',
      'card_turn.counts_from as countsFrom',
      'card_turn.answerer',
      'card_turn.why',
      'card_turn.is_private as isPrivate',
      'card_turn.set_on as setOn',
      'card_turn.answered_on as answeredOn',
      'card_turn.verdict',
      'card_turn.verdict_on as verdictOn',
      'card_turn.verdict_by as verdictBy',
      'card_turn.missing',
      'card_answer.answer',
      'card_answer.reading_age as readingAge',
      'card_answer.safe_answer as safeAnswer',
    ])
    .where('card_turn.card', 'in', ids)
    .orderBy('card_turn.card')
    .orderBy('card_turn.turn')
    .execute()
  const bodies = [...new Set(turns.map(turn => turn.body))]
  const forums = cards.flatMap(card => card.forum ?? [])
  const { meetings, names } = await within(db, async reader => ({
    meetings: await meetingsAfter(reader, bodies),
    names: await namesOfBodies(reader, [...new Set([...bodies, ...forums])]),
  }))
  const turnOf = (row: (typeof turns)[number]): Turn => {
    const due = meetings.find(
      one => one.body === row.body && one.kind === 'formal' && one.state !== 'cancelled' && one.on > row.countsFrom,
    )
    return {
      turn: row.turn,
      body: row.body,
      bodyName: names.get(row.body) ?? 'the board',
      meeting: row.meeting,
      meetingOn: meetings.find(one => one.id === row.meeting)?.on ?? null,
      countsFrom: row.countsFrom,
      due: due ? { meeting: due.id, on: due.on } : null,
      answerer: row.answerer,
      why: row.why as Turn['why'],
      isPrivate: row.isPrivate,
      setOn: row.setOn,
      answeredOn: row.answeredOn,
      answer:
        row.answer === null
          ? null
          : { answer: row.answer, readingAge: Number(row.readingAge), safeAnswer: row.safeAnswer ?? '' },
      verdict: row.verdict as Verdict | null,
      verdictOn: row.verdictOn,
      verdictBy: row.verdictBy as Turn['verdictBy'],
      missing: row.missing,
    }
  }
  return cards.map(card => ({
    ...card,
    cameBy: card.cameBy as Card['cameBy'],
    ageBand: card.ageBand as AgeBand,
    route: card.route as Route | null,
    forumName: card.forum === null ? null : (names.get(card.forum) ?? null),
    turns: turns.filter(turn => turn.card === card.id).map(turnOf),
  }))
}

/** Every card that is for the board, the newest first. No other card is in any list but the one of triage. */
export const cardsForTheBoard = async (db: Db): Promise<Card[]> =>
  withTurns(
    db,
    await selectCards(db).where('route', '=', 'collective').orderBy('number', 'desc').orderBy('id').execute(),
    asTheReader,
  )

/** Cards for the board that wait for an answer at a meeting, or were put to it: for its agenda and its brief. */
export const cardsAtMeeting = async (db: Db, meeting: string): Promise<Card[]> =>
  (await cardsForTheBoard(db)).filter(card =>
    card.turns.some(turn => turn.meeting === meeting || turn.due?.meeting === meeting),
  )

export const findCard = async (db: Db, id: string): Promise<Card | null> =>
  (
    await withTurns(
      db,
      await selectCards(db)
        .where(sql<string>`id::text`, '=', id)
        .execute(),
      asTheReader,
    )
  )[0] ?? null

/** Those that a person must still decide about, and those that were passed on: for the participation worker alone. */
export const cardsOfTriage = async (db: Db): Promise<Card[]> =>
  withTurns(
    db,
    await selectCards(db)
      .where(eb => eb.or([eb('route', 'is', null), eb('route', '!=', 'collective')]))
      .orderBy('raised_at', 'desc')
      .orderBy('id')
      .execute(),
    asTheReader,
  )

export type OwnWords = Readonly<{
  ownWords: string
  language: string
  translation: string
  pictureWords: string
  /** The survey and its question, where the words were written in one. */
  writtenIn: string
  contact: string
}>

const ownWordsColumns = [
  'own_words as ownWords',
  'language',
  'translation',
  'picture_words as pictureWords',
  'written_in as writtenIn',
  'contact',
] as const

/** The words of whoever raised the card; null for everybody who may not read them. */
export const ownWordsOf = async (db: Db, card: string): Promise<OwnWords | null> =>
  (await db.selectFrom('card_words').select(ownWordsColumns).where('card', '=', card).executeTakeFirst()) ?? null

export const allOwnWords = async (db: Db): Promise<ReadonlyMap<string, OwnWords>> =>
  new Map(
    (
      await db
        .selectFrom('card_words')
        .select(['card', ...ownWordsColumns])
        .orderBy('card')
        .execute()
    ).map(({ card, ...words }) => [card, words] as const),
  )

export const saveTranslation = (db: Db, card: string, words: Readonly<{ language: string; translation: string }>) =>
  db.updateTable('card_words').set(words).where('card', '=', card).execute()

export type NewCard = Readonly<{
  cameBy: Card['cameBy']
  forum: string | null
  ageBand: AgeBand
  ownWords: string
  language?: string
  pictureWords?: string
  writtenIn?: string
  contact?: string
  /** The code that follows it: of a blank slip, or a new one. Null where nobody holds one. */
  code: string | null
  isSlip?: boolean
  raisedOn: PlainDate
  raisedAt: Instant
}>

/** Whether a code is that of a slip that no card has used. */
export const isBlankSlip = async (db: Db, code: string): Promise<boolean> =>
  (await db
    .selectFrom('card_code')
    .select('code_hash')
    .where('code_hash', '=', hashOfCode(code))
    .where('card', 'is', null)
    .executeTakeFirst()) !== undefined

/** Writes a card down as it came. Nobody but the participation worker sees it before they have decided what it is. */
export const raiseCard = async (db: Db, card: NewCard): Promise<string> => {
  const id = randomUUID()
  await db
    .insertInto('card')
    .values({
      id,
      came_by: card.cameBy,
      forum: card.forum,
      age_band: card.ageBand,
      raised_on: card.raisedOn,
      raised_at: card.raisedAt,
    })
    .execute()
  // Whoever writes a card without an account may not read one: nothing is asked back.
  await db
    .insertInto('card_words')
    .values({
      card: id,
      own_words: card.ownWords,
      language: card.language ?? 'English',
      picture_words: card.pictureWords ?? '',
      written_in: card.writtenIn ?? '',
      contact: card.contact ?? '',
    })
    .execute()
  if (card.code === null) return id
  const code_hash = hashOfCode(card.code)
  if (card.isSlip)
    await db
      .updateTable('card_code')
      .set({ card: id })
      .where('code_hash', '=', code_hash)
      .where('card', 'is', null)
      .execute()
  else await db.insertInto('card_code').values({ code_hash, card: id, made_at: card.raisedAt }).execute()
  return id
}

/** When the card behind a code was raised; null where there is none. */
export const raisedAtByCode = async (db: Db, code: string): Promise<Instant | null> =>
  (
    await db
      .selectFrom('card_code')
      .innerJoin('card', 'card.id', 'card_code.card')
      .select('card.raised_at as raisedAt')
      .where('code_hash', '=', hashOfCode(code))
      .executeTakeFirst()
  )?.raisedAt ?? null

/** The card behind a code, for whoever holds the slip. */
export const cardByCode = async (db: Db, code: string): Promise<Card | null> => {
  const rows = await selectCards(db)
    .where('id', 'in', eb =>
      eb.selectFrom('card_code').select('card').where('code_hash', '=', hashOfCode(code)).$castTo<{ card: string }>(),
    )
    .execute()
  return (await withTurns(db, rows, asThePublic))[0] ?? null
}

export const saveSlips = async (
  db: Db,
  slips: Readonly<{ codes: readonly string[]; forum: string | null; by: string | null; now: Instant }>,
): Promise<void> => {
  await db
    .insertInto('card_code')
    .values(
      slips.codes.map(code => ({
        code_hash: hashOfCode(code),
        card: null,
        forum: slips.forum,
        made_by: slips.by,
        made_at: slips.now,
      })),
    )
    .execute()
}

export const slipsMade = async (db: Db) => {
  const rows = await db
    .selectFrom('card_code')
    .leftJoin('body', 'body.id', 'card_code.forum')
    .select(eb => [
      'card_code.made_at as madeAt',
      'body.name as forumName',
      eb.fn.countAll<number>().as('made'),
      eb.fn.count<number>('card_code.card').as('used'),
    ])
    .where('card_code.made_by', 'is not', null)
    .groupBy(['card_code.made_at', 'body.name'])
    .orderBy('card_code.made_at', 'desc')
    .orderBy('body.name')
    .execute()
  return rows
}

/** Decides whom a card is for. One that is for the board gets its number; one that may tell of harm goes to the recipient, on the clock. */
export const triageCard = async (
  db: Db,
  triage: Readonly<{ card: string; route: Route; passedTo?: string; by: string | null; now: Instant }>,
): Promise<number | null> => {
  const card = await findCard(db, triage.card)
  if (card === null) throw new Refusal('There is no such card')
  if (card.turns.length > 0) throw new Refusal('This card has been put to a meeting already')
  if (triage.route === 'personal' && !triage.passedTo?.trim())
    throw new Refusal('Say who will help, by role: their social worker, or their personal adviser', 'passedTo')
  if (card.route === 'possible disclosure' && triage.route !== 'possible disclosure') {
    const referral = (await referrals(db)).find(one => one.card === card.id)
    if (referral?.receivedAt === null)
      throw new Refusal(
        'It stays with safeguarding until the independent reviewing officer manager has read it',
        'route',
      )
  }
  let number = card.number
  if (triage.route === 'collective' && number === null) {
    const last = await db
      .selectFrom('card')
      .select(eb => eb.fn.max('number').as('last'))
      .executeTakeFirst()
    number = (last?.last ?? 0) + 1
  }
  await db
    .updateTable('card')
    .set({
      route: triage.route,
      number,
      passed_to: triage.route === 'personal' ? (triage.passedTo ?? '') : '',
      triaged_at: triage.now,
      triaged_by: triage.by,
    })
    .where('id', '=', card.id)
    .execute()
  if (triage.route === 'possible disclosure') {
    const due = dueOn('possible-disclosure-passed-on', card.raisedOn, card.raisedOn, await calendarOf(db))
    const there = await db.selectFrom('card_referral').select('card').where('card', '=', card.id).executeTakeFirst()
    if (!there)
      await db.insertInto('card_referral').values({ card: card.id, referred_at: triage.now, due_on: due }).execute()
  }
  return number
}

export type Referral = Readonly<{
  card: string
  referredAt: Instant
  dueOn: PlainDate
  receivedAt: Instant | null
  outcome: string
}>

/** Cards that are with safeguarding now, the most pressing first. */
export const referrals = (db: Db): Promise<Referral[]> =>
  db
    .selectFrom('card_referral')
    .innerJoin('card', 'card.id', 'card_referral.card')
    .select([
      'card_referral.card',
      'card_referral.referred_at as referredAt',
      'card_referral.due_on as dueOn',
      'card_referral.received_at as receivedAt',
      'card_referral.outcome',
    ])
    .where('card.route', '=', 'possible disclosure')
    .orderBy('card_referral.due_on')
    .orderBy('card_referral.card')
    .execute()

export const recordReceived = async (
  db: Db,
  received: Readonly<{ card: string; by: string | null; now: Instant; outcome: string }>,
): Promise<void> => {
  await db
    .updateTable('card_referral')
    .set(eb => ({
      received_at: eb.fn.coalesce('received_at', eb.val(received.now)),
      received_by: eb.fn.coalesce('received_by', sql<string>`${received.by}::uuid`),
      outcome: received.outcome,
    }))
    .where('card', '=', received.card)
    .execute()
}

/** The wording that the board and, once it is put out, everyone reads. */
export const agreeWording = async (
  db: Db,
  agreed: Readonly<{ card: string; title: string; wording: string; theme: string; how: string; on: PlainDate }>,
): Promise<void> => {
  const card = await findCard(db, agreed.card)
  if (card === null) throw new Refusal('There is no such card')
  mustBeForTheBoard(card)
  await db
    .updateTable('card')
    .set({
      title: agreed.title,
      wording: agreed.wording,
      theme: agreed.theme,
      agreed_on: agreed.on,
      agreed_how: agreed.how,
    })
    .where('id', '=', card.id)
    .execute()
}

/** Puts a card to a meeting. Its answer is due by the meeting after that one. */
export const setForMeeting = async (
  db: Db,
  set: Readonly<{ card: string; meeting: string; answerer: string; isPrivate: boolean; today: PlainDate }>,
): Promise<void> => {
  const card = await findCard(db, set.card)
  if (card === null) throw new Refusal('There is no such card')
  mustBeReady(card)
  const meeting = await db
    .selectFrom('meeting')
    .select(['body', 'held_on as heldOn', 'state'])
    .where('id', '=', set.meeting)
    .executeTakeFirst()
  if (!meeting) throw new Refusal('Choose a meeting', 'meeting')
  if (meeting.state === 'cancelled') throw new Refusal('That meeting was cancelled. Choose another', 'meeting')
  if (meeting.heldOn < card.raisedOn)
    throw new Refusal('That meeting was held before the card was made. Choose a later one', 'meeting')
  const turn = {
    body: meeting.body,
    meeting: set.meeting,
    counts_from: meeting.heldOn,
    answerer: set.answerer,
    is_private: set.isPrivate,
    set_on: set.today,
  }
  const last = card.turns[card.turns.length - 1]
  if (last === undefined)
    await db
      .insertInto('card_turn')
      .values({ card: card.id, turn: 1, why: 'asked', ...turn })
      .execute()
  else {
    waitingTurn(card)
    // A card that came back keeps its own date: being told to another meeting does not give more time.
    const { counts_from, ...same } = turn
    await db
      .updateTable('card_turn')
      .set(last.why === 'asked' ? { ...same, counts_from } : same)
      .where('card', '=', card.id)
      .where('turn', '=', last.turn)
      .execute()
  }
}

export const answerCard = async (
  db: Db,
  given: Readonly<{
    card: string
    answer: string
    readingAge: number
    safeAnswer?: string
    on: PlainDate
    by: string | null
  }>,
): Promise<void> => {
  const card = await findCard(db, given.card)
  if (card === null) throw new Refusal('There is no such card')
  const turn = waitingTurn(card)
  await db
    .insertInto('card_answer')
    .values({
      card: card.id,
      turn: turn.turn,
      answer: given.answer,
      reading_age: given.readingAge,
      safe_answer: given.safeAnswer ?? '',
      answered_on: given.on,
      written_by: given.by,
    })
    .execute()
  await db
    .updateTable('card_turn')
    .set({ answered_on: given.on })
    .where('card', '=', card.id)
    .where('turn', '=', turn.turn)
    .execute()
}

/** What the young people say of the answer. Not happy, or only partly, brings the card back by itself with a new date. */
export const giveVerdict = async (
  db: Db,
  given: Readonly<{
    card: Card
    verdict: Verdict
    by: NonNullable<Turn['verdictBy']>
    /** In their own words; for the participation worker alone. */
    words?: string | null
    /** What is still missing, in words anyone may read. */
    missing?: string | null
    on: PlainDate
  }>,
): Promise<void> => {
  const { card } = given
  const turn = answeredTurn(card)
  await db
    .updateTable('card_turn')
    .set({ verdict: given.verdict, verdict_on: given.on, verdict_by: given.by, missing: given.missing ?? '' })
    .where('card', '=', card.id)
    .where('turn', '=', turn.turn)
    .execute()
  if (given.words)
    await db.insertInto('card_verdict_words').values({ card: card.id, turn: turn.turn, words: given.words }).execute()
  if (given.verdict === 'happy')
    await db.updateTable('card').set({ closed_on: given.on }).where('id', '=', card.id).execute()
  else
    await db
      .insertInto('card_turn')
      .values({
        card: card.id,
        turn: turn.turn + 1,
        body: turn.body,
        meeting: null,
        counts_from: given.on,
        answerer: turn.answerer,
        why: given.verdict,
        is_private: turn.isPrivate,
        set_on: given.on,
      })
      .execute()
}

/** Says what is still missing of a card that was only partly answered, in words anyone may read. */
export const sayWhatIsMissing = (db: Db, card: string, turn: number, missing: string) =>
  db.updateTable('card_turn').set({ missing }).where('card', '=', card).where('turn', '=', turn).execute()

export const verdictWordsOf = async (db: Db, card: string): Promise<ReadonlyMap<number, string>> =>
  new Map(
    (
      await db
        .selectFrom('card_verdict_words')
        .select(['turn', 'words'])
        .where('card', '=', card)
        .orderBy('turn')
        .execute()
    ).map(({ turn, words }) => [turn, words] as const),
  )
