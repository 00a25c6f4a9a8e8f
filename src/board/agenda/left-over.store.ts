import type { Db, Instant } from '../../database/index.ts'
import { inWords, type PlainDate } from '../../kernel/index.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { findMeeting, setMeetingState, tellChange } from '../meetings/meetings.store.ts'
import type { ItemPart, ItemType } from './agenda-item.ts'
import { agendaOf, carryItem, holdMeetings } from './agenda.store.ts'

/** What every agenda begins with stands on the next one anyway; matters arising come from the open actions. */
const isBusiness = new Set<ItemType>(['report', 'annual report', 'performance', 'oral update', 'voice', 'other'])

/** Business that goes to another meeting as it is, where this one did not come to it. */
export const goesOnByItself = (item: Readonly<{ type: string }>): boolean => isBusiness.has(item.type as ItemType)

/** Business that a meeting did not come to, and the meeting that has it now. */
export type LeftOver = Readonly<{
  item: string
  title: string
  part: ItemPart
  meeting: string
  heldOn: PlainDate
  /** The later meeting that it is on the agenda of; null while it waits for one. */
  goesTo: Readonly<{ id: string; heldOn: PlainDate; item: string }> | null
}>

/** In the order of the agendas, the earliest meeting first. Asked as somebody who may read exempt business. */
export const leftOverOf = async (db: Db, of: Readonly<{ body: string } | { meeting: string }>): Promise<LeftOver[]> => {
  const rows = await db
    .selectFrom('agenda_item as item')
    .innerJoin('meeting', 'meeting.id', 'item.meeting')
    .select(['item.id as item', 'item.title', 'item.type', 'item.part', 'item.meeting', 'meeting.held_on as heldOn'])
    // What a meeting that ended left goes on where the board said so; else it is settled item by item.
    .where(({ eb, or, and }) =>
      or([
        eb('meeting.state', 'in', ['cancelled', 'adjourned']),
        and([eb('meeting.state', '=', 'held'), eb('meeting.rest_goes_on', '=', true)]),
      ]),
    )
    .where('meeting.kind', '=', 'formal')
    .where('body' in of ? 'meeting.body' : 'meeting.id', '=', 'body' in of ? of.body : of.meeting)
    .where('item.withdrawn_at', 'is', null)
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('minute')
            .select('minute.id')
            .whereRef('minute.item', '=', 'item.id')
            .where('minute.outcome', 'is not', null),
        ),
      ),
    )
    .orderBy('meeting.held_on')
    .orderBy('meeting.id')
    .orderBy('item.ordinal')
    .orderBy('item.id')
    .execute()
  const left = rows.filter(goesOnByItself)
  if (left.length === 0) return []
  const later = await db
    .selectFrom('agenda_item as copy')
    .innerJoin('meeting', 'meeting.id', 'copy.meeting')
    .select(['copy.from_item as from', 'copy.id as item', 'meeting.id', 'meeting.held_on as heldOn'])
    .where(
      'copy.from_item',
      'in',
      left.map(row => row.item),
    )
    .where('copy.from_why', 'in', ['carried', 'deferred'])
    .orderBy('copy.id')
    .execute()
  return left.map(({ item, title, part, meeting, heldOn }) => {
    const copy = later.find(one => one.from === item)
    return {
      item,
      title,
      part: part as ItemPart,
      meeting,
      heldOn,
      goesTo: copy ? { id: copy.id, heldOn: copy.heldOn, item: copy.item } : null,
    }
  })
}

/** What no meeting has yet. */
export const waitingFor = async (db: Db, body: string): Promise<LeftOver[]> =>
  (await leftOverOf(db, { body })).filter(one => one.goesTo === null)

/**
 * Questions that the public sent in and nobody has answered wait for a later meeting too, and of a meeting that was not
 * held its statements as well: where one was held in part, they were heard. What a meeting has minuted stays with it.
 */
export const questionsThatWait = (db: Db, body: string, from?: string) => {
  const left = db
    .selectFrom('meeting')
    .select('meeting.id')
    .where('meeting.body', '=', body)
    .where(
      'meeting.id',
      'not in',
      db.selectFrom('minutes_version').select('meeting').where('state', 'in', ['confirmed', 'signed']),
    )
    .where(
      'meeting.id',
      'not in',
      db
        .selectFrom('agenda_item')
        .innerJoin('minute', 'minute.item', 'agenda_item.id')
        .select('agenda_item.meeting')
        .where('agenda_item.type', '=', 'public participation')
        .where('minute.outcome', 'is not', null),
    )
    .$if(from !== undefined, query => query.where('meeting.id', '=', from ?? ''))
  const heldInPart = left.where(({ eb, or, and }) =>
    or([
      eb('meeting.state', '=', 'adjourned'),
      and([eb('meeting.state', '=', 'held'), eb('meeting.rest_goes_on', '=', true)]),
    ]),
  )
  return db
    .selectFrom('public_question')
    .innerJoin('meeting as asked', 'asked.id', 'public_question.meeting')
    .select(['public_question.id', 'public_question.kind', 'asked.id as meeting', 'asked.held_on as heldOn'])
    .where('public_question.answer', '=', '')
    .where(({ eb, or, and }) =>
      or([
        eb('public_question.meeting', 'in', left.where('meeting.state', '=', 'cancelled')),
        and([eb('public_question.kind', '=', 'question'), eb('public_question.meeting', 'in', heldInPart)]),
      ]),
    )
    .orderBy('asked.held_on')
    .orderBy('public_question.received_at')
    .orderBy('public_question.id')
    .execute()
}

export const carryQuestions = async (
  db: Db,
  to: Pick<Meeting, 'id' | 'body' | 'kind'>,
  from?: string,
): Promise<number> => {
  if (to.kind !== 'formal') return 0
  const waiting = (await questionsThatWait(db, to.body, from)).filter(one => one.meeting !== to.id)
  if (waiting.length === 0) return 0
  await db
    .updateTable('public_question')
    .set({ meeting: to.id })
    .where(
      'id',
      'in',
      waiting.map(one => one.id),
    )
    .execute()
  return waiting.length
}

/**
 * Puts on this agenda what waits: of one meeting that did not come to it, or of all of the body. However often
 * it is asked, each stands there once. An adjourned meeting that nobody knew the rest of goes on here.
 */
export const carryLeftOver = async (
  db: Db,
  to: Meeting,
  given: Readonly<{ from?: string; by: string | null; now: Instant }>,
): Promise<number> => {
  if (to.kind !== 'formal' || (to.state !== 'planned' && to.state !== 'agenda published')) return 0
  await holdMeetings(db, to.body)
  const waiting = (await waitingFor(db, to.body)).filter(
    one => one.meeting !== to.id && (given.from === undefined || one.meeting === given.from),
  )
  const sources = [...new Set([...waiting.map(one => one.meeting), ...(given.from === undefined ? [] : [given.from])])]
  for (const id of sources) {
    const source = await findMeeting(db, id)
    if (!source) continue
    const agenda = await agendaOf(db, source)
    for (const one of waiting.filter(each => each.meeting === id)) {
      const item = agenda.find(each => each.id === one.item)
      if (item) await carryItem(db, item, { meeting: to, why: 'carried' })
    }
    if (source.state === 'adjourned' && source.goesOnAt === null && to.heldOn >= source.heldOn) {
      await setMeetingState(db, id, { state: 'adjourned', goesOnAt: to.id })
      await tellChange(db, id, `This meeting goes on on ${inWords(to.heldOn)}.`, given.by, given.now)
    }
  }
  return waiting.length
}
