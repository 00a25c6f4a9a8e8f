import { createHash, randomInt } from 'node:crypto'
import type { Db, Instant } from '../../database/index.ts'
import { addHours, type PlainDate, Refusal } from '../../kernel/index.ts'
import { saveQuestion } from './meeting-record.store.ts'
import { countWords, type PublicQuestion, type QuestionRule, whatIsWrongWith } from './public-question.ts'

/** What somebody sent in on the public pages, before the clerk has taken it to the meeting. */
export type QuestionSent = Readonly<{
  reference: string
  meeting: string
  kind: PublicQuestion['kind']
  asker: PublicQuestion['asker']
  /** Empty once it was turned down. */
  words: string
  sentAt: Instant
  standing: 'waiting' | 'taken' | 'turned down'
  refusedWhy: string
}>

// Read aloud over a telephone: no vowels, so no words; nothing that looks or sounds like another.
const signs = 'FHJKMQRTWXZ2346789'

const newReference = (): string => {
  const four = () => Array.from({ length: 4 }, () => signs.charAt(randomInt(signs.length))).join('')
  return `${four()}-${four()}`
}

/** From one address in an hour, before more are turned away. A library or a school may be one address. */
const mostAnHour = 10

const hashOf = (address: string): string => createHash('sha256').update(`question from ${address}`).digest('hex')

/** Keeps what was sent, and gives the number by which its sender sees what became of it. */
export const sendQuestion = async (
  db: Db,
  sent: Pick<QuestionSent, 'meeting' | 'kind' | 'asker' | 'words'>,
  given: Readonly<{ rule: QuestionRule; deadline: Instant; from: string; now: Instant }>,
): Promise<string> => {
  const { rule, deadline, from, now } = given
  const [wrong] = whatIsWrongWith({
    wordCount: countWords(sent.words),
    wordLimit: rule.words,
    receivedAt: now,
    deadline,
  })
  if (wrong !== undefined) throw new Refusal(wrong, 'words')
  const address_hash = hashOf(from)
  await db.deleteFrom('question_try').where('at', '<=', addHours(now, -1)).execute()
  const { times } = await db
    .selectFrom('question_try')
    .select(eb => eb.fn.countAll<number>().as('times'))
    .where('address_hash', '=', address_hash)
    .executeTakeFirstOrThrow()
  if (times >= mostAnHour)
    throw new Refusal('Many questions came from where you are in the last hour. Try again in an hour, or ask us')
  const reference = newReference()
  await db
    .insertInto('question_sent')
    .values({ reference, ...sent, sent_at: now })
    .execute()
  await db.insertInto('question_try').values({ at: now, address_hash }).execute()
  return reference
}

const columns = [
  'question_sent.reference',
  'question_sent.meeting',
  'question_sent.kind',
  'question_sent.asker',
  'question_sent.words',
  'question_sent.sent_at as sentAt',
  'question_sent.standing',
  'question_sent.refused_why as refusedWhy',
] as const

const sentOf = <Row extends Readonly<{ kind: string; asker: string; standing: string }>>(row: Row) => ({
  ...row,
  kind: row.kind as QuestionSent['kind'],
  asker: row.asker as QuestionSent['asker'],
  standing: row.standing as QuestionSent['standing'],
})

/** What became of a question, for whoever has its number; as it was typed, small letters are no mistake. */
export const questionByReference = async (db: Db, typed: string): Promise<QuestionSent | null> => {
  const row = await db
    .selectFrom('question_sent')
    .select(columns)
    .where('reference', '=', typed.trim().toUpperCase())
    .executeTakeFirst()
  return row ? sentOf(row) : null
}

/** What waits for the clerk, of one meeting or of all; the first that came first. */
export const questionsToRead = async (
  db: Db,
  meeting?: string,
): Promise<(QuestionSent & Readonly<{ heldOn: PlainDate }>)[]> => {
  const rows = await db
    .selectFrom('question_sent')
    .innerJoin('meeting', 'meeting.id', 'question_sent.meeting')
    .select([...columns, 'meeting.held_on as heldOn'])
    .where('question_sent.standing', '=', 'waiting')
    .$if(meeting !== undefined, these => these.where('question_sent.meeting', '=', meeting ?? ''))
    .orderBy('question_sent.sent_at')
    .orderBy('question_sent.reference')
    .execute()
  return rows.map(sentOf)
}

/** Only what waits changes its standing, and only once. */
const settle = async (
  db: Db,
  reference: string,
  set: Readonly<{ standing: QuestionSent['standing']; words?: string; refused_why?: string }>,
): Promise<void> => {
  const { numUpdatedRows } = await db
    .updateTable('question_sent')
    .set(set)
    .where('reference', '=', reference)
    .where('standing', '=', 'waiting')
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Refusal('Somebody has dealt with this already')
}

/** It goes to the meeting as it was sent. */
export const takeQuestion = async (
  db: Db,
  sent: QuestionSent,
  given: Readonly<{ rule: QuestionRule; deadline: Instant }>,
): Promise<void> => {
  await settle(db, sent.reference, { standing: 'taken' })
  await saveQuestion(db, sent.meeting, {
    kind: sent.kind,
    asker: sent.asker,
    words: sent.words,
    wordCount: countWords(sent.words),
    wordLimit: given.rule.words,
    receivedAt: sent.sentAt,
    deadline: given.deadline,
    allowedWhy: '',
  })
}

/** It cannot be taken: its sender reads why, and the words are not kept. */
export const turnDownQuestion = (db: Db, reference: string, why: string): Promise<void> =>
  settle(db, reference, { standing: 'turned down', words: '', refused_why: why })
