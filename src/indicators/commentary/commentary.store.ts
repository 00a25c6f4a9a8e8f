import type { Db } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'

const words = [
  'commentary.indicator',
  'commentary.version',
  'commentary.words',
  'commentary.state',
  'person.display_role as by',
  'commentary.written_at as writtenAt',
] as const

/** The newest words on each measure as at a day. */
export const commentaryAt = async (db: Db, asAt: PlainDate) => {
  const rows = await db
    .selectFrom('commentary')
    .leftJoin('person', 'person.id', 'commentary.written_by')
    .select(words)
    .where('commentary.as_at', '=', asAt)
    .orderBy('commentary.indicator')
    .orderBy('commentary.version')
    .execute()
  return new Map(rows.map(row => [row.indicator, row]))
}

/** The newest signed-off words on each measure as at a day. A draft written since does not replace them. */
export const signedOffAt = async (db: Db, asAt: PlainDate): Promise<Map<string, string>> => {
  const rows = await db
    .selectFrom('commentary')
    .select(['indicator', 'words'])
    .where('as_at', '=', asAt)
    .where('state', '=', 'signed off')
    .orderBy('indicator')
    .orderBy('version')
    .execute()
  return new Map(rows.map(row => [row.indicator, row.words]))
}

/** Every version of the words on one measure as at a day, oldest first. */
export const commentaryVersions = (db: Db, indicator: string, asAt: PlainDate) =>
  db
    .selectFrom('commentary')
    .leftJoin('person', 'person.id', 'commentary.written_by')
    .select(words)
    .where('commentary.indicator', '=', indicator)
    .where('commentary.as_at', '=', asAt)
    .orderBy('commentary.version')
    .execute()

/** The next version: what was written before stays as it was. */
export const saveCommentary = async (
  db: Db,
  said: Readonly<{
    indicator: string
    asAt: PlainDate
    words: string
    state: 'drafted' | 'signed off'
    by: string | null
    after: number
  }>,
): Promise<void> => {
  await db
    .insertInto('commentary')
    .values({
      indicator: said.indicator,
      as_at: said.asAt,
      version: said.after + 1,
      words: said.words,
      state: said.state,
      written_by: said.by,
    })
    .execute()
}

const request = [
  'commentary_request.id',
  'commentary_request.indicator',
  'commentary_request.as_at as asAt',
  'commentary_request.asked_of_role as role',
  'commentary_request.due_on as dueOn',
  'person.display_role as askedBy',
] as const

export const openRequestsAt = async (db: Db, asAt: PlainDate) => {
  const rows = await db
    .selectFrom('commentary_request')
    .leftJoin('person', 'person.id', 'commentary_request.asked_by')
    .select(request)
    .where('commentary_request.as_at', '=', asAt)
    .where('commentary_request.closed_at', 'is', null)
    .orderBy('commentary_request.indicator')
    .orderBy('commentary_request.due_on', 'desc')
    .orderBy('commentary_request.id')
    .execute()
  return new Map(rows.map(row => [row.indicator, row]))
}

/** What is still to be written, by day due. */
export const openRequests = (db: Db) =>
  db
    .selectFrom('commentary_request')
    .leftJoin('person', 'person.id', 'commentary_request.asked_by')
    .select(request)
    .where('commentary_request.closed_at', 'is', null)
    .orderBy('commentary_request.due_on')
    .orderBy('commentary_request.indicator')
    .orderBy('commentary_request.id')
    .execute()

export const askForCommentary = async (
  db: Db,
  asked: Readonly<{ indicator: string; asAt: PlainDate; role: string; dueOn: PlainDate; by: string | null }>,
): Promise<void> => {
  await db
    .insertInto('commentary_request')
    .values({
      indicator: asked.indicator,
      as_at: asked.asAt,
      asked_of_role: asked.role,
      asked_of_person: null,
      due_on: asked.dueOn,
      asked_by: asked.by,
    })
    .execute()
}

export const closeRequests = (db: Db, indicator: string, asAt: PlainDate, now: string) =>
  db
    .updateTable('commentary_request')
    .set({ closed_at: now })
    .where('indicator', '=', indicator)
    .where('as_at', '=', asAt)
    .where('closed_at', 'is', null)
    .execute()
