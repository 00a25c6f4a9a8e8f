import { sql } from 'kysely'
import type { Db, Instant } from '../../database/index.ts'
import type { BackgroundPaper } from './background-paper.ts'

/** The background papers of these reports, as far as this reader may see them, in the order in which they came. */
export const backgroundPapersOf = async (db: Db, reports: readonly string[]): Promise<BackgroundPaper[]> => {
  if (reports.length === 0) return []
  const rows = await db
    .selectFrom('background_paper')
    .leftJoin('paper_file', 'paper_file.id', 'background_paper.file')
    .select([
      'background_paper.id',
      'background_paper.report',
      'background_paper.title',
      'background_paper.address',
      'background_paper.seen_at as seenAt',
      'background_paper.added_at as addedAt',
      'background_paper.removed_at as removedAt',
      'background_paper.removed_why as removedWhy',
      'paper_file.name',
      'paper_file.type',
      'paper_file.is_accessible as isAccessible',
      sql<number | null>`octet_length(paper_file.bytes)`.as('bytes'),
    ])
    .where('background_paper.report', 'in', [...reports])
    .orderBy('background_paper.report')
    .orderBy('background_paper.added_at')
    .orderBy('background_paper.id')
    .execute()
  return rows.map(({ name, type, isAccessible, bytes, ...one }) => ({
    ...one,
    file: name === null ? null : { name, type: type ?? '', isAccessible: isAccessible ?? false, bytes: bytes ?? 0 },
  }))
}

/** The file of one that was not removed, as it came, for a reader who may see it. */
export const fileOfBackgroundPaper = (db: Db, id: string) =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
    ? db
        .selectFrom('background_paper')
        .innerJoin('paper_file', 'paper_file.id', 'background_paper.file')
        .select(['background_paper.report', 'paper_file.name', 'paper_file.type', 'paper_file.bytes'])
        .where('background_paper.id', '=', id)
        .where('background_paper.removed_at', 'is', null)
        .executeTakeFirst()
    : Promise.resolve(undefined)

export type NewBackgroundPaper = Readonly<{
  title: string
  file: string | null
  address: string | null
  seenAt: string | null
}>

export const addBackgroundPaper = async (
  db: Db,
  report: string,
  paper: NewBackgroundPaper,
  on: Readonly<{ by: string | null; now: Instant }>,
): Promise<string> =>
  (
    await db
      .insertInto('background_paper')
      .values({
        report,
        title: paper.title,
        file: paper.file,
        address: paper.address,
        seen_at: paper.seenAt,
        added_by: on.by,
        added_at: on.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

/** One that nobody outside was shown goes without a trace. */
export const dropBackgroundPaper = (db: Db, id: string) =>
  db.deleteFrom('background_paper').where('id', '=', id).execute()

/** One that went out cannot be read from then on; that it was there, and why it went, stays. */
export const removeBackgroundPaper = (db: Db, id: string, why: string, now: Instant) =>
  db
    .updateTable('background_paper')
    .set({ removed_at: now, removed_why: why })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .execute()
