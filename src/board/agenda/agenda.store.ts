import { sql } from 'kysely'
import type { Db, Instant } from '../../database/index.ts'
import { Refusal } from '../../kernel/index.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { type AgendaItem, type ItemPart, type ItemType, withNumbersAndTimes } from './agenda-item.ts'

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
