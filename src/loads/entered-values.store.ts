import { type Db, saveRows } from '../database/index.ts'
import type { PlainDate } from '../kernel/index.ts'

/** Everything ever entered for a measure, newest period first; what was replaced stays to be seen. */
export const enteredHistory = (db: Db, measure: string) =>
  db
    .selectFrom('entered_value')
    .leftJoin('person', 'person.id', 'entered_value.entered_by')
    .select([
      'entered_value.id',
      'first_on as first',
      'last_on as last',
      'numerator',
      'denominator',
      'value',
      'note',
      'entered_at as enteredAt',
      'replaced_by as replacedBy',
      'person.display_role as by',
    ])
    .where('measure', '=', measure)
    .orderBy('last_on', 'desc')
    .orderBy('entered_at', 'desc')
    .orderBy('entered_value.id')
    .execute()

/** The newest word on a measure and a period is in force; the one before stays, marked as replaced. */
export const enterValue = async (
  db: Db,
  said: Readonly<{
    measure: string
    first: PlainDate
    last: PlainDate
    numerator: number | null
    denominator: number | null
    value: number | null
    note: string | null
    load: string | null
    by: string | null
  }>,
): Promise<void> => {
  const before = await db
    .selectFrom('entered_value')
    .select('id')
    .where('measure', '=', said.measure)
    .where('first_on', '=', said.first)
    .where('last_on', '=', said.last)
    .where('replaced_by', 'is', null)
    .executeTakeFirst()
  // The old answer steps aside before the new one comes in: only one may be in force.
  const id = crypto.randomUUID()
  if (before) await db.updateTable('entered_value').set({ replaced_by: id }).where('id', '=', before.id).execute()
  await db
    .insertInto('entered_value')
    .values({
      id,
      measure: said.measure,
      first_on: said.first,
      last_on: said.last,
      numerator: said.numerator,
      denominator: said.denominator,
      value: said.value,
      note: said.note,
      load_id: said.load,
      entered_by: said.by,
      replaced_by: null,
    })
    .execute()
}

type NewValue = Parameters<typeof enterValue>[1]

const placeOf = (value: Pick<NewValue, 'measure' | 'first' | 'last'>): string =>
  `${value.measure} ${value.first} ${value.last}`

/** The same for the many values of a file, in a few questions instead of two for each. */
export const enterValues = async (db: Db, values: readonly NewValue[]): Promise<void> => {
  if (values.length === 0) return
  const there = await db
    .selectFrom('entered_value')
    .select(['id', 'measure', 'first_on as first', 'last_on as last'])
    .where('measure', 'in', [...new Set(values.map(value => value.measure))].sort())
    .where('replaced_by', 'is', null)
    .orderBy('id')
    .execute()
  const inForce = new Map(there.map(one => [placeOf(one), one.id]))
  const known = new Set(there.map(one => one.id))
  const made = values.map(value => ({ id: crypto.randomUUID(), value, replacedBy: null as string | null }))
  const byId = new Map<string, (typeof made)[number]>(made.map(one => [one.id, one]))
  for (const one of made) {
    const before = inForce.get(placeOf(one.value))
    const sameFile = before === undefined ? undefined : byId.get(before)
    if (sameFile) sameFile.replacedBy = one.id
    else if (before !== undefined && known.has(before))
      await db.updateTable('entered_value').set({ replaced_by: one.id }).where('id', '=', before).execute()
    inForce.set(placeOf(one.value), one.id)
  }
  await saveRows(
    db,
    'entered_value',
    made.map(({ id, value, replacedBy }) => ({
      id,
      measure: value.measure,
      first_on: value.first,
      last_on: value.last,
      numerator: value.numerator,
      denominator: value.denominator,
      value: value.value,
      note: value.note,
      load_id: value.load,
      entered_by: value.by,
      replaced_by: replacedBy,
    })),
  )
}
