import type { Db } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'

export type Target = Readonly<{ value: number; note: string | null }>

/** The target of each measure that is in force on a day. One without a value ends the one before it. */
export const targetsOn = async (db: Db, day: PlainDate): Promise<Map<string, Target>> => {
  const rows = await db
    .selectFrom('target')
    .select(['indicator', 'value', 'note'])
    .where('first_on', '<=', day)
    .orderBy('indicator')
    .orderBy('first_on')
    .execute()
  const targets = new Map<string, Target>()
  for (const row of rows) {
    if (row.value === null) targets.delete(row.indicator)
    else targets.set(row.indicator, { value: Number(row.value), note: row.note })
  }
  return targets
}

export const saveTarget = (
  db: Db,
  target: Readonly<{
    indicator: string
    firstOn: PlainDate
    value: number | null
    note: string | null
    by: string | null
  }>,
) =>
  db
    .insertInto('target')
    .values({
      indicator: target.indicator,
      first_on: target.firstOn,
      value: target.value,
      note: target.note,
      set_by: target.by,
    })
    .onConflict(conflict =>
      conflict
        .columns(['indicator', 'first_on'])
        .doUpdateSet({ value: target.value, note: target.note, set_by: target.by }),
    )
    .execute()
