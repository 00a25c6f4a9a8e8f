import type { Db } from '../../database/index.ts'
import { type PlainDate, Refusal } from '../../kernel/index.ts'
import { noteQuoteUse } from '../../voice/index.ts'
import { address } from '../../web/index.ts'
import type { Ref } from '../thread/link.ts'
import {
  fewestCounted,
  type Judgement,
  type Promised,
  type PromiseAudience,
  type PromiseReview,
  type ReviewOutcome,
  type Statement,
  type Verdict,
} from './promise.ts'

const promise = [
  'id',
  'title',
  'audience',
  'council',
  'made_on as madeOn',
  'made_with as madeWith',
  'replaces',
  'ended_on as endedOn',
  'is_published as isPublished',
] as const

type PromiseRow = Omit<Promised, 'audience'> & Readonly<{ audience: string }>
const promiseOf = (row: PromiseRow): Promised => ({ ...row, audience: row.audience as PromiseAudience })

/** Our own first, in our own order; then the pledges that we took over. */
export const allPromises = async (db: Db): Promise<Promised[]> =>
  (
    await db
      .selectFrom('promise')
      .select(promise)
      .orderBy(eb => eb.case().when('council', '=', '').then(0).else(1).end())
      .orderBy('ordinal')
      .orderBy('id')
      .execute()
  ).map(promiseOf)

export const findPromise = async (db: Db, id: string): Promise<Promised | null> => {
  const row = await db.selectFrom('promise').select(promise).where('id', '=', id).executeTakeFirst()
  return row ? promiseOf(row) : null
}

/** When it was looked at again, the newest first. */
export const reviewsOf = async (db: Db, promise: string): Promise<PromiseReview[]> =>
  (
    await db
      .selectFrom('promise_review')
      .select(['reviewed_on as reviewedOn', 'outcome', 'made_with as madeWith', 'says'])
      .where('promise', '=', promise)
      .orderBy('reviewed_on', 'desc')
      .orderBy('recorded_at', 'desc')
      .orderBy('id')
      .execute()
  ).map(row => ({ ...row, outcome: row.outcome as ReviewOutcome }))

export const saveReview = async (db: Db, promise: string, review: PromiseReview, by: string | null): Promise<void> => {
  await db
    .insertInto('promise_review')
    .values({
      promise,
      reviewed_on: review.reviewedOn,
      outcome: review.outcome,
      made_with: review.madeWith,
      says: review.says,
      recorded_by: by,
    })
    .execute()
}

export type PromiseDetails = Omit<Promised, 'id'>

const columnsOf = (details: PromiseDetails) => ({
  title: details.title,
  audience: details.audience,
  council: details.council,
  made_on: details.madeOn,
  made_with: details.madeWith,
  replaces: details.replaces,
  ended_on: details.endedOn,
  is_published: details.isPublished,
})

/** A new promise, with an address made of its title that it keeps. */
export const addPromise = async (db: Db, details: PromiseDetails, id?: string): Promise<string> => {
  const there = await db.selectFrom('promise').select('id').orderBy('id').execute()
  const taken = new Set(there.map(row => row.id))
  const base =
    details.title
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 50) || 'promise'
  let chosen = id ?? base
  for (let next = 2; taken.has(chosen); next++) chosen = `${base}-${next}`
  await db
    .insertInto('promise')
    .values({ id: chosen, ...columnsOf(details), ordinal: there.length + 1 })
    .execute()
  return chosen
}

export const changePromise = (db: Db, id: string, details: PromiseDetails) =>
  db.updateTable('promise').set(columnsOf(details)).where('id', '=', id).execute()

const statement = [
  'id',
  'number',
  'theme',
  'words',
  'plain_words as plainWords',
  'symbol',
  'reworded_from as rewordedFrom',
  'ended_on as endedOn',
] as const

/** Every wording of every statement; those in force have no last day. */
export const statementsOf = (db: Db, promised: string): Promise<Statement[]> =>
  db
    .selectFrom('promise_statement')
    .select(statement)
    .where('promise', '=', promised)
    .orderBy('number')
    .orderBy('ended_on')
    .orderBy('id')
    .execute()

export type StatementDetails = Pick<Statement, 'number' | 'theme' | 'words' | 'plainWords' | 'symbol'>

/** New statements; their ids in the order given. */
export const addStatements = async (
  db: Db,
  promised: string,
  all: readonly StatementDetails[],
  rewordedFrom: string | null = null,
): Promise<string[]> => {
  const rows = await db
    .insertInto('promise_statement')
    .values(
      all.map(details => ({
        promise: promised,
        number: details.number,
        theme: details.theme,
        words: details.words,
        plain_words: details.plainWords,
        symbol: details.symbol,
        reworded_from: rewordedFrom,
      })),
    )
    .returning(['id', 'number'])
    .execute()
  const ids = new Map(rows.map(row => [row.number, row.id]))
  return all.map(details => ids.get(details.number) ?? '')
}

export const addStatement = async (
  db: Db,
  promised: string,
  details: StatementDetails,
  rewordedFrom: string | null = null,
): Promise<string> => (await addStatements(db, promised, [details], rewordedFrom))[0] ?? ''

/** The statement in new words: the old ones stay with what was judged of them. */
export const rewordStatement = async (
  db: Db,
  promised: string,
  old: Statement,
  details: StatementDetails,
  today: PlainDate,
): Promise<string> => {
  if (old.endedOn !== null) throw new Refusal('This wording was replaced already. Reword the newest one')
  await db.updateTable('promise_statement').set({ ended_on: today }).where('id', '=', old.id).execute()
  return addStatement(db, promised, details, old.id)
}

/** What was judged of these statements, oldest first, as anyone may read it. */
export const judgementsOf = async (db: Db, statements: readonly Pick<Statement, 'id'>[]): Promise<Judgement[]> => {
  if (statements.length === 0) return []
  const rows = await db
    .selectFrom('judgement')
    .leftJoin('body', 'body.id', 'judgement.forum')
    .select([
      'judgement.id',
      'judgement.statement',
      'judgement.given_by as givenBy',
      'judgement.verdict',
      'judgement.words',
      'judgement.evidence',
      'body.name as forumName',
      'judgement.how_many as howMany',
      'judgement.is_few as isFew',
      'judgement.judged_on as judgedOn',
    ])
    .where(
      'judgement.statement',
      'in',
      statements.map(one => one.id),
    )
    .orderBy('judgement.judged_on')
    .orderBy('judgement.recorded_at')
    .orderBy('judgement.id')
    .execute()
  return rows.map(row => ({
    ...row,
    givenBy: row.givenBy as Judgement['givenBy'],
    verdict: row.verdict as Verdict,
  }))
}

/** The same with what stays with those who have signed in: words without leave to show them, and exact small counts. */
export const judgementsInFull = async (db: Db, statements: readonly Pick<Statement, 'id'>[]): Promise<Judgement[]> => {
  const judgements = await judgementsOf(db, statements)
  const kept = await db
    .selectFrom('judgement_kept')
    .select(['judgement', 'words', 'how_many as howMany'])
    .orderBy('judgement')
    .execute()
  return judgements.map(one => {
    const more = kept.find(row => row.judgement === one.id)
    return more
      ? { ...one, words: more.words === '' ? one.words : more.words, howMany: more.howMany ?? one.howMany }
      : one
  })
}

/** A judgement stays as it was given. What nobody gave leave to show, and a small count, are kept apart from what anyone reads. */
export const saveJudgement = async (
  db: Db,
  judged: Omit<Judgement, 'id' | 'forumName' | 'isFew'> &
    Readonly<{ forum: string | null; mayShowWords: boolean; by: string | null }>,
): Promise<void> => {
  const isFew = judged.howMany !== null && judged.howMany < fewestCounted
  const isShown = judged.givenBy === 'council' || judged.mayShowWords
  const { id } = await db
    .insertInto('judgement')
    .values({
      statement: judged.statement,
      given_by: judged.givenBy,
      verdict: judged.verdict,
      words: isShown ? judged.words : '',
      evidence: judged.evidence,
      forum: judged.forum,
      how_many: isFew ? null : judged.howMany,
      is_few: isFew,
      judged_on: judged.judgedOn,
      recorded_by: judged.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const words = isShown ? '' : judged.words
  if (words !== '' || isFew)
    await db
      .insertInto('judgement_kept')
      .values({ judgement: id, words, how_many: isFew ? judged.howMany : null })
      .execute()
}

/** A quote tied to a statement stands on the public page of its promise: the library knows where to look for it. */
export const noteQuotesOn = async (db: Db, pair: readonly Ref[], on: PlainDate): Promise<void> => {
  const quote = pair.find(ref => ref.kind === 'quote')
  const under = pair.find(ref => ref.kind === 'statement')
  if (!quote || !under) return
  const row = await db
    .selectFrom('promise_statement')
    .innerJoin('promise', 'promise.id', 'promise_statement.promise')
    .select(['promise.id', 'promise.title'])
    .where('promise_statement.id', '=', under.id)
    .executeTakeFirst()
  if (!row) return
  await noteQuoteUse(db, {
    quote: quote.id,
    address: address('/published/promises/:promise', { promise: row.id }),
    standsIn: row.title,
    on,
  })
}
