import type { Db } from '../../database/index.ts'
import { type PlainDate, Refusal } from '../../kernel/index.ts'

/** A strand of work of the delivery group. */
export type Workstream = Readonly<{
  id: string
  title: string
  what: string
  leadRole: string
  endedOn: PlainDate | null
}>

export const allWorkstreams = (db: Db): Promise<Workstream[]> =>
  db
    .selectFrom('workstream')
    .select(['id', 'title', 'what', 'lead_role as leadRole', 'ended_on as endedOn'])
    .orderBy('ordinal')
    .orderBy('title')
    .orderBy('id')
    .execute()

export type WorkstreamDetails = Omit<Workstream, 'id'>

const titleMustBeFree = async (db: Db, title: string, own: string | null): Promise<void> => {
  const other = (await allWorkstreams(db)).find(one => one.id !== own && one.title === title)
  if (other) throw new Refusal('There is a workstream of that title already', 'title')
}

/** A workstream with the commitments that belong to it: each belongs to one at most. */
export const saveWorkstream = async (
  db: Db,
  id: string | null,
  details: WorkstreamDetails,
  commitments: readonly string[],
): Promise<string> => {
  await titleMustBeFree(db, details.title, id)
  const columns = {
    title: details.title,
    what: details.what,
    lead_role: details.leadRole,
    ended_on: details.endedOn,
  }
  let saved = id
  if (saved === null) {
    const { next } = await db
      .selectFrom('workstream')
      .select(eb => eb.fn.countAll<number>().as('next'))
      .executeTakeFirstOrThrow()
    const made = await db
      .insertInto('workstream')
      .values({ ...columns, ordinal: next + 1 })
      .returning('id')
      .executeTakeFirstOrThrow()
    saved = made.id
  } else {
    await db.updateTable('workstream').set(columns).where('id', '=', saved).execute()
    await db.updateTable('commitment').set({ workstream: null }).where('workstream', '=', saved).execute()
  }
  if (commitments.length > 0)
    await db.updateTable('commitment').set({ workstream: saved }).where('id', 'in', commitments).execute()
  return saved
}
