import { type Db, saveRows } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import type { Priority } from './data-set.ts'

/** The priorities of the strategy in force on a day, each with the measures that show whether it is kept. */
export const prioritiesOn = async (
  db: Db,
  day: PlainDate,
): Promise<{ strategy: string | null; priorities: Priority[] }> => {
  const strategy = await db
    .selectFrom('strategy')
    .select(['id', 'title'])
    .where('first_on', '<=', day)
    .where(eb => eb.or([eb('last_on', 'is', null), eb('last_on', '>=', day)]))
    .where('state', '!=', 'draft')
    .orderBy('first_on', 'desc')
    .orderBy('id')
    .executeTakeFirst()
  if (!strategy) return { strategy: null, priorities: [] }
  const rows = await db
    .selectFrom('priority')
    .leftJoin('priority_measure', join =>
      join
        .onRef('priority_measure.strategy', '=', 'priority.strategy')
        .onRef('priority_measure.number', '=', 'priority.number'),
    )
    .select(['priority.number', 'priority.label', 'priority_measure.indicator'])
    .where('priority.strategy', '=', strategy.id)
    .orderBy('priority.number')
    .orderBy('priority_measure.ordinal')
    .execute()
  const priorities = new Map<number, { number: number; label: string; measures: string[] }>()
  for (const row of rows) {
    const there = priorities.get(row.number) ?? { number: row.number, label: row.label, measures: [] }
    if (row.indicator !== null) there.measures.push(row.indicator)
    priorities.set(row.number, there)
  }
  return { strategy: strategy.title, priorities: [...priorities.values()] }
}

export const saveStrategy = async (
  db: Db,
  strategy: Readonly<{
    id: string
    title: string
    firstOn: PlainDate
    lastOn: PlainDate | null
    state: 'draft' | 'agreed' | 'in force' | 'superseded'
    priorities: readonly Priority[]
  }>,
): Promise<void> => {
  await db
    .insertInto('strategy')
    .values({
      id: strategy.id,
      title: strategy.title,
      first_on: strategy.firstOn,
      last_on: strategy.lastOn,
      state: strategy.state,
    })
    .execute()
  const { id, priorities } = strategy
  await saveRows(
    db,
    'priority',
    priorities.map(({ number, label }) => ({ strategy: id, number, label })),
  )
  await saveRows(
    db,
    'priority_measure',
    priorities.flatMap(({ number, measures }) =>
      measures.map((indicator, ordinal) => ({ strategy: id, number, indicator, ordinal })),
    ),
  )
}
