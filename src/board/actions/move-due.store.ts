import type { Db, Instant } from '../../database/index.ts'
import { inWords } from '../../kernel/index.ts'
import type { Meeting } from '../meetings/meeting.ts'

/**
 * What is due at a meeting that will not be is due at the one that takes its business: a report that was promised for it
 * is still owed. Asked as somebody who may read exempt business.
 */
export const moveDueFromCancelled = async (
  db: Db,
  to: Pick<Meeting, 'id' | 'body' | 'heldOn'>,
  given: Readonly<{ from?: string; by: string | null; now: Instant }>,
): Promise<number> => {
  const moved = await db
    .selectFrom('action')
    .innerJoin('meeting', 'meeting.id', 'action.due_meeting')
    .select(['action.id', 'meeting.held_on as heldOn'])
    .where('action.closed_at', 'is', null)
    .where('meeting.body', '=', to.body)
    .where('meeting.state', '=', 'cancelled')
    .where('meeting.id', '!=', to.id)
    .$if(given.from !== undefined, query => query.where('meeting.id', '=', given.from ?? ''))
    .orderBy('action.id')
    .execute()
  for (const action of moved) {
    await db
      .updateTable('action')
      .set(eb => ({ due_meeting: to.id, revision: eb('revision', '+', 1) }))
      .where('id', '=', action.id)
      .execute()
    await db
      .insertInto('action_event')
      .values({
        action: action.id,
        deed: 'changed',
        words: `Due on ${inWords(to.heldOn)}: the meeting of ${inWords(action.heldOn)} was cancelled.`,
        person: given.by,
        at: given.now,
      })
      .execute()
  }
  return moved.length
}

/** Reports back that were promised for these meetings and are still owed, as far as the reader may see them. */
export const reportsBackDueAt = (db: Db, meetings: readonly string[]) =>
  meetings.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('action')
        .select(['action.id', 'action.title', 'action.part', 'action.due_meeting as meeting'])
        .where('action.kind', '=', 'report back')
        .where('action.closed_at', 'is', null)
        .where('action.due_meeting', 'in', meetings)
        .where(eb =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('action_brought')
                .innerJoin('agenda_item', 'agenda_item.id', 'action_brought.item')
                .select('action_brought.item')
                .whereRef('action_brought.action', '=', 'action.id')
                .whereRef('action_brought.meeting', '=', 'action.due_meeting')
                .where('agenda_item.from_why', '=', 'report back'),
            ),
          ),
        )
        .orderBy('action.title')
        .orderBy('action.id')
        .execute()
