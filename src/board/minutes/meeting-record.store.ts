import { sql } from 'kysely'
import { settingCalled } from '../../access/index.ts'
import type { Db, Instant } from '../../database/index.ts'
import { dueOn, type PlainDate, type WorkingCalendar } from '../../kernel/index.ts'
import type { Meeting } from '../meetings/meeting.ts'
import type { Apology, Attendance, Chairing, Declaration, OrderChange } from './minute.ts'
import type { PublicQuestion, QuestionRule } from './public-question.ts'

/** The resolution to take items in private, as it was moved and put. */
export type ExclusionMotion = Readonly<{
  id: string
  words: string
  movedBy: string
  secondedBy: string
  isCarried: boolean
  items: readonly string[]
}>

/** Everything about a meeting that was held but what was said of its items. */
export type MeetingRecord = Readonly<{
  beganAt: Instant | null
  endedAt: Instant | null
  youngPeople: number
  chairings: readonly Chairing[]
  attendance: readonly Attendance[]
  apologies: readonly Apology[]
  declarations: readonly Declaration[]
  questions: readonly PublicQuestion[]
  changes: readonly OrderChange[]
  motions: readonly ExclusionMotion[]
}>

export const recordOf = async (db: Db, meeting: string): Promise<MeetingRecord> => {
  const kept = await db
    .selectFrom('meeting_record')
    .select(['began_at as beganAt', 'ended_at as endedAt', 'young_people as youngPeople'])
    .where('meeting', '=', meeting)
    .executeTakeFirst()
  const chairings = await db
    .selectFrom('chairing')
    .select(['taken_by as takenBy', 'manner', 'from_item as fromItem'])
    .where('meeting', '=', meeting)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  const attendance = await db
    .selectFrom('attendance')
    .select(['id', 'capacity', 'holder', 'shown_as as shownAs', 'votes', 'from_item as fromItem', 'to_item as toItem'])
    .where('meeting', '=', meeting)
    .orderBy('recorded_at')
    .orderBy('shown_as')
    .orderBy('id')
    .execute()
  const apologies = await db
    .selectFrom('apology')
    .innerJoin('seat_holder', 'seat_holder.id', 'apology.holder')
    .select(['apology.holder', 'seat_holder.shown_as as shownAs', 'apology.substitute'])
    .where('apology.meeting', '=', meeting)
    .orderBy('seat_holder.shown_as')
    .orderBy('apology.holder')
    .execute()
  const declarations = await db
    .selectFrom('declaration')
    .select(['id', 'item', 'who', 'kind', 'is_sensitive as isSensitive', 'nature', 'effect'])
    .where('meeting', '=', meeting)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  const questions = await db
    .selectFrom('public_question')
    .select([
      'id',
      'kind',
      'asker',
      'words',
      'word_count as wordCount',
      'word_limit as wordLimit',
      'received_at as receivedAt',
      'deadline',
      'allowed_why as allowedWhy',
      'answer',
      'answered_by as answeredBy',
    ])
    .where('meeting', '=', meeting)
    .orderBy('received_at')
    .orderBy('id')
    .execute()
  const changes = await db
    .selectFrom('order_change')
    .select(['item', 'number', 'moved_to as movedTo', 'decided_by as decidedBy'])
    .where('meeting', '=', meeting)
    .orderBy('ordinal')
    .execute()
  const motions = await db
    .selectFrom('exclusion_motion')
    .select(['id', 'words', 'moved_by as movedBy', 'seconded_by as secondedBy', 'is_carried as isCarried'])
    .where('meeting', '=', meeting)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  const covered = await db
    .selectFrom('exclusion_cover')
    .innerJoin('exclusion_motion', 'exclusion_motion.id', 'exclusion_cover.motion')
    .select(['exclusion_cover.motion', 'exclusion_cover.item'])
    .where('exclusion_motion.meeting', '=', meeting)
    .orderBy('exclusion_cover.motion')
    .orderBy('exclusion_cover.item')
    .execute()
  return {
    beganAt: kept?.beganAt ?? null,
    endedAt: kept?.endedAt ?? null,
    youngPeople: kept?.youngPeople ?? 0,
    chairings: chairings.map(one => ({ ...one, manner: one.manner as Chairing['manner'] })),
    attendance: attendance.map(one => ({ ...one, capacity: one.capacity as Attendance['capacity'] })),
    apologies,
    declarations: declarations.map(one => ({
      ...one,
      kind: one.kind as Declaration['kind'],
      effect: one.effect as Declaration['effect'],
    })),
    questions: questions.map(one => ({
      ...one,
      kind: one.kind as PublicQuestion['kind'],
      asker: one.asker as PublicQuestion['asker'],
    })),
    changes,
    motions: motions.map(motion => ({
      ...motion,
      items: covered.filter(one => one.motion === motion.id).map(one => one.item),
    })),
  }
}

const keepRecord = (
  db: Db,
  meeting: string,
  change: Partial<Readonly<{ began_at: Instant | null; ended_at: Instant | null; young_people: number }>>,
) =>
  db
    .insertInto('meeting_record')
    .values({ meeting, ...change })
    .onConflict(conflict => conflict.column('meeting').doUpdateSet({ meeting, ...change }))
    .execute()

export const saveTimes = (db: Db, meeting: string, beganAt: Instant | null, endedAt: Instant | null) =>
  keepRecord(db, meeting, { began_at: beganAt, ended_at: endedAt })

export type Presence = Readonly<{
  attendance: readonly Omit<Attendance, 'id'>[]
  apologies: readonly Readonly<{ holder: string; substitute: string }>[]
  youngPeople: number
}>

/** Who was there and who was not, as it stands now. */
export const savePresence = async (db: Db, meeting: string, presence: Presence): Promise<void> => {
  await keepRecord(db, meeting, { young_people: presence.youngPeople })
  await db.deleteFrom('attendance').where('meeting', '=', meeting).execute()
  await db.deleteFrom('apology').where('meeting', '=', meeting).execute()
  for (const one of presence.attendance)
    await db
      .insertInto('attendance')
      .values({
        meeting,
        capacity: one.capacity,
        holder: one.holder,
        shown_as: one.shownAs,
        votes: one.votes,
        from_item: one.fromItem,
        to_item: one.toItem,
        recorded_at: sql`clock_timestamp()`,
      })
      .execute()
  for (const { holder, substitute } of presence.apologies)
    await db.insertInto('apology').values({ meeting, holder, substitute }).execute()
}

/** Who takes the chair from the start, or from an item on. Said again for the same item, the last counts. */
export const saveChairing = async (db: Db, meeting: string, chairing: Chairing): Promise<void> => {
  await db
    .deleteFrom('chairing')
    .where('meeting', '=', meeting)
    .where('from_item', 'is not distinct from', chairing.fromItem)
    .execute()
  await db
    .insertInto('chairing')
    .values({ meeting, taken_by: chairing.takenBy, manner: chairing.manner, from_item: chairing.fromItem })
    .execute()
}

export const saveDeclaration = (db: Db, meeting: string, said: Omit<Declaration, 'id'>) =>
  db
    .insertInto('declaration')
    .values({
      meeting,
      item: said.item,
      who: said.who,
      kind: said.kind,
      is_sensitive: said.isSensitive,
      nature: said.isSensitive ? '' : said.nature,
      effect: said.effect,
    })
    .execute()

export const saveQuestion = (db: Db, meeting: string, said: Omit<PublicQuestion, 'id' | 'answer' | 'answeredBy'>) =>
  db
    .insertInto('public_question')
    .values({
      meeting,
      kind: said.kind,
      asker: said.asker,
      words: said.words,
      word_count: said.wordCount,
      word_limit: said.wordLimit,
      received_at: said.receivedAt,
      deadline: said.deadline,
      allowed_why: said.allowedWhy,
    })
    .execute()

export const answerQuestion = (db: Db, meeting: string, id: string, answer: string, answeredBy: string) =>
  db
    .updateTable('public_question')
    .set({ answer, answered_by: answeredBy })
    .where('meeting', '=', meeting)
    .where('id', '=', id)
    .execute()

/** The council’s own rules on public questions, under the ones that Kept comes with. */
export const ownQuestionRules = async (db: Db): Promise<readonly QuestionRule[]> =>
  ((await settingCalled(db, 'public questions')) ?? []) as readonly QuestionRule[]

export const saveOrderChange = (db: Db, meeting: string, change: OrderChange) =>
  db
    .insertInto('order_change')
    .values(eb => ({
      meeting,
      ordinal: eb
        .selectFrom('order_change')
        .select(sql<number>`coalesce(max(ordinal), 0) + 1`.as('next'))
        .where('meeting', '=', meeting),
      item: change.item,
      number: change.number,
      moved_to: change.movedTo,
      decided_by: change.decidedBy,
    }))
    .execute()

export const saveMotion = async (
  db: Db,
  meeting: string,
  motion: Omit<ExclusionMotion, 'id'>,
  by: string | null,
): Promise<void> => {
  const { id } = await db
    .insertInto('exclusion_motion')
    .values({
      meeting,
      words: motion.words,
      moved_by: motion.movedBy,
      seconded_by: motion.secondedBy,
      is_carried: motion.isCarried,
      recorded_by: by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const item of motion.items) await db.insertInto('exclusion_cover').values({ motion: id, item }).execute()
}

/** How long the papers of a meeting stay open to be read, by the rules as they were on its day. */
export const setRetention = async (
  db: Db,
  meeting: Pick<Meeting, 'id' | 'heldOn'>,
  calendar: WorkingCalendar,
): Promise<void> => {
  const classes = [
    { class: 'minutes', years: 6, rule: 'minutes-kept-open' },
    { class: 'background papers', years: 4, rule: 'background-papers-kept-open' },
  ] as const
  for (const { rule, ...one } of classes)
    await db
      .insertInto('retention')
      .values({
        meeting: meeting.id,
        ...one,
        keep_until: dueOn(rule, meeting.heldOn, meeting.heldOn, calendar),
        rule,
      })
      .onConflict(conflict => conflict.columns(['meeting', 'class']).doNothing())
      .execute()
}

export type Retention = Readonly<{ class: string; years: number; keepUntil: PlainDate }>

export const retentionOf = (db: Db, meeting: string): Promise<Retention[]> =>
  db
    .selectFrom('retention')
    .select(['class', 'years', 'keep_until as keepUntil'])
    .where('meeting', '=', meeting)
    .orderBy('years', 'desc')
    .execute()
