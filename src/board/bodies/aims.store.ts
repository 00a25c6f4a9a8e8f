import type { Db } from '../../database/index.ts'
import type { Period, PlainDate } from '../../kernel/index.ts'
import type { ItemPart, ItemType } from '../agenda/agenda-item.ts'
import { type Outcome, outcomeWord } from '../minutes/minute.ts'
import { type AimOfTerms, aimsOffered, type Business, isSameAim, type Served } from './aim.ts'
import { termsOf } from './bodies.store.ts'
import { termsOn } from './seat.ts'

/** What stands on every agenda. */
const procedural: readonly ItemType[] = [
  'apologies',
  'minutes',
  'declarations',
  'public participation',
  'urgent',
  'matters arising',
  'exclusion',
]

const selectServed = (db: Db) =>
  db
    .selectFrom('served_aim')
    .select(['served_aim.item', 'served_aim.aim', 'served_aim.terms_version as termsVersion', 'served_aim.number'])

/** The aims that an item serves. */
export const aimsOfItem = (db: Db, item: string): Promise<Served[]> =>
  selectServed(db)
    .where('served_aim.item', '=', item)
    .orderBy('served_aim.terms_version')
    .orderBy('served_aim.number')
    .orderBy('served_aim.aim')
    .execute()

/** Those that an item serves from now on, in their words of now. */
export const saveAimsOfItem = async (db: Db, item: string, aims: readonly AimOfTerms[]): Promise<void> => {
  await db.deleteFrom('served_aim').where('item', '=', item).execute()
  if (aims.length > 0)
    await db
      .insertInto('served_aim')
      .values(aims.map(({ aim, termsVersion, number }) => ({ item, aim, terms_version: termsVersion, number })))
      .execute()
}

/** What comes round serves the aims that it served the last time, as far as the terms still have them. */
export const serveAsBefore = async (
  db: Db,
  item: string,
  planItem: string,
  meeting: Readonly<{ body: string; heldOn: PlainDate }>,
): Promise<void> => {
  const last = await selectServed(db)
    .innerJoin('agenda_item', 'agenda_item.id', 'served_aim.item')
    .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting')
    .where('agenda_item.plan_item', '=', planItem)
    .where('agenda_item.id', '!=', item)
    .where('meeting.held_on', '<=', meeting.heldOn)
    .orderBy('meeting.held_on', 'desc')
    .orderBy('served_aim.item')
    .orderBy('served_aim.number')
    .orderBy('served_aim.aim')
    .execute()
  const before = last.filter(one => one.item === last[0]?.item)
  if (before.length === 0) return
  const offered = aimsOffered(termsOn(await termsOf(db, meeting.body), meeting.heldOn), [])
  await saveAimsOfItem(
    db,
    item,
    offered.filter(one => before.some(other => isSameAim(other.aim, one.aim))),
  )
}

/** What the items of these days served, by the body's meetings. */
export const servedIn = (db: Db, body: string, days: Period): Promise<Served[]> =>
  selectServed(db)
    .innerJoin('agenda_item', 'agenda_item.id', 'served_aim.item')
    .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting')
    .where('meeting.body', '=', body)
    .where('meeting.held_on', '>=', days.first)
    .where('meeting.held_on', '<=', days.last)
    .orderBy('served_aim.terms_version')
    .orderBy('served_aim.number')
    .orderBy('served_aim.aim')
    .orderBy('served_aim.item')
    .execute()

/** The business of a body's meetings in these days, with what came of it. What was taken in private tells no outcome here. */
export const businessIn = async (db: Db, body: string, days: Period, today: PlainDate): Promise<Business[]> => {
  const rows = await db
    .selectFrom('agenda_item')
    .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting')
    .leftJoin('minute', 'minute.item', 'agenda_item.id')
    .select([
      'agenda_item.id as item',
      'agenda_item.meeting',
      'agenda_item.title',
      'agenda_item.type',
      'agenda_item.part',
      'meeting.held_on as heldOn',
      'meeting.state',
      'minute.number as minute',
      'minute.outcome',
    ])
    .where('meeting.body', '=', body)
    .where('meeting.state', '!=', 'cancelled')
    .where('meeting.held_on', '>=', days.first)
    .where('meeting.held_on', '<=', days.last)
    .where('agenda_item.withdrawn_at', 'is', null)
    .orderBy('meeting.held_on')
    .orderBy('meeting.id')
    .orderBy('agenda_item.ordinal')
    .orderBy('agenda_item.id')
    .execute()
  const decisions = await db
    .selectFrom('decision')
    .innerJoin('meeting', 'meeting.id', 'decision.source_meeting')
    .select(['decision.id', 'decision.title', 'decision.source_meeting as meeting', 'decision.source_minute as minute'])
    .where('meeting.body', '=', body)
    .where('meeting.held_on', '>=', days.first)
    .where('meeting.held_on', '<=', days.last)
    .where('decision.part', '=', 'open')
    .where('decision.source_minute', 'is not', null)
    .orderBy('decision.decided_on')
    .orderBy('decision.title')
    .orderBy('decision.id')
    .execute()
  return rows.map(row => ({
    item: row.item,
    meeting: row.meeting,
    heldOn: row.heldOn,
    hasBeen: row.heldOn < today || row.state === 'held' || row.state === 'adjourned',
    title: row.title,
    part: row.part as ItemPart,
    isDeferred: row.outcome === 'deferred',
    isProcedural: procedural.includes(row.type as ItemType),
    outcome:
      row.part === 'open' && row.outcome !== null ? outcomeWord(row.outcome as Outcome, row.type as ItemType) : null,
    minute: row.minute,
    decisions:
      row.part === 'open'
        ? decisions
            .filter(one => one.meeting === row.meeting && one.minute === row.minute)
            .map(({ id, title }) => ({ id, title }))
        : [],
  }))
}

/** The days of a body's first and last meeting; null where it has none. */
export const daysOfMeetings = async (db: Db, body: string): Promise<Period | null> => {
  const { first, last } = await db
    .selectFrom('meeting')
    .select(eb => [eb.fn.min('held_on').as('first'), eb.fn.max('held_on').as('last')])
    .where('body', '=', body)
    .where('state', '!=', 'cancelled')
    .executeTakeFirstOrThrow()
  return first === null || last === null ? null : { first, last }
}
