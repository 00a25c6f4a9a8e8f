import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'
import { type PlainDate, Refusal } from '../../kernel/index.ts'
import type { FollowUp, FollowUpKind } from './card.ts'

const select = (db: Db) =>
  db
    .selectFrom('card_follow_up')
    .leftJoin('body', 'body.id', 'card_follow_up.forum')
    .select([
      'card_follow_up.id',
      'card_follow_up.card',
      'card_follow_up.kind',
      'card_follow_up.says',
      'card_follow_up.forum',
      'body.name as forumName',
      'card_follow_up.owner',
      'card_follow_up.due_on as dueOn',
      'card_follow_up.done_on as doneOn',
      'card_follow_up.outcome',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]
const followUpOf = (row: Row): FollowUp => ({ ...row, kind: row.kind as FollowUpKind })

/** What came of cards besides their answers, as this reader may see it: of one card or of all, the earliest first. */
export const followUps = async (db: Db, card?: string): Promise<FollowUp[]> => {
  let query = select(db)
  if (card !== undefined) query = query.where('card_follow_up.card', '=', card)
  return (await query.orderBy('card_follow_up.recorded_on').orderBy('card_follow_up.id').execute()).map(followUpOf)
}

export const findFollowUp = async (db: Db, id: string): Promise<FollowUp | null> => {
  const row = await select(db)
    .where(sql<string>`card_follow_up.id::text`, '=', id)
    .executeTakeFirst()
  return row ? followUpOf(row) : null
}

/** A postcard, training, a referral to another forum: something made of the answer, and who sees that it is done. */
export const addFollowUp = async (
  db: Db,
  made: Readonly<{
    card: string
    kind: FollowUpKind
    says: string
    forum?: string | null
    owner: string
    dueOn?: PlainDate | null
    on: PlainDate
  }>,
): Promise<string> => {
  if (made.kind === 'referral' && !made.forum) throw new Refusal('Choose the forum that it is referred to', 'forum')
  const { id } = await db
    .insertInto('card_follow_up')
    .values({
      card: made.card,
      kind: made.kind,
      says: made.says,
      forum: made.forum ?? null,
      owner: made.owner,
      due_on: made.dueOn ?? null,
      recorded_on: made.on,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const finishFollowUp = (db: Db, done: Readonly<{ followUp: string; on: PlainDate; outcome: string }>) =>
  db
    .updateTable('card_follow_up')
    .set({ done_on: done.on, outcome: done.outcome })
    .where('id', '=', done.followUp)
    .execute()

/** The same for a page without an account, which may not read the names of bodies that are not public. */
export const followUpLines = async (db: Db, card: string): Promise<FollowUp[]> => {
  const rows = await db
    .selectFrom('card_follow_up')
    .select(['id', 'card', 'kind', 'says', 'forum', 'owner', 'due_on as dueOn', 'done_on as doneOn', 'outcome'])
    .where('card', '=', card)
    .orderBy('recorded_on')
    .orderBy('id')
    .execute()
  return rows.map(row => ({ ...row, forumName: null, kind: row.kind as FollowUpKind }))
}
