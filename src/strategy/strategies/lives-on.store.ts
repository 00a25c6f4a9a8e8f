import type { Db } from '../../database/index.ts'

/** A priority of any strategy, as strategy/number, and the numbers under which it lives on in one of them. */
export type LivesOn = (priority: string) => readonly number[]

/** Follows each priority from strategy to strategy: what was tied to one that was superseded midway is not lost. */
export const livesOnIn = async (db: Db, strategy: string): Promise<LivesOn> => {
  const rows = await db
    .selectFrom('priority_heir')
    .select(['strategy', 'number', 'to_strategy as toStrategy', 'to_number as toNumber'])
    .where('to_strategy', 'is not', null)
    .orderBy('strategy')
    .orderBy('number')
    .orderBy('to_strategy')
    .orderBy('to_number')
    .execute()
  const heirs = Map.groupBy(rows, row => `${row.strategy}/${row.number}`)
  const follow = (priority: string, seen: ReadonlySet<string>): number[] => {
    if (priority.startsWith(`${strategy}/`)) return [Number(priority.slice(strategy.length + 1))]
    if (seen.has(priority)) return []
    const onward = new Set([...seen, priority])
    return (heirs.get(priority) ?? []).flatMap(row => follow(`${row.toStrategy}/${row.toNumber}`, onward))
  }
  return priority => [...new Set(follow(priority, new Set()))]
}

/** The priority of every commitment of every strategy, as strategy/number. */
export const prioritiesOfCommitments = async (db: Db): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (await db.selectFrom('commitment').select(['id', 'strategy', 'priority']).orderBy('id').execute()).map(row => [
      row.id,
      `${row.strategy}/${row.priority}`,
    ]),
  )
