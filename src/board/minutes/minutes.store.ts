import { sql } from 'kysely'
import type { Db, Instant } from '../../database/index.ts'
import { type PlainDate, Refusal } from '../../kernel/index.ts'
import type { AgendaItem, ItemPart } from '../agenda/agenda-item.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { becomes, type Entry, type EntryKind, type Minute, type Outcome } from './minute.ts'

const entryColumns = [
  'minute_entry.id',
  'minute_entry.minute',
  'minute_entry.ordinal',
  'minute_entry.kind',
  'minute_entry.speaker',
  'minute_entry.words',
  'minute_entry.revision',
  'minute_entry.beside',
  'minute_entry.number',
  'minute_entry.owner',
  'minute_entry.due_on as dueOn',
  'minute_entry.due_meeting as dueMeeting',
  'minute_entry.decision',
  'minute_entry.action',
  'minute_entry.written_by as writtenBy',
] as const

const entriesOf = async (db: Db, meeting: string): Promise<Entry[]> =>
  (
    await db
      .selectFrom('minute_entry')
      .innerJoin('minute', 'minute.id', 'minute_entry.minute')
      .select(entryColumns)
      .where('minute.meeting', '=', meeting)
      .where('minute_entry.removed_at', 'is', null)
      .orderBy('minute_entry.ordinal')
      .orderBy('minute_entry.beside', by => by.asc().nullsFirst())
      .orderBy('minute_entry.written_at')
      .orderBy('minute_entry.id')
      .execute()
  ).map(row => ({ ...row, kind: row.kind as EntryKind }))

/** The minutes of a meeting by number, as far as the reader may see them. */
export const minutesOf = async (db: Db, meeting: string): Promise<Minute[]> => {
  const rows = await db
    .selectFrom('minute')
    .select([
      'id',
      'number',
      'meeting',
      'item',
      'title',
      'part',
      'outcome',
      'outcome_words as outcomeWords',
      'deferred_to as deferredTo',
      'recommended_to as recommendedTo',
      'public_summary as publicSummary',
    ])
    .where('meeting', '=', meeting)
    .orderBy('number')
    .execute()
  const entries = await entriesOf(db, meeting)
  return rows.map(row => ({
    ...row,
    part: row.part as ItemPart,
    outcome: row.outcome as Outcome | null,
    entries: entries.filter(entry => entry.minute === row.id),
  }))
}

/** What the minutes of earlier meetings said of the same business: where it was carried, deferred or reported back from. */
export const earlierMinuteOf = async (
  db: Db,
  item: string | null,
): Promise<Readonly<{ number: number; meeting: string; heldOn: PlainDate }> | null> =>
  item === null
    ? null
    : ((await db
        .selectFrom('minute')
        .innerJoin('meeting', 'meeting.id', 'minute.meeting')
        .select(['minute.number', 'minute.meeting', 'meeting.held_on as heldOn'])
        .where('minute.item', '=', item)
        .executeTakeFirst()) ?? null)

const stateOfMinutes = async (db: Db, meeting: string): Promise<string | null> =>
  (
    await db
      .selectFrom('minutes_version')
      .select('state')
      .where('meeting', '=', meeting)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.state ?? null

/** Confirmed minutes stay as they are: what is wrong in them is minuted at a later meeting. */
export const mustNotBeConfirmed = async (db: Db, meeting: string): Promise<void> => {
  const state = await stateOfMinutes(db, meeting)
  if (state === 'confirmed' || state === 'signed')
    throw new Refusal('These minutes have been confirmed, so they stay as they are')
}

/** Nothing of an exempt item is written before the meeting resolved to take it in private. */
const mustBeResolvedPrivate = async (db: Db, item: Pick<AgendaItem, 'id' | 'meeting' | 'part'>): Promise<void> => {
  if (item.part !== 'exempt') return
  const carried = await db
    .selectFrom('exclusion_motion')
    .innerJoin('exclusion_cover', 'exclusion_cover.motion', 'exclusion_motion.id')
    .select('exclusion_motion.id')
    .where('exclusion_motion.meeting', '=', item.meeting)
    .where('exclusion_motion.is_carried', '=', true)
    .where('exclusion_cover.item', '=', item.id)
    .executeTakeFirst()
  if (!carried)
    throw new Refusal(
      'This item is exempt. Record first that the resolution to exclude the public was moved and carried for it. If the meeting did not come to it, let it go on at “End the meeting”',
      'words',
    )
}

/**
 * The minute of an item, made when something is first written of it. Its number goes on from the body’s last and never
 * changes, whatever becomes of the item: the row of the body is held while it is taken, so that no two get the same.
 */
export const minuteOf = async (
  db: Db,
  meeting: Pick<Meeting, 'id' | 'body'>,
  item: Pick<AgendaItem, 'id' | 'meeting' | 'title' | 'part'>,
): Promise<Readonly<{ id: string; number: number }>> => {
  await mustNotBeConfirmed(db, meeting.id)
  const there = () => db.selectFrom('minute').select(['id', 'number']).where('item', '=', item.id).executeTakeFirst()
  const found = await there()
  if (found) return found
  await mustBeResolvedPrivate(db, item)
  const { minutes_from } = await db
    .selectFrom('body')
    .select('minutes_from')
    .where('id', '=', meeting.body)
    .forUpdate()
    .executeTakeFirstOrThrow()
  // Somebody else may have made it while we waited for our turn.
  const meanwhile = await there()
  if (meanwhile) return meanwhile
  const { last } = await db
    .selectFrom('minute')
    .select(eb => eb.fn.max('number').as('last'))
    .where('body', '=', meeting.body)
    .executeTakeFirstOrThrow()
  return db
    .insertInto('minute')
    .values({
      body: meeting.body,
      meeting: meeting.id,
      item: item.id,
      title: item.title,
      part: item.part,
      number: Math.max((last ?? 0) + 1, minutes_from),
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
}

export type Written = Readonly<{
  /** Made by whoever writes, before it is sent, so that the same words sent twice are there once. */
  id: string
  kind: EntryKind
  speaker: string
  words: string
  /** The revision that was changed; 0 for a new one. */
  revision: number
}>

export type Saved = Readonly<{
  entry: string
  revision: number
  /** Another clerk wrote in it meanwhile: their text and ours are both there. */
  beside: string | null
}>

const nextOrdinal = (minute: string) =>
  sql<number>`(select coalesce(max(ordinal), 0) + 1 from minute_entry where minute = ${minute}::uuid)`

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

/** Saves one box of the minutes. Words are never lost: what two wrote at once is kept twice until somebody puts it together. */
export const saveEntry = async (
  db: Db,
  minute: string,
  written: Written,
  by: string | null,
  now: Instant,
): Promise<Saved> => {
  if (!uuid.test(written.id)) throw new Refusal('This box is too old to save. Open the page again', 'words')
  const newest = await db
    .selectFrom('minute_entry')
    .select(['id', 'minute', 'kind', 'speaker', 'words', 'revision', 'removed_at'])
    .where('id', '=', written.id)
    .forUpdate()
    .executeTakeFirst()
  if (!newest) {
    if (written.words === '') return { entry: written.id, revision: 0, beside: null }
    await db
      .insertInto('minute_entry')
      .values({
        id: written.id,
        minute,
        ordinal: nextOrdinal(minute),
        kind: written.kind,
        speaker: written.speaker,
        words: written.words,
        written_by: by,
        written_at: now,
      })
      .execute()
    return { entry: written.id, revision: 1, beside: null }
  }
  if (newest.minute !== minute) throw new Refusal('These words belong to another minute. Open the page again', 'words')
  const change = (set: Readonly<{ words?: string; removed_at?: Instant | null }>) =>
    db
      .updateTable('minute_entry')
      .set({
        kind: written.kind,
        speaker: written.speaker,
        ...set,
        revision: newest.revision + 1,
        written_by: by,
        written_at: now,
      })
      .where('id', '=', newest.id)
      .execute()
  // Emptied: it is taken out of the minutes, and what it said stays in the database.
  if (written.words === '') {
    if (written.revision !== newest.revision) return { entry: newest.id, revision: newest.revision, beside: null }
    await change({ removed_at: now })
    return { entry: newest.id, revision: newest.revision + 1, beside: null }
  }
  const sameFrame = written.kind === newest.kind && written.speaker === newest.speaker && newest.removed_at === null
  switch (becomes(newest, written)) {
    case 'unchanged':
      if (!sameFrame && written.revision === newest.revision) {
        await change({ removed_at: null })
        return { entry: newest.id, revision: newest.revision + 1, beside: null }
      }
      return { entry: newest.id, revision: newest.revision, beside: null }
    case 'written':
      await change({ words: written.words, removed_at: null })
      return { entry: newest.id, revision: newest.revision + 1, beside: null }
    case 'both kept':
      return saveBeside(db, minute, newest.id, written, by, now)
  }
}

const saveBeside = async (
  db: Db,
  minute: string,
  beside: string,
  written: Written,
  by: string | null,
  now: Instant,
): Promise<Saved> => {
  // Sent again because the answer was lost: the other text is there already.
  const there = await db
    .selectFrom('minute_entry')
    .select(['id', 'revision', 'words'])
    .where('beside', '=', beside)
    .where('removed_at', 'is', null)
    .where('written_by', 'is not distinct from', by)
    .orderBy('written_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (there && written.words.startsWith(there.words)) {
    await db
      .updateTable('minute_entry')
      .set({ words: written.words, revision: there.revision + 1, written_at: now })
      .where('id', '=', there.id)
      .execute()
    return { entry: there.id, revision: there.revision + 1, beside }
  }
  const { id } = await db
    .insertInto('minute_entry')
    .values({
      id: sql<string>`gen_random_uuid()`,
      minute,
      ordinal: sql<number>`(select ordinal from minute_entry where id = ${beside}::uuid)`,
      kind: written.kind,
      speaker: written.speaker,
      words: written.words,
      beside,
      written_by: by,
      written_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { entry: id, revision: 1, beside }
}

export type NewResolution = Readonly<{
  kind: 'resolution' | 'reason'
  words: string
  owner: string
  dueOn: PlainDate | null
  dueMeeting: string | null
  decision: string | null
  action: string | null
}>

/** A resolution, numbered after the ones that are there. */
export const addResolution = async (
  db: Db,
  minute: string,
  resolution: NewResolution,
  by: string | null,
  now: Instant,
): Promise<string> => {
  const { id } = await db
    .insertInto('minute_entry')
    .values({
      id: sql<string>`gen_random_uuid()`,
      minute,
      ordinal: nextOrdinal(minute),
      kind: resolution.kind,
      words: resolution.words,
      number:
        resolution.kind === 'resolution'
          ? sql<number>`(select coalesce(max(number), 0) + 1 from minute_entry where minute = ${minute}::uuid)`
          : null,
      owner: resolution.owner,
      due_on: resolution.dueOn,
      due_meeting: resolution.dueMeeting,
      decision: resolution.decision,
      action: resolution.action,
      written_by: by,
      written_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const settleMinute = (
  db: Db,
  minute: string,
  settled: Readonly<{
    outcome: Outcome
    outcomeWords: string
    deferredTo: string | null
    recommendedTo: string | null
    publicSummary: string
  }>,
  now: Instant,
) =>
  db
    .updateTable('minute')
    .set({
      outcome: settled.outcome,
      outcome_words: settled.outcomeWords,
      deferred_to: settled.deferredTo,
      recommended_to: settled.recommendedTo,
      public_summary: settled.publicSummary,
      settled_at: now,
    })
    .where('id', '=', minute)
    .execute()

/** Where this item went when it was deferred, as far as it has got there. */
export const deferredCopies = (db: Db, item: string) =>
  db
    .selectFrom('agenda_item')
    .select(['id', 'meeting', 'published_at as publishedAt'])
    .where('from_item', '=', item)
    .where('from_why', 'in', ['deferred', 'carried'])
    .orderBy('id')
    .execute()

// ---- What the clerk said of a promise or a number that was heard

export type Answered = Readonly<{ entry: string; sentence: string; answer: string; action: string | null }>

export const answeredUndertakings = (db: Db, meeting: string): Promise<Answered[]> =>
  db
    .selectFrom('undertaking')
    .innerJoin('minute_entry', 'minute_entry.id', 'undertaking.entry')
    .innerJoin('minute', 'minute.id', 'minute_entry.minute')
    .select(['undertaking.entry', 'undertaking.sentence', 'undertaking.answer', 'undertaking.action'])
    .where('minute.meeting', '=', meeting)
    .orderBy('undertaking.entry')
    .orderBy('undertaking.sentence')
    .execute()

export const answerUndertaking = (
  db: Db,
  said: Readonly<{
    entry: string
    sentence: string
    answer: 'action' | 'no promise' | 'in a resolution'
    action: string | null
  }>,
  by: string | null,
) =>
  db
    .insertInto('undertaking')
    .values({ ...said, answered_by: by })
    .onConflict(conflict =>
      conflict
        .columns(['entry', 'sentence'])
        .doUpdateSet({ answer: said.answer, action: said.action, answered_by: by }),
    )
    .execute()

export const checkedNumbers = (db: Db, meeting: string): Promise<Readonly<{ entry: string; sentence: string }>[]> =>
  db
    .selectFrom('number_checked')
    .innerJoin('minute_entry', 'minute_entry.id', 'number_checked.entry')
    .innerJoin('minute', 'minute.id', 'minute_entry.minute')
    .select(['number_checked.entry', 'number_checked.sentence'])
    .where('minute.meeting', '=', meeting)
    .orderBy('number_checked.entry')
    .orderBy('number_checked.sentence')
    .execute()

export const checkNumber = (
  db: Db,
  said: Readonly<{ entry: string; sentence: string; says: string }>,
  by: string | null,
) =>
  db
    .insertInto('number_checked')
    .values({ ...said, checked_by: by })
    .onConflict(conflict => conflict.columns(['entry', 'sentence']).doUpdateSet({ says: said.says, checked_by: by }))
    .execute()

/** A new name for a box that is still empty, so that the same words sent twice are there once. */
export const freshName = async (db: Db): Promise<string> =>
  (await sql<{ id: string }>`select gen_random_uuid() as id`.execute(db)).rows[0]?.id ?? ''
