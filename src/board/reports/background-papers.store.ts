import { sql } from 'kysely'
import type { Db, Instant } from '../../database/index.ts'
import type { BackgroundPaper, BackgroundRemoval, WrittenFrom } from './background-paper.ts'

type Of = Readonly<{ reports?: readonly string[]; papers?: readonly string[] }>

/**
 * The background papers of these reports and papers, as far as this reader may see them, in the order in which they came.
 * To the public one that was removed is not among them.
 */
export const backgroundPapersOf = async (db: Db, { reports = [], papers = [] }: Of): Promise<BackgroundPaper[]> => {
  const rows = await db
    .selectFrom('background_paper')
    .leftJoin('background_removal', 'background_removal.background', 'background_paper.id')
    .leftJoin('paper_file', 'paper_file.id', 'background_paper.file')
    .select([
      'background_paper.id',
      'background_paper.report',
      'background_paper.paper',
      'background_paper.title',
      'background_paper.address',
      'background_paper.seen_at as seenAt',
      'background_paper.added_at as addedAt',
      'background_removal.removed_at as removedAt',
      'background_removal.why as removedWhy',
      'paper_file.name',
      'paper_file.type',
      'paper_file.is_accessible as isAccessible',
      sql<number | null>`octet_length(paper_file.bytes)`.as('bytes'),
    ])
    .where(({ eb, or }) =>
      or([
        eb('background_paper.report', '=', sql<string>`any(${[...reports]}::uuid[])`),
        eb('background_paper.paper', '=', sql<string>`any(${[...papers]}::uuid[])`),
      ]),
    )
    .orderBy('background_paper.report')
    .orderBy('background_paper.paper')
    .orderBy('background_paper.added_at')
    .orderBy('background_paper.id')
    .execute()
  return rows.map(({ name, type, isAccessible, bytes, removedWhy, ...one }) => ({
    ...one,
    removedWhy: removedWhy ?? '',
    file: name === null ? null : { name, type: type ?? '', isAccessible: isAccessible ?? false, bytes: bytes ?? 0 },
  }))
}

/** Those that were removed after they went out, without what they were called. */
export const backgroundRemovalsOf = (db: Db, { reports = [], papers = [] }: Of): Promise<BackgroundRemoval[]> =>
  db
    .selectFrom('background_removal')
    .select(['background as id', 'report', 'paper', 'removed_at as removedAt', 'why'])
    .where(({ eb, or }) =>
      or([
        eb('report', '=', sql<string>`any(${[...reports]}::uuid[])`),
        eb('paper', '=', sql<string>`any(${[...papers]}::uuid[])`),
      ]),
    )
    .orderBy('removed_at')
    .orderBy('background')
    .execute()

/** The file of one that was not removed, as it came, for a reader who may see it. */
export const fileOfBackgroundPaper = (db: Db, id: string) =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
    ? db
        .selectFrom('background_paper')
        .innerJoin('paper_file', 'paper_file.id', 'background_paper.file')
        .select([
          'background_paper.report',
          'background_paper.paper',
          'paper_file.name',
          'paper_file.type',
          'paper_file.bytes',
        ])
        .where('background_paper.id', '=', id)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('background_removal').select('background').whereRef('background', '=', 'background_paper.id'),
            ),
          ),
        )
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
  of: WrittenFrom,
  paper: NewBackgroundPaper,
  on: Readonly<{ by: string | null; now: Instant }>,
): Promise<string> =>
  (
    await db
      .insertInto('background_paper')
      .values({
        ...of,
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
export const removeBackgroundPaper = (
  db: Db,
  { id, report, paper }: Pick<BackgroundPaper, 'id' | 'report' | 'paper'>,
  gone: Readonly<{ why: string; by: string | null; now: Instant }>,
) =>
  db
    .insertInto('background_removal')
    .values({ background: id, report, paper, why: gone.why, removed_by: gone.by, removed_at: gone.now })
    .onConflict(conflict => conflict.column('background').doNothing())
    .execute()
