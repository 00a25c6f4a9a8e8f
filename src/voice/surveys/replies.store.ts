import { createHash } from 'node:crypto'
import { asJson, type Db, type Instant, saveRows } from '../../database/index.ts'
import { addDays, addHours, type PlainDate, Refusal } from '../../kernel/index.ts'
import { codeOf, hashOfCode } from '../cards/card-code.ts'
import { mayTellOfHarm } from '../cards/worries.ts'
import type { Reply } from './results.ts'

/** Answers from one address in a quarter of an hour. A school or a children's home may answer all at once. */
const mostReplies = 60
const minutes = 15

const hashOf = (address: string): string => createHash('sha256').update(`survey ${address}`).digest('hex')

/** Refuses more answers from one place than people sit there; what was written stays on the page. */
export const slowDown = async (db: Db, from: string, now: Instant): Promise<void> => {
  const since = addHours(now, -minutes / 60)
  await db.deleteFrom('code_try').where('at', '<=', since).execute()
  const { tries } = await db
    .selectFrom('code_try')
    .select(eb => eb.fn.countAll<number>().as('tries'))
    .where('address_hash', '=', hashOf(from))
    .executeTakeFirstOrThrow()
  if (tries >= mostReplies)
    throw new Refusal(
      'Many answers came from where you are. Wait a quarter of an hour and press the button again. Your answers are still here',
    )
  await db
    .insertInto('code_try')
    .values({ at: now, address_hash: hashOf(from) })
    .execute()
}

/** Makes codes to hand out; only their hashes are kept, so they can be read this once. */
export const makeCodes = async (
  db: Db,
  wave: string,
  given: Readonly<{ secret: string; howMany: number; by: string | null; now: Instant }>,
): Promise<string[]> => {
  const codes = Array.from({ length: given.howMany }, (_, at) => codeOf(`survey ${wave} ${given.secret}`, at))
  await saveRows(
    db,
    'survey_code',
    codes.map(code => ({ code_hash: hashOfCode(code), wave, made_by: given.by, made_at: given.now })),
  )
  return codes
}

export const codesOf = async (db: Db, wave: string): Promise<Readonly<{ made: number; used: number }>> => {
  const { made, used } = await db
    .selectFrom('survey_code')
    .select(eb => [eb.fn.countAll<number>().as('made'), eb.fn.count<number>('used_on').as('used')])
    .where('wave', '=', wave)
    .executeTakeFirstOrThrow()
  return { made, used }
}

export const codeStands = async (db: Db, wave: string, code: string): Promise<'good' | 'used' | 'unknown'> => {
  const found = await db
    .selectFrom('survey_code')
    .select('used_on as usedOn')
    .where('code_hash', '=', hashOfCode(code))
    .where('wave', '=', wave)
    .executeTakeFirst()
  return !found ? 'unknown' : found.usedOn === null ? 'good' : 'used'
}

/** Spends a code. Of two answers sent at once with one code, one is too late. */
export const spendCode = async (db: Db, wave: string, code: string, today: PlainDate): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('survey_code')
    .set({ used_on: today })
    .where('code_hash', '=', hashOfCode(code))
    .where('wave', '=', wave)
    .where('used_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const daysKept = 7

/** Whether a form is sent for the first time; false for a second tap on its button, whose answers are kept already. */
export const isFirstSending = async (db: Db, wave: string, token: string, today: PlainDate): Promise<boolean> => {
  await db.deleteFrom('survey_sending').where('sent_on', '<', addDays(today, -daysKept)).execute()
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('survey_sending')
    .values({ token_hash: hashOf(token), wave, sent_on: today })
    .onConflict(conflict => conflict.column('token_hash').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export type NewReply = Readonly<{
  ageBand: string
  home: string
  language: string
  answers: Readonly<Record<string, string>>
  /** Free words by the key of their question: kept apart, and never beside the answers. */
  words: Readonly<Record<string, string>>
  mayBeShown: boolean
}>

/** Keeps answers. Nothing says which words came with which answers. */
export const saveReplies = async (
  db: Db,
  to: Readonly<{
    wave: string
    version: string
    cameBy: 'page' | 'paper'
    import: string | null
    on: PlainDate
    isLate: boolean
  }>,
  replies: readonly NewReply[],
): Promise<void> => {
  await saveRows(
    db,
    'survey_reply',
    replies.map(reply => ({
      wave: to.wave,
      version: to.version,
      came_by: to.cameBy,
      import: to.import,
      answered_on: to.on,
      is_late: to.isLate,
      language: reply.language,
      age_band: reply.ageBand,
      home: reply.home,
      answers: asJson(reply.answers),
    })),
  )
  await saveRows(
    db,
    'survey_words',
    replies.flatMap(reply =>
      Object.entries(reply.words).map(([question, words]) => ({
        wave: to.wave,
        question,
        words,
        language: reply.language,
        age_band: reply.ageBand,
        may_be_shown: reply.mayBeShown,
        import: to.import,
      })),
    ),
  )
}

export const repliesOf = (db: Db, wave: string): Promise<Reply[]> =>
  db
    .selectFrom('survey_reply')
    .select(['age_band as ageBand', 'home', 'answers'])
    .where('wave', '=', wave)
    .orderBy('id')
    .execute()

export const howManyReplies = async (
  db: Db,
  wave: string,
): Promise<Readonly<{ all: number; paper: number; late: number }>> => {
  const rows = await db
    .selectFrom('survey_reply')
    .select(['came_by as cameBy', 'is_late as isLate', eb => eb.fn.countAll<number>().as('count')])
    .where('wave', '=', wave)
    .groupBy(['came_by', 'is_late'])
    .orderBy('came_by')
    .orderBy('is_late')
    .execute()
  const sum = (of: (row: (typeof rows)[number]) => boolean) => rows.filter(of).reduce((all, row) => all + row.count, 0)
  return { all: sum(() => true), paper: sum(row => row.cameBy === 'paper'), late: sum(row => row.isLate) }
}

export type FreeWords = Readonly<{
  id: string
  wave: string
  question: string
  words: string
  language: string
  ageBand: string
  mayBeShown: boolean
  quote: string | null
  /** When the worker found that they tell of no harm. */
  lookedOn: PlainDate | null
}>

const selectWords = (db: Db) =>
  db
    .selectFrom('survey_words')
    .select([
      'id',
      'wave',
      'question',
      'words',
      'language',
      'age_band as ageBand',
      'may_be_shown as mayBeShown',
      'quote',
      'looked_on as lookedOn',
    ])

/** Free words in no order that could tell when each was sent. */
export const wordsOfWave = (db: Db, wave: string): Promise<FreeWords[]> =>
  selectWords(db).where('wave', '=', wave).orderBy('question').orderBy('id').execute()

/** Words of every survey that may tell of harm and that nobody has looked at, by wave. Only the participation worker has any. */
export const wordsOfHarm = async (db: Db): Promise<ReadonlyMap<string, number>> => {
  const waiting = await selectWords(db).where('looked_on', 'is', null).orderBy('id').execute()
  const counts = new Map<string, number>()
  for (const { wave, words } of waiting) if (mayTellOfHarm(words)) counts.set(wave, (counts.get(wave) ?? 0) + 1)
  return counts
}

/** Keeps that the worker read the words and found no harm in them, so that they ask no more. */
export const noteLooked = async (db: Db, id: string, on: PlainDate): Promise<void> => {
  await db.updateTable('survey_words').set({ looked_on: on }).where('id', '=', id).execute()
}

export const findWords = async (db: Db, id: string): Promise<FreeWords | null> =>
  (await selectWords(db).where('id', '=', id).executeTakeFirst()) ?? null
