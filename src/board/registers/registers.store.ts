import type { Db, Instant } from '../../database/index.ts'
import type { Entry, EntryDetails, Register } from './register.ts'

const columns = [
  'id',
  'register',
  'kind',
  'title',
  'held_on as heldOn',
  'last_on as lastOn',
  'place',
  'children_there as childrenThere',
  'others_there as othersThere',
  'what_children_said as whatChildrenSaid',
  'what_changed as whatChanged',
  'from_action as fromAction',
  'withdrawn_why as withdrawnWhy',
  'withdrawn_at as withdrawnAt',
] as const

/** The newest first; those that were taken out as well, and why. */
export const allEntries = async (db: Db, register: Register | null = null): Promise<Entry[]> => {
  const rows = await db
    .selectFrom('register_entry')
    .select(columns)
    .$if(register !== null, query => query.where('register', '=', register ?? ''))
    .orderBy('held_on', 'desc')
    .orderBy('title')
    .orderBy('id')
    .execute()
  const members = await db.selectFrom('register_member').select(['entry', 'seat']).orderBy('seat').execute()
  const seats = Map.groupBy(members, one => one.entry)
  return rows.map(row => ({
    ...row,
    register: row.register as Register,
    seats: (seats.get(row.id) ?? []).map(one => one.seat),
  }))
}

const columnsOf = (entry: EntryDetails) => ({
  register: entry.register,
  kind: entry.kind,
  title: entry.title,
  held_on: entry.heldOn,
  last_on: entry.lastOn,
  place: entry.place,
  children_there: entry.childrenThere,
  others_there: entry.othersThere,
  what_children_said: entry.whatChildrenSaid,
  what_changed: entry.whatChanged,
  from_action: entry.fromAction,
})

const saveMembers = async (db: Db, entry: string, seats: readonly string[]): Promise<void> => {
  await db.deleteFrom('register_member').where('entry', '=', entry).execute()
  if (seats.length > 0)
    await db
      .insertInto('register_member')
      .values(seats.map(seat => ({ entry, seat })))
      .execute()
}

export const addEntry = async (db: Db, entry: EntryDetails, by: string | null): Promise<string> => {
  const { id } = await db
    .insertInto('register_entry')
    .values({ ...columnsOf(entry), recorded_by: by })
    .returning('id')
    .executeTakeFirstOrThrow()
  await saveMembers(db, id, entry.seats)
  return id
}

export const changeEntry = async (db: Db, id: string, entry: EntryDetails): Promise<void> => {
  await db.updateTable('register_entry').set(columnsOf(entry)).where('id', '=', id).execute()
  await saveMembers(db, id, entry.seats)
}

/** It stays to be seen, and counts no more. */
export const withdrawEntry = (db: Db, id: string, why: string, at: Instant) =>
  db.updateTable('register_entry').set({ withdrawn_why: why, withdrawn_at: at }).where('id', '=', id).execute()

/** Every seat of every body, with what its body is called: any of their holders may have been there. */
export const seatsToTick = (db: Db) =>
  db
    .selectFrom('seat')
    .innerJoin('body', 'body.id', 'seat.body')
    .select([
      'seat.id',
      'seat.title',
      'seat.kind',
      'seat.first_on as firstOn',
      'seat.last_on as lastOn',
      'body.name as bodyName',
    ])
    .where('body.kind', '=', 'board')
    .orderBy('body.ordinal')
    .orderBy('body.name')
    .orderBy('seat.ordinal')
    .orderBy('seat.title')
    .orderBy('seat.id')
    .execute()
