import { sql } from 'kysely'
import { asJson, type Db } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import type { Forum, Sitting, SittingKind } from './sitting.ts'

const selectForums = (db: Db) =>
  db
    .selectFrom('body')
    .select(['id', 'name', 'purpose', 'age_from as ageFrom', 'age_to as ageTo', 'is_public as isPublic'])
    .where('kind', '=', 'youth forum')
    .where('dissolved_on', 'is', null)

/** The forums of children and young people, the youngest first. */
export const forums = (db: Db): Promise<Forum[]> =>
  selectForums(db)
    .orderBy(sql`age_from nulls last`)
    .orderBy('ordinal')
    .orderBy('name')
    .orderBy('id')
    .execute()

export const findForum = async (db: Db, id: string): Promise<Forum | null> =>
  (await selectForums(db).where('id', '=', id).executeTakeFirst()) ?? null

/** Bodies that a card may be referred to: of young people, of carers, of partners. */
export const bodiesForReferral = (db: Db) =>
  db
    .selectFrom('body')
    .select(['id', 'name'])
    .where('kind', 'in', ['youth forum', 'forum', 'partner forum', 'officer and partner group'])
    .where('dissolved_on', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute()

/** Meetings that a card may be put to or answered at, the earliest first. */
export const meetingsFrom = (db: Db, day: PlainDate) =>
  db
    .selectFrom('meeting')
    .innerJoin('body', 'body.id', 'meeting.body')
    .select(['meeting.id', 'meeting.held_on as heldOn', 'body.name as bodyName'])
    .where('meeting.held_on', '>=', day)
    .where('meeting.state', '!=', 'cancelled')
    .where('body.kind', '=', 'board')
    .orderBy('meeting.held_on')
    .orderBy('meeting.id')
    .execute()

const selectSittings = (db: Db) =>
  db
    .selectFrom('sitting')
    .leftJoin('body', 'body.id', 'sitting.forum')
    .select([
      'sitting.id',
      'sitting.forum',
      'body.name as forumName',
      'sitting.kind',
      'sitting.held_on as heldOn',
      'sitting.present',
      'sitting.themes',
      'sitting.said_by as saidBy',
      'sitting.met_by as metBy',
      'sitting.fed_back as fedBack',
      'sitting.told_by as toldBy',
      'sitting.next_steps as nextSteps',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof selectSittings>['execute']>>[number]
const sittingOf = (row: Row): Sitting => ({ ...row, kind: row.kind as SittingKind })

/** What was held, of one forum or of all, the latest first. */
export const sittings = async (db: Db, forum?: string): Promise<Sitting[]> => {
  let query = selectSittings(db)
  if (forum !== undefined) query = query.where('sitting.forum', '=', forum)
  return (await query.orderBy('sitting.held_on', 'desc').orderBy('sitting.id').execute()).map(sittingOf)
}

export const findSitting = async (db: Db, id: string): Promise<Sitting | null> => {
  const row = await selectSittings(db)
    .where(sql<string>`sitting.id::text`, '=', id)
    .executeTakeFirst()
  return row ? sittingOf(row) : null
}

export type SittingDetails = Omit<Sitting, 'id' | 'forumName'>

const columnsOf = (details: SittingDetails) => ({
  forum: details.forum,
  kind: details.kind,
  held_on: details.heldOn,
  present: details.present,
  themes: asJson(details.themes),
  said_by: asJson(details.saidBy),
  met_by: details.metBy,
  fed_back: details.fedBack,
  told_by: asJson(details.toldBy),
  next_steps: details.nextSteps,
})

/** Writes down a day on which young people met or were met. */
export const addSitting = async (db: Db, details: SittingDetails, by: string | null): Promise<string> => {
  const { id } = await db
    .insertInto('sitting')
    .values({ ...columnsOf(details), recorded_by: by })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const changeSitting = (db: Db, id: string, details: SittingDetails) =>
  db.updateTable('sitting').set(columnsOf(details)).where('id', '=', id).execute()
