import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import { addItem } from '../agenda/agenda.store.ts'
import { itemTypes, type ItemType } from '../agenda/agenda-item.ts'
import type { Meeting } from '../meetings/meeting.ts'
import type { Action } from './action.ts'
import { openActionsFor } from './actions.store.ts'

export type BroughtForward = Readonly<{
  /** What stands under matters arising, every time that it is asked for. */
  matters: readonly Action[]
  /** Items that this call put on the agenda. */
  added: readonly string[]
}>

const plain = { lead: '', presenter: '', fixedStart: null, isLate: false } as const

/** The titles of private business are not on agendas: the public reads those. */
const reportBackTitle = (action: Action): string => {
  const minute = action.sourceMinute === null ? '' : ` (minute ${action.sourceMinute})`
  return action.part === 'open' ? `Report back: ${action.title}` : `Report back on a private matter${minute}`
}

/**
 * Puts on an agenda that is being prepared what earlier meetings left open: all of it under matters arising, and each
 * report that was promised for this meeting as an item of its own. However often it is asked, each stands there once.
 */
export const bringForward = async (
  db: Db,
  meeting: Pick<Meeting, 'id' | 'body' | 'heldOn' | 'state'>,
  today: PlainDate,
): Promise<BroughtForward> => {
  const matters = await openActionsFor(db, meeting, today)
  if (meeting.state !== 'planned' || matters.length === 0) return { matters, added: [] }
  const brought = await db
    .selectFrom('action_brought')
    .select('action')
    .where('meeting', '=', meeting.id)
    .orderBy('action')
    .execute()
  const there = new Set(brought.map(one => one.action))
  const fresh = matters.filter(action => !there.has(action.id))
  if (fresh.length === 0) return { matters, added: [] }

  const items = await db
    .selectFrom('agenda_item')
    .select(['id', 'ordinal', 'type'])
    .where('meeting', '=', meeting.id)
    .where('withdrawn_at', 'is', null)
    .orderBy('ordinal')
    .orderBy('id')
    .execute()
  const added: string[] = []
  const ofType = (type: ItemType) => items.find(item => item.type === type)
  let arising = ofType('matters arising')?.id
  if (arising === undefined) {
    const before = items.find(item => itemTypes.indexOf(item.type as ItemType) > itemTypes.indexOf('minutes'))
    arising = await addItem(
      db,
      meeting.id,
      {
        ...plain,
        title: 'Matters arising',
        type: 'matters arising',
        verb: 'receive',
        minutesLong: 10,
        paper: 'none',
        part: 'open',
      },
      before?.ordinal,
    )
    added.push(arising)
  }
  for (const action of fresh) {
    let item = arising
    if (action.kind === 'report back' && action.dueMeeting === meeting.id) {
      item = await addItem(db, meeting.id, {
        ...plain,
        title: reportBackTitle(action),
        type: 'report',
        verb: 'consider',
        lead: action.owners.map(owner => owner.words).join(', '),
        minutesLong: 10,
        paper: 'report',
        part: action.part,
        fromItem: action.sourceItem,
        fromWhy: 'report back',
      })
      added.push(item)
    }
    await db.insertInto('action_brought').values({ action: action.id, meeting: meeting.id, item }).execute()
  }
  if (added.length > 0)
    await db
      .updateTable('meeting')
      .set({ revision: sql<number>`revision + 1` })
      .where('id', '=', meeting.id)
      .execute()
  return { matters, added }
}

/** The agendas on which an action was brought forward, earliest first. */
export const agendasOf = (db: Db, action: string) =>
  db
    .selectFrom('action_brought')
    .innerJoin('meeting', 'meeting.id', 'action_brought.meeting')
    .innerJoin('agenda_item', 'agenda_item.id', 'action_brought.item')
    .select(['meeting.id as meeting', 'meeting.held_on as heldOn', 'agenda_item.title'])
    .where('action_brought.action', '=', action)
    .orderBy('meeting.held_on')
    .orderBy('meeting.id')
    .execute()
