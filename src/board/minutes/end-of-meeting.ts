import type { Db } from '../../database/index.ts'
import { inWords, Refusal } from '../../kernel/index.ts'
import type { AgendaItem, ItemType } from '../agenda/agenda-item.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { outcomeWord } from './minute.ts'
import { type Doing, nextToTakeBusiness, plainly, type Room, settleItem, takeRestOn } from './take-minutes.ts'

// What is still to be said of an agenda when its meeting is over.

const mayHaveNothing: ReadonlySet<ItemType> = new Set([
  'matters arising',
  'declarations',
  'public participation',
  'urgent',
  'exclusion',
])

/** What the agenda of every meeting has, and of which nothing was recorded here: nobody declared, asked or added anything. */
export const hadNothing = (room: Room, openActions: number): AgendaItem[] => {
  const { record, order, minutes } = room
  const something: ReadonlySet<string> = new Set([
    ...(openActions > 0 ? ['matters arising'] : []),
    ...(record.declarations.length > 0 ? ['declarations'] : []),
    ...(record.questions.length > 0 ? ['public participation'] : []),
    ...(order.some(item => item.isLate) ? ['urgent'] : []),
    ...(record.motions.length > 0 ? ['exclusion'] : []),
  ])
  return order.filter(
    item =>
      mayHaveNothing.has(item.type as ItemType) &&
      !something.has(item.type) &&
      !minutes.some(minute => minute.item === item.id && (minute.outcome !== null || minute.entries.length > 0)),
  )
}

/** The words that the minutes will have: None made, None received. */
export const nothingInWords = (item: AgendaItem): string => outcomeWord('none', item.type as ItemType)

export const recordNothing = async (
  db: Db,
  meeting: Meeting,
  items: readonly AgendaItem[],
  doing: Doing,
): Promise<void> => {
  for (const item of items) await settleItem(db, meeting, item.id, plainly('none'), doing)
}

/** Exempt business is minuted only once the meeting resolved to take it in private. */
export const mayBeMinuted = (room: Room, item: AgendaItem): boolean =>
  item.part !== 'exempt' || room.record.motions.some(motion => motion.isCarried && motion.items.includes(item.id))

/** Whether the minutes say of each item that it was deferred, or it only goes on; or somebody opens each afterwards. */
export const rests = ['deferred', 'next meeting', 'one by one'] as const

export type WentOn = Readonly<{ to: Meeting | null; items: number; deferred: number; questions: number }>

/** Everything that was not reached goes to the next meeting. What may not be minuted goes there without a minute. */
export const sendRestOn = async (
  db: Db,
  room: Room,
  rest: readonly AgendaItem[],
  how: Exclude<(typeof rests)[number], 'one by one'>,
  doing: Doing,
): Promise<WentOn> => {
  const deferred = how === 'deferred' ? rest.filter(item => mayBeMinuted(room, item)) : []
  const next = await nextToTakeBusiness(db, room.meeting, doing.today)
  if (how === 'deferred' && next === null)
    throw new Refusal('No later meeting is called, so nothing can be deferred to one yet. Let them wait', 'rest')
  for (const item of deferred)
    await settleItem(db, room.meeting, item.id, plainly('deferred', { deferredTo: next?.id ?? null }), doing)
  const { questions } = await takeRestOn(db, room.meeting, doing)
  return { to: next, items: rest.length, deferred: deferred.length, questions }
}

export const wentOnInWords = ({ to, items, deferred }: WentOn): string => {
  const they = items === 1 ? '1 item' : `${items} items`
  if (to === null) return `${they} will go to the next meeting that is called.`
  const minuted = deferred === 0 ? '' : deferred === 1 ? ', and a minute says so' : `, and ${deferred} minutes say so`
  return `${they} ${items === 1 ? 'goes' : 'go'} to ${inWords(to.heldOn)}${minuted}.`
}
