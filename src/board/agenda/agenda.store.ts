import { sql } from 'kysely'
import type { Db, Instant } from '../../database/index.ts'
import { type PlainDate, Refusal } from '../../kernel/index.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { type AgendaItem, inTwoParts, type ItemPart, type ItemType, withNumbersAndTimes } from './agenda-item.ts'
import { moveReports } from '../reports/move-reports.store.ts'
import { type AccessRegime, exclusionItem, proceduralItems } from './procedural-items.ts'

const columns = [
  'id',
  'meeting',
  'ordinal',
  'title',
  'type',
  'verb',
  'lead',
  'presenter',
  'minutes_long as minutesLong',
  'fixed_start as fixedStart',
  'paper',
  'part',
  'is_late as isLate',
  'from_item as fromItem',
  'from_why as fromWhy',
  'plan_item as planItem',
  'published_at as publishedAt',
  'withdrawn_at as withdrawnAt',
  'withdrawn_why as withdrawnWhy',
] as const

/** The agenda in its order, as far as this reader may see it, with numbers and times. */
export const agendaOf = async (db: Db, meeting: Pick<Meeting, 'id' | 'startsAt'>): Promise<AgendaItem[]> => {
  const rows = await db
    .selectFrom('agenda_item')
    .select(columns)
    .where('meeting', '=', meeting.id)
    .orderBy('ordinal')
    .orderBy('id')
    .execute()
  return withNumbersAndTimes(
    rows.map(row => ({
      ...row,
      type: row.type as ItemType,
      paper: row.paper as AgendaItem['paper'],
      part: row.part as ItemPart,
      fromWhy: row.fromWhy as AgendaItem['fromWhy'],
      fixedStart: row.fixedStart === null ? null : row.fixedStart.slice(0, 5),
    })),
    meeting.startsAt,
  )
}

export type ItemDetails = Readonly<{
  title: string
  type: ItemType
  verb: string
  lead: string
  presenter: string
  minutesLong: number
  fixedStart: string | null
  paper: AgendaItem['paper']
  part: ItemPart
}>

export type NewItem = ItemDetails &
  Readonly<{
    fromItem?: string | null
    fromWhy?: AgendaItem['fromWhy']
    planItem?: string | null
    isLate?: boolean
    publishedAt?: Instant | null
  }>

const columnsOf = (item: ItemDetails) => ({
  title: item.title,
  type: item.type,
  verb: item.verb,
  lead: item.lead,
  presenter: item.presenter,
  minutes_long: item.minutesLong,
  fixed_start: item.fixedStart,
  paper: item.paper,
  part: item.part,
})

/** Adds an item at the end, or before the item that now stands at `ordinal`. */
export const addItem = async (db: Db, meeting: string, item: NewItem, ordinal?: number): Promise<string> => {
  const { last } = await db
    .selectFrom('agenda_item')
    .select(eb => eb.fn.coalesce(eb.fn.max('ordinal'), sql<number>`0`).as('last'))
    .where('meeting', '=', meeting)
    .executeTakeFirstOrThrow()
  const at = ordinal ?? last + 1
  await db
    .updateTable('agenda_item')
    .set(eb => ({ ordinal: eb('ordinal', '+', 1) }))
    .where('meeting', '=', meeting)
    .where('ordinal', '>=', at)
    .execute()
  const { id } = await db
    .insertInto('agenda_item')
    .values({
      meeting,
      ordinal: at,
      ...columnsOf(item),
      from_item: item.fromItem ?? null,
      from_why: item.fromWhy ?? null,
      plan_item: item.planItem ?? null,
      is_late: item.isLate ?? false,
      published_at: item.publishedAt ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const changeItem = (db: Db, id: string, item: ItemDetails) =>
  db
    .updateTable('agenda_item')
    .set({ ...columnsOf(item), changed_at: sql`now()` })
    .where('id', '=', id)
    .execute()

/** The order as somebody left it. Another who changed the agenda since is not overwritten: the later one is told. */
export const reorder = async (
  db: Db,
  meeting: Pick<Meeting, 'id'>,
  order: readonly string[],
  revision: number,
): Promise<void> => {
  await takeRevision(db, meeting, revision)
  for (const [index, id] of order.entries())
    await db
      .updateTable('agenda_item')
      .set({ ordinal: index + 1 })
      .where('id', '=', id)
      .where('meeting', '=', meeting.id)
      .execute()
}

/** The agenda may be changed by whoever saw it as it is now. */
export const takeRevision = async (db: Db, meeting: Pick<Meeting, 'id'>, revision: number): Promise<void> => {
  const taken = await db
    .updateTable('meeting')
    .set({ revision: revision + 1 })
    .where('id', '=', meeting.id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!taken)
    throw new Refusal(
      'Somebody else changed this agenda while you had it open. Look at it as it is now, then try again',
    )
}

/** The agenda was changed, whoever had it open. Waits for somebody who is publishing it. */
export const countChange = (db: Db, meeting: string) =>
  db
    .updateTable('meeting')
    .set(eb => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', meeting)
    .execute()

/** Until this is done, nobody else carries business between the meetings of this body. One order, so that none block. */
export const holdMeetings = (db: Db, body: string) =>
  db.selectFrom('meeting').select('id').where('body', '=', body).orderBy('id').forUpdate().execute()

/** Which law on access the body of a meeting is under. */
export const regimeOf = async (db: Db, body: string): Promise<AccessRegime> =>
  (await db.selectFrom('body').select('access_regime').where('id', '=', body).executeTakeFirstOrThrow())
    .access_regime as AccessRegime

/** One item of this meeting with its number, if the reader may see it. */
export const findItem = async (
  db: Db,
  meeting: Pick<Meeting, 'id' | 'startsAt'>,
  id: string,
): Promise<AgendaItem | null> => (await agendaOf(db, meeting)).find(item => item.id === id) ?? null

/** Puts the open part before the private one, with the resolution to exclude between them wherever something is private. */
export const arrange = async (db: Db, meeting: Pick<Meeting, 'id' | 'startsAt'>): Promise<void> => {
  const items = await agendaOf(db, meeting)
  const there = items.filter(item => item.withdrawnAt === null)
  const exclusion = there.find(item => item.type === 'exclusion')
  const needsOne = there.some(item => item.part !== 'open')
  if (needsOne && !exclusion) await addItem(db, meeting.id, exclusionItem)
  else if (!needsOne && exclusion && exclusion.publishedAt === null) await removeItem(db, exclusion.id)
  const order = inTwoParts(await agendaOf(db, meeting))
  for (const [index, { id, ordinal }] of order.entries())
    if (ordinal !== index + 1)
      await db
        .updateTable('agenda_item')
        .set({ ordinal: index + 1 })
        .where('id', '=', id)
        .execute()
}

/** Begins the agenda with the items that every one begins with; those that are there already are left. */
export const addProceduralItems = async (
  db: Db,
  meeting: Pick<Meeting, 'id' | 'startsAt' | 'body'>,
  previousMeeting: PlainDate | null,
): Promise<number> => {
  const there = new Set((await agendaOf(db, meeting)).map(item => item.type))
  const { opening } = proceduralItems({
    regime: await regimeOf(db, meeting.body),
    previousMeeting,
    hasPrivateItems: false,
  })
  // Each where an agenda has it, also where others of them are there already.
  const missing = [...opening.entries()].filter(([, item]) => !there.has(item.type))
  for (const [index, item] of missing) await addItem(db, meeting.id, item, index + 1)
  await arrange(db, meeting)
  return missing.length
}

/** Takes off an item that was never published, and all that was noted about it. */
export const removeItem = async (db: Db, id: string): Promise<void> => {
  await db.deleteFrom('paper').where('item', '=', id).where('published_at', 'is', null).execute()
  await db.deleteFrom('agenda_item').where('id', '=', id).where('published_at', 'is', null).execute()
}

/** The item will not be taken at this meeting; it stays on the agenda with the reason. */
export const withdrawItem = (db: Db, id: string, why: string, now: Instant) =>
  db
    .updateTable('agenda_item')
    .set({ withdrawn_at: now, withdrawn_why: why, changed_at: now })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute()

/**
 * The same business at another meeting: its words, what makes it private, and its papers go with it, and it knows where
 * it came from. What is urgent at one meeting is not at the next.
 */
export const carryItem = async (
  db: Db,
  item: AgendaItem,
  to: Readonly<{ meeting: Pick<Meeting, 'id' | 'startsAt'>; why: NonNullable<AgendaItem['fromWhy']> }>,
): Promise<string> => {
  const id = await addItem(db, to.meeting.id, {
    ...item,
    fixedStart: null,
    fromItem: item.id,
    fromWhy: to.why,
    planItem: item.planItem,
    isLate: false,
    publishedAt: null,
  })
  for (const table of ['exemption', 'exemption_reasoning', 'agenda_item_private', 'served_aim'] as const)
    await copyNote(db, table, item.id, id)
  // What is taken here and comes back then has another report then.
  if (to.why !== 'report back') await carryPapers(db, item.id, { meeting: to.meeting.id, item: id })
  await arrange(db, to.meeting)
  await countChange(db, to.meeting.id)
  return id
}

const carryPapers = async (db: Db, from: string, to: Readonly<{ meeting: string; item: string }>): Promise<void> => {
  await moveReports(db, from, to)
  await db
    .insertInto('paper')
    .columns([
      'item',
      'kind',
      'title',
      'ordinal',
      'report',
      'file',
      'part',
      'pages_kept',
      'what_changed',
      'added_by',
      'added_at',
    ])
    .expression(
      db
        .selectFrom('paper')
        .select([
          sql<string>`${to.item}::uuid`.as('item'),
          'kind',
          'title',
          'ordinal',
          'report',
          'file',
          'part',
          'pages_kept',
          'what_changed',
          'added_by',
          'added_at',
        ])
        .where('item', '=', from)
        .where('withdrawn_at', 'is', null)
        // A file that was withdrawn at another meeting does not go out again from this one.
        .where(({ eb, not, exists }) =>
          not(
            exists(
              eb
                .selectFrom('paper as other')
                .select('other.id')
                .whereRef('other.file', '=', 'paper.file')
                .where('other.withdrawn_at', 'is not', null),
            ),
          ),
        ),
    )
    .execute()
}

const columnsOfNote = {
  exemption: 'paragraphs, public_reason, bar, review_on',
  exemption_reasoning: 'why, factors_for, factors_against, conclusion, decided_by, decided_by_role, decided_on',
  agenda_item_private: 'words',
  served_aim: 'aim, terms_version, number',
} as const

const copyNote = (db: Db, table: keyof typeof columnsOfNote, from: string, to: string) =>
  sql`insert into ${sql.table(table)} (item, ${sql.raw(columnsOfNote[table])})
    select ${to}::uuid, ${sql.raw(columnsOfNote[table])} from ${sql.table(table)} where item = ${from}::uuid`.execute(
    db,
  )

export type Stage = Readonly<{
  item: string
  meeting: string
  heldOn: PlainDate
  fromWhy: AgendaItem['fromWhy']
}>

/** The meetings that this business was on the agenda of, earliest first, as far as the reader may see them. */
export const historyOf = async (db: Db, item: string): Promise<Stage[]> => {
  const { rows } = await sql<Stage>`
    with recursive before as (
      select id, from_item from agenda_item where id = ${item}::uuid
      union select earlier.id, earlier.from_item from agenda_item earlier join before on earlier.id = before.from_item
    ), after as (
      select id from before
      union select later.id from agenda_item later join after on later.from_item = after.id
    )
    select agenda_item.id as item, meeting.id as meeting, meeting.held_on as "heldOn", agenda_item.from_why as "fromWhy"
    from after join agenda_item on agenda_item.id = after.id join meeting on meeting.id = agenda_item.meeting
    order by meeting.held_on, meeting.id, agenda_item.ordinal, agenda_item.id`.execute(db)
  return rows
}
