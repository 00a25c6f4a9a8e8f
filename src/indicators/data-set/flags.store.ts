import type { Db, Instant } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'

/** What stands over the figures of a day, by measure, oldest first. */
export const flagsOn = async (db: Db, day: PlainDate): Promise<Map<string, string[]>> => {
  const rows = await db
    .selectFrom('figure_flag')
    .select(['indicator', 'words'])
    .where('lifted_at', 'is', null)
    .where('first_on', '<=', day)
    .where(eb => eb.or([eb('last_on', 'is', null), eb('last_on', '>=', day)]))
    .orderBy('indicator')
    .orderBy('flagged_at')
    .orderBy('id')
    .execute()
  const flags = new Map<string, string[]>()
  for (const { indicator, words } of rows) flags.set(indicator, [...(flags.get(indicator) ?? []), words])
  return flags
}

export const flagsOf = (db: Db, indicator: string) =>
  db
    .selectFrom('figure_flag')
    .select(['id', 'first_on as firstOn', 'last_on as lastOn', 'words', 'lifted_at as liftedAt'])
    .where('indicator', '=', indicator)
    .orderBy('flagged_at', 'desc')
    .orderBy('id')
    .execute()

export const flagFigure = (
  db: Db,
  flag: Readonly<{
    indicator: string
    firstOn: PlainDate
    lastOn: PlainDate | null
    words: string
    by: string | null
  }>,
) =>
  db
    .insertInto('figure_flag')
    .values({
      indicator: flag.indicator,
      first_on: flag.firstOn,
      last_on: flag.lastOn,
      words: flag.words,
      flagged_by: flag.by,
      lifted_by: null,
    })
    .execute()

/** A flag is lifted, never deleted: what was once doubted can be seen. */
export const liftFlags = (db: Db, indicator: string, ids: readonly string[], by: string | null, now: Instant) =>
  db
    .updateTable('figure_flag')
    .set({ lifted_at: now, lifted_by: by })
    .where('indicator', '=', indicator)
    .where('id', 'in', ids)
    .where('lifted_at', 'is', null)
    .execute()
