import type { Db } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import type { Blocker } from './blocker.ts'

const selectBlockers = (db: Db) =>
  db
    .selectFrom('blocker')
    .leftJoin('body', 'body.id', 'blocker.escalated_to')
    .leftJoin('agenda_item', 'agenda_item.id', 'blocker.escalated_item')
    .leftJoin('meeting', 'meeting.id', 'agenda_item.meeting')
    .select([
      'blocker.id',
      'blocker.commitment',
      'blocker.action',
      'blocker.words',
      'blocker.can_clear as canClear',
      'blocker.raised_on as raisedOn',
      'blocker.escalated_to as escalatedTo',
      'body.name as escalatedToName',
      'blocker.escalated_on as escalatedOn',
      'meeting.id as escalatedMeeting',
      'meeting.held_on as escalatedMeetingOn',
      'blocker.cleared_on as clearedOn',
      'blocker.cleared_how as clearedHow',
    ])

/** What stands in the way, the longest first; then what was cleared. */
export const allBlockers = (db: Db): Promise<Blocker[]> =>
  selectBlockers(db)
    .orderBy('blocker.cleared_on', order => order.desc().nullsFirst())
    .orderBy('blocker.raised_on')
    .orderBy('blocker.id')
    .execute()

export const findBlocker = (db: Db, id: string): Promise<Blocker | undefined> =>
  selectBlockers(db).where('blocker.id', '=', id).executeTakeFirst()

export const raiseBlocker = async (
  db: Db,
  raised: Readonly<{
    commitment: string | null
    action: string | null
    words: string
    canClear: string
    on: PlainDate
    by: string | null
  }>,
): Promise<string> => {
  const { id } = await db
    .insertInto('blocker')
    .values({
      commitment: raised.commitment,
      action: raised.action,
      words: raised.words,
      can_clear: raised.canClear,
      raised_on: raised.on,
      recorded_by: raised.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** False where somebody else has escalated it since it was read. */
export const escalateBlocker = async (
  db: Db,
  id: string,
  to: Readonly<{ body: string; on: PlainDate; item: string | null; planItem: string | null }>,
): Promise<boolean> => {
  const taken = await db
    .updateTable('blocker')
    .set({ escalated_to: to.body, escalated_on: to.on, escalated_item: to.item, escalated_plan_item: to.planItem })
    .where('id', '=', id)
    .where('escalated_on', 'is', null)
    .where('cleared_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return taken !== undefined
}

export const clearBlocker = (db: Db, id: string, cleared: Readonly<{ on: PlainDate; how: string }>) =>
  db
    .updateTable('blocker')
    .set({ cleared_on: cleared.on, cleared_how: cleared.how })
    .where('id', '=', id)
    .where('cleared_on', 'is', null)
    .execute()
