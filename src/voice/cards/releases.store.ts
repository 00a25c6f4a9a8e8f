import type { Db } from '../../database/index.ts'
import { type PlainDate, Refusal } from '../../kernel/index.ts'
import { type Card, lastTurn, mustBeReady, saidBy, type Verdict } from './card.ts'

/** What everyone reads of a card. */
export type Release = Readonly<{
  card: string
  version: number
  number: number
  title: string
  asked: string
  askedBy: string
  askedOn: PlainDate
  answeredBy: string
  answer: string
  answeredOn: PlainDate | null
  verdict: Verdict | null
  missing: string
  theme: string
  quote: string | null
  releasedOn: PlainDate
}>

const select = (db: Db) =>
  db
    .selectFrom('card_release')
    .select([
      'card',
      'version',
      'number',
      'title',
      'asked',
      'asked_by as askedBy',
      'asked_on as askedOn',
      'answered_by as answeredBy',
      'answer',
      'answered_on as answeredOn',
      'verdict',
      'missing',
      'theme',
      'quote',
      'released_on as releasedOn',
    ])
    .where('ended_on', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]
const releaseOf = (row: Row): Release => ({ ...row, verdict: row.verdict as Verdict | null })

/** Every card that is public, the newest first. */
export const releases = async (db: Db): Promise<Release[]> =>
  (await select(db).orderBy('number', 'desc').orderBy('card').execute()).map(releaseOf)

export const releaseNumbered = async (db: Db, number: number): Promise<Release | null> => {
  const row = await select(db).where('number', '=', number).executeTakeFirst()
  return row ? releaseOf(row) : null
}

export const releaseOfCard = async (db: Db, card: string): Promise<Release | null> => {
  const row = await select(db).where('card', '=', card).executeTakeFirst()
  return row ? releaseOf(row) : null
}

/**
 * What would go out of a card as it stands: the agreed wording, the last answer, and what the young people said. Of an
 * answer given in private only its safe version goes out; without one the card goes out unanswered.
 */
export const releasable = (
  card: Card,
): Omit<Release, 'version' | 'releasedOn' | 'quote'> & { needsSafeAnswer: boolean } => {
  mustBeReady(card)
  const answered = card.turns.toReversed().find(turn => turn.answeredOn !== null) ?? null
  const words =
    answered === null ? '' : answered.isPrivate ? (answered.answer?.safeAnswer ?? '') : (answered.answer?.answer ?? '')
  const said = words === '' ? null : answered
  return {
    card: card.id,
    number: card.number ?? 0,
    title: card.title,
    asked: card.wording,
    askedBy: saidBy(card),
    askedOn: card.raisedOn,
    answeredBy: (answered ?? lastTurn(card))?.answerer ?? '',
    answer: words,
    answeredOn: said?.answeredOn ?? null,
    verdict: said?.verdict ?? null,
    missing: said?.missing ?? '',
    theme: card.theme,
    needsSafeAnswer: answered !== null && answered.isPrivate && words === '',
  }
}

/** Puts a card out for everyone, in place of what was out before. */
export const releaseCard = async (
  db: Db,
  card: Card,
  release: Readonly<{ on: PlainDate; by: string | null; quote?: string | null }>,
): Promise<void> => {
  const { needsSafeAnswer, ...shown } = releasable(card)
  if (needsSafeAnswer)
    throw new Refusal('The answer was given in private. Write the version that everyone may read first')
  const last = await db
    .selectFrom('card_release')
    .select(eb => eb.fn.max('version').as('last'))
    .where('card', '=', card.id)
    .executeTakeFirst()
  await endRelease(db, card.id, release.on)
  await db
    .insertInto('card_release')
    .values({
      card: shown.card,
      version: (last?.last ?? 0) + 1,
      number: shown.number,
      title: shown.title,
      asked: shown.asked,
      asked_by: shown.askedBy,
      asked_on: shown.askedOn,
      answered_by: shown.answeredBy,
      answer: shown.answer,
      answered_on: shown.answeredOn,
      verdict: shown.verdict,
      missing: shown.missing,
      theme: shown.theme,
      quote: release.quote ?? null,
      released_on: release.on,
      released_by: release.by,
    })
    .execute()
}

/** Takes a card back from the public. */
export const endRelease = (db: Db, card: string, on: PlainDate) =>
  db.updateTable('card_release').set({ ended_on: on }).where('card', '=', card).where('ended_on', 'is', null).execute()
