import { sql } from 'kysely'
import { asJson, type Db } from '../../database/index.ts'
import { type PlainDate, Refusal } from '../../kernel/index.ts'
import type { AgeBand } from '../cards/card.ts'
import type { Quote, QuoteUse } from './quote.ts'
import { type Trace, traceOf } from './same-words.ts'

const select = (db: Db) =>
  db
    .selectFrom('quote')
    .leftJoin('body', 'body.id', 'quote.forum')
    .select([
      'quote.id',
      'quote.words',
      'quote.forum',
      'body.name as forumName',
      'quote.age_band as ageBand',
      'quote.said_on as saidOn',
      'quote.theme',
      'quote.given_by as givenBy',
      'quote.uses',
      'quote.permission_until as permissionUntil',
      'quote.film',
      'quote.has_captions as hasCaptions',
      'quote.card',
      'quote.withdrawn_on as withdrawnOn',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]
const quoteOf = (row: Row): Quote => ({
  ...row,
  ageBand: row.ageBand as AgeBand,
  uses: row.uses as readonly QuoteUse[],
})

/** The quotes that this reader may see, the latest first. */
export const quotes = async (db: Db): Promise<Quote[]> =>
  (await select(db).orderBy('quote.said_on', 'desc').orderBy('quote.id').execute()).map(quoteOf)

export const findQuote = async (db: Db, id: string): Promise<Quote | null> => {
  const row = await select(db)
    .where(sql<string>`quote.id::text`, '=', id)
    .executeTakeFirst()
  return row ? quoteOf(row) : null
}

export type NewQuote = Readonly<{
  words: string
  forum: string | null
  ageBand: AgeBand
  saidOn: PlainDate
  theme?: string
  /** Who gave permission, by what they are to the child. */
  givenBy: string
  uses: readonly QuoteUse[]
  permissionUntil: PlainDate | null
  film?: string
  hasCaptions?: boolean
  card?: string | null
  by: string | null
}>

/** Keeps words that somebody let the council use. Without their leave there is no quote. */
export const addQuote = async (db: Db, quote: NewQuote): Promise<string> => {
  if (quote.givenBy.trim() === '') throw new Refusal('Say who gave permission', 'givenBy')
  if (quote.uses.length === 0) throw new Refusal('Say what the words may be used for', 'uses')
  if (quote.permissionUntil !== null && quote.permissionUntil < quote.saidOn)
    throw new Refusal('The permission cannot end before the words were said', 'permissionUntil')
  // A public body's film must have captions: the accessibility regulations of 2018.
  if (quote.film && quote.uses.includes('public') && !quote.hasCaptions)
    throw new Refusal(
      'A film that everyone may see needs captions, so that those who cannot hear it can read it',
      'film',
    )
  const { id } = await db
    .insertInto('quote')
    .values({
      words: quote.words,
      forum: quote.forum,
      age_band: quote.ageBand,
      said_on: quote.saidOn,
      theme: quote.theme ?? '',
      given_by: quote.givenBy,
      uses: asJson(quote.uses),
      permission_until: quote.permissionUntil,
      film: quote.film ?? '',
      has_captions: quote.hasCaptions ?? false,
      card: quote.card ?? null,
      recorded_by: quote.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/**
 * Wipes the words. What stays is that there were some, so that published copies can say so, and traces by which they are
 * known again where somebody typed them by hand, as they were or as they stand there.
 */
export const withdrawQuote = async (
  db: Db,
  id: string,
  on: PlainDate,
  standing: readonly string[] = [],
): Promise<void> => {
  const quote = await findQuote(db, id)
  if (quote === null || quote.withdrawnOn !== null) return
  const traces = [quote.words, ...standing].flatMap(passage => {
    const trace = traceOf(passage)
    return trace === null ? [] : [trace]
  })
  const wiped = await db
    .updateTable('quote')
    .set({ words: '', film: '', withdrawn_on: on })
    .where('id', '=', id)
    .where('withdrawn_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (wiped && traces.length > 0)
    await db
      .insertInto('quote_trace')
      .values(traces.map((trace, index) => ({ quote: id, ordinal: index + 1, parts: asJson(trace) })))
      .execute()
}

/** The traces of all words that were taken back; of one quote, where one is asked for. */
export const tracesOfWithdrawn = async (db: Db, quote?: string): Promise<Trace[]> => {
  const rows = await db
    .selectFrom('quote_trace')
    .select('parts')
    .$if(quote !== undefined, query => query.where(sql<string>`quote::text`, '=', quote ?? ''))
    .orderBy('quote')
    .orderBy('ordinal')
    .execute()
  return rows.map(row => row.parts as Trace)
}

/** Notes where a quote stands. Whoever puts one on a page, in a report or on a poster calls this. */
export const noteQuoteUse = async (
  db: Db,
  use: Readonly<{ quote: string; address: string; standsIn: string; on: PlainDate }>,
): Promise<void> => {
  await db
    .insertInto('quote_use')
    .values({ quote: use.quote, address: use.address, stands_in: use.standsIn, used_on: use.on })
    .onConflict(conflict => conflict.columns(['quote', 'address']).doNothing())
    .execute()
}

export const usesOfQuotes = async (db: Db) =>
  db
    .selectFrom('quote_use')
    .select(['quote', 'address', 'stands_in as standsIn', 'used_on as usedOn'])
    .orderBy('quote')
    .orderBy('used_on')
    .orderBy('address')
    .execute()

export type Finding = Readonly<{
  id: string
  list: string
  says: string
  compared: string
  theme: string
  foundOn: PlainDate
  isPublic: boolean
}>

/** What was found out by asking, list by list, the newest list first. */
export const findings = (db: Db): Promise<Finding[]> =>
  db
    .selectFrom('finding')
    .select(['id', 'list', 'says', 'compared', 'theme', 'found_on as foundOn', 'is_public as isPublic'])
    .orderBy('found_on', 'desc')
    .orderBy('list')
    .orderBy('ordinal')
    .orderBy('id')
    .execute()

export const addFinding = async (
  db: Db,
  finding: Omit<Finding, 'id'> & Readonly<{ by: string | null }>,
): Promise<string> => {
  const { next } = await db
    .selectFrom('finding')
    .select(eb => eb.fn.countAll<number>().as('next'))
    .where('list', '=', finding.list)
    .executeTakeFirstOrThrow()
  const { id } = await db
    .insertInto('finding')
    .values({
      list: finding.list,
      ordinal: next + 1,
      says: finding.says,
      compared: finding.compared,
      theme: finding.theme,
      found_on: finding.foundOn,
      is_public: finding.isPublic,
      recorded_by: finding.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Puts right how a finding is worded, or takes it from the public; what hangs on it stays. */
export const changeFinding = async (db: Db, id: string, finding: Omit<Finding, 'id'>): Promise<void> => {
  await db
    .updateTable('finding')
    .set({
      list: finding.list,
      says: finding.says,
      compared: finding.compared,
      theme: finding.theme,
      found_on: finding.foundOn,
      is_public: finding.isPublic,
    })
    .where('id', '=', id)
    .execute()
}
