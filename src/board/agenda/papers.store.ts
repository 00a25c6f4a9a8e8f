import { sql } from 'kysely'
import type { Db, Instant } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import type { ItemPart } from './agenda-item.ts'
import { countChange, holdMeetings } from './agenda.store.ts'
import type { Paper, PaperKind } from './paper.ts'
import { type CheckedFile, paperFileName } from './paper-file.ts'

/** The papers of a meeting that this reader may see, item by item in their order; withdrawn ones say why. */
export const papersOf = async (db: Db, meeting: string): Promise<Paper[]> => {
  const rows = await db
    .selectFrom('paper')
    .innerJoin('agenda_item', 'agenda_item.id', 'paper.item')
    .leftJoin('paper_file', 'paper_file.id', 'paper.file')
    .select([
      'paper.id',
      'paper.item',
      'paper.kind',
      'paper.title',
      'paper.ordinal',
      'paper.report',
      'paper.part',
      'paper.pages_kept as pagesKept',
      'paper.what_changed as whatChanged',
      'paper.published_at as publishedAt',
      'paper.withdrawn_at as withdrawnAt',
      'paper.withdrawn_why as withdrawnWhy',
      'paper.added_at as addedAt',
      'paper_file.id as fileId',
      'paper_file.name as fileName',
      'paper_file.type as fileType',
      'paper_file.pages as filePages',
      'paper_file.is_accessible as fileIsAccessible',
      sql<number | null>`octet_length(paper_file.bytes)`.as('fileBytes'),
    ])
    .where('agenda_item.meeting', '=', meeting)
    .orderBy('agenda_item.ordinal')
    .orderBy('paper.ordinal')
    .orderBy('paper.id')
    .execute()
  return rows.map(({ fileId, fileName, fileType, filePages, fileIsAccessible, fileBytes, ...paper }) => ({
    ...paper,
    kind: paper.kind as PaperKind,
    part: paper.part as ItemPart,
    file:
      fileId === null
        ? null
        : {
            id: fileId,
            name: fileName ?? '',
            type: fileType ?? '',
            pages: filePages,
            isAccessible: fileIsAccessible ?? false,
            bytes: fileBytes ?? 0,
          },
  }))
}

/** The file of a paper as it came, for a reader who may see the paper. */
export const fileOfPaper = (db: Db, paper: string) =>
  db
    .selectFrom('paper')
    .innerJoin('paper_file', 'paper_file.id', 'paper.file')
    .select(['paper.item', 'paper_file.name', 'paper_file.type', 'paper_file.bytes'])
    .where('paper.id', '=', paper)
    .executeTakeFirst()

export const saveFile = async (
  db: Db,
  file: CheckedFile &
    Readonly<{
      bytes: Uint8Array
      /** Null while nobody knows for which meeting it is. */
      heldOn: PlainDate | null
      kind: PaperKind | 'background paper'
      number: number
      by: string | null
    }>,
): Promise<string> =>
  (
    await db
      .insertInto('paper_file')
      .values({
        name: paperFileName(file.heldOn, file.kind, file.number, file.extension),
        type: file.type,
        bytes: file.bytes,
        sha256: file.sha256,
        pages: file.pages,
        is_accessible: file.isAccessible,
        recorded_by: file.by,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

export type NewPaper = Readonly<{
  item: string
  kind: PaperKind
  title: string
  part: ItemPart
  report?: string | null
  file?: string | null
  pagesKept?: number | null
  whatChanged?: string
  by: string | null
  now: Instant
}>

/** Adds a paper at the end of its item. A file or a report that comes takes the place that was kept for it. */
export const addPaper = async (db: Db, paper: NewPaper): Promise<string> => {
  const { last } = await db
    .selectFrom('paper')
    .select(eb => eb.fn.coalesce(eb.fn.max('ordinal'), sql<number>`0`).as('last'))
    .where('item', '=', paper.item)
    .executeTakeFirstOrThrow()
  const { id } = await db
    .insertInto('paper')
    .values({
      item: paper.item,
      kind: paper.kind,
      title: paper.title,
      ordinal: last + 1,
      report: paper.report ?? null,
      file: paper.file ?? null,
      part: paper.part,
      pages_kept: paper.pagesKept ?? null,
      what_changed: paper.whatChanged ?? '',
      added_by: paper.by,
      added_at: paper.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The paper has come: it stands where pages were kept for it. */
export const fillPlace = (db: Db, paper: string, come: Readonly<{ file: string; title: string }>) =>
  db
    .updateTable('paper')
    .set({ file: come.file, title: come.title })
    .where('id', '=', paper)
    .where('file', 'is', null)
    .where('report', 'is', null)
    .execute()

/** Where else the file of a paper stands, on agendas that it was carried to or from. */
export const sameFileElsewhere = (db: Db, paper: string) =>
  db
    .selectFrom('paper')
    .innerJoin('paper as asked', 'asked.file', 'paper.file')
    .innerJoin('agenda_item', 'agenda_item.id', 'paper.item')
    .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting')
    .select(['meeting.held_on as heldOn', 'agenda_item.title as item'])
    .where('asked.id', '=', paper)
    .where('paper.id', '!=', paper)
    .where('paper.withdrawn_at', 'is', null)
    .orderBy('meeting.held_on')
    .orderBy('paper.id')
    .execute()

/** Whether a paper besides this one shows the report on some agenda. */
export const paperWithReport = async (db: Db, report: string, besides: string): Promise<boolean> =>
  (await db
    .selectFrom('paper')
    .select('id')
    .where('report', '=', report)
    .where('id', '!=', besides)
    .where('withdrawn_at', 'is', null)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** A paper that is withdrawn, on the agenda that it stood on. */
export type Withdrawn = Readonly<{
  paper: string
  meeting: string
  wasPublished: boolean
  /** The public read of it: neither the paper nor its item is private. */
  isOpen: boolean
}>

/** Nobody reads the file from then on, whichever meeting it was carried to; each of those agendas has changed. */
export const withdrawPaper = async (db: Db, paper: string, why: string, now: Instant): Promise<Withdrawn[]> => {
  const { body } = await db
    .selectFrom('paper')
    .innerJoin('agenda_item', 'agenda_item.id', 'paper.item')
    .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting')
    .select('meeting.body')
    .where('paper.id', '=', paper)
    .executeTakeFirstOrThrow()
  await holdMeetings(db, body)
  const there = await db
    .selectFrom('paper')
    .innerJoin('agenda_item', 'agenda_item.id', 'paper.item')
    .select([
      'paper.id as paper',
      'agenda_item.meeting',
      'paper.published_at as publishedAt',
      'paper.part',
      'agenda_item.part as itemPart',
    ])
    .where(({ eb, or, selectFrom }) =>
      or([
        eb('paper.id', '=', paper),
        eb('paper.file', '=', selectFrom('paper as asked').select('asked.file').where('asked.id', '=', paper)),
      ]),
    )
    .where('paper.withdrawn_at', 'is', null)
    .orderBy('agenda_item.meeting')
    .orderBy('paper.id')
    .execute()
  for (const meeting of new Set(there.map(one => one.meeting))) await countChange(db, meeting)
  if (there.length > 0)
    await db
      .updateTable('paper')
      .set({ withdrawn_at: now, withdrawn_why: why })
      .where(
        'id',
        'in',
        there.map(one => one.paper),
      )
      .execute()
  return there.map(({ publishedAt, part, itemPart, ...one }) => ({
    ...one,
    wasPublished: publishedAt !== null,
    isOpen: part === 'open' && itemPart === 'open',
  }))
}

/** The papers of one item that have come, and that the other item, of the same business, has not: their titles. */
export const papersOnlyOn = async (db: Db, item: string, other: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('paper')
    .select('title')
    .where('item', '=', item)
    .where('withdrawn_at', 'is', null)
    .where(({ eb, or }) => or([eb('file', 'is not', null), eb('report', 'is not', null)]))
    .where(({ eb, not, exists }) =>
      not(
        exists(
          eb
            .selectFrom('paper as other')
            .select('other.id')
            .where('other.item', '=', other)
            .whereRef('other.file', 'is not distinct from', 'paper.file')
            .whereRef('other.report', 'is not distinct from', 'paper.report'),
        ),
      ),
    )
    .orderBy('ordinal')
    .orderBy('id')
    .execute()
  return rows.map(row => row.title)
}

/** When this reader last looked at each item of the meeting. */
export const seenBy = async (db: Db, person: string | null, meeting: string): Promise<ReadonlyMap<string, Instant>> => {
  if (person === null) return new Map()
  const rows = await db
    .selectFrom('item_seen')
    .innerJoin('agenda_item', 'agenda_item.id', 'item_seen.item')
    .select(['item_seen.item', 'item_seen.seen_at as seenAt'])
    .where('item_seen.person', '=', person)
    .where('agenda_item.meeting', '=', meeting)
    .orderBy('item_seen.item')
    .execute()
  return new Map(rows.map(row => [row.item, row.seenAt]))
}

/** The reader has looked. Told in the read itself, since looking is the deed. */
export const markSeen = async (db: Db, person: string | null, item: string, now: Instant): Promise<void> => {
  if (person === null) return
  await db
    .insertInto('item_seen')
    .values({ person, item, seen_at: now })
    .onConflict(conflict => conflict.columns(['person', 'item']).doUpdateSet({ seen_at: now }))
    .execute()
}
