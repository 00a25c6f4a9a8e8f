import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { councilOf, settingCalled } from '../../access/index.ts'
import {
  agendaOf,
  exemptionsOf,
  findBody,
  findMeeting,
  latestVersionOf,
  type Meeting,
  meetingBefore,
  minutesAsBlocks,
  papersOf,
  privateWordsOf,
  publishedMinutesOf,
  publishedVersionOf,
  reportsForMeeting,
  type ReportDocument,
  reportDocument,
  templateOf,
  urgenciesOf,
  withNumbersAndTimes,
} from '../../board/index.ts'
import { asJson, type Db, type Instant } from '../../database/index.ts'
import type { PackSources } from './assemble-pack.ts'
import { howToAsk } from './how-to-ask.ts'
import type { PackKind, PageMap } from './pack.ts'
import type { Picture } from './press.ts'

/** Whom to ask about meetings, by role: the council's own words where it has set them. */
export const contactForMeetings = async (db: Db): Promise<string> => {
  const set = await settingCalled(db, 'contact for meetings')
  return typeof set === 'string' && set !== '' ? set : 'The democratic services officer'
}

/**
 * What this reader may have of a meeting's papers. `asPublished` leaves out what has not gone out yet, which those who
 * prepare a meeting can see; the public never sees more than that anyway.
 */
export const sourcesOf = async (
  db: Db,
  meeting: Meeting,
  given: Readonly<{ asPublished: boolean; kind: PackKind }>,
): Promise<PackSources> => {
  const body = await findBody(db, meeting.body)
  const previous = await meetingBefore(db, meeting)
  const minutes = previous && (await publishedMinutesOf(db, previous.id))
  const isOut = (one: Readonly<{ publishedAt: string | null }>): boolean =>
    !given.asPublished || one.publishedAt !== null
  // Numbered anew: what has not gone out has no number among what has.
  const items = withNumbersAndTimes((await agendaOf(db, meeting)).filter(isOut), meeting.startsAt)
  const privateWords = new Map<string, string>()
  // The public’s role has no right to this table at all.
  if (given.kind === 'members')
    for (const item of items) if (item.part !== 'open') privateWords.set(item.id, await privateWordsOf(db, item.id))
  const reports = new Map<string, ReportDocument>()
  for (const report of await reportsForMeeting(db, meeting.id)) {
    const version =
      (await publishedVersionOf(db, report.id)) ?? (given.asPublished ? null : await latestVersionOf(db, report.id))
    if (!version || report.state === 'withdrawn') continue
    const template = await templateOf(db, version)
    reports.set(report.id, reportDocument(version, template, report.authorShown, meeting.heldOn))
  }
  const council = await councilOf(db)
  return {
    council: council.name,
    titlesInCapitals: council.titlesInCapitals,
    regime: body?.accessRegime ?? 'voluntary',
    meeting,
    previousMeeting: previous?.heldOn ?? null,
    items,
    privateWords,
    exemptions: await exemptionsOf(db, meeting.id),
    urgencies: await urgenciesOf(db, meeting.id),
    papers: (await papersOf(db, meeting.id)).filter(isOut),
    reports,
    minutes: minutes && minutesAsBlocks(minutes),
    contact: await contactForMeetings(db),
    questions: await howToAsk(db, meeting),
  }
}

/** The pictures of these files, as far as this reader may see them. */
export const picturesOf = async (db: Db, files: readonly string[]): Promise<Picture[]> =>
  files.length === 0
    ? []
    : db.selectFrom('paper_file').select(['id as file', 'bytes']).where('id', 'in', files).orderBy('id').execute()

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** One picture of a report, if this reader may see the report. */
export const pictureOf = async (db: Db, id: string) =>
  uuid.test(id)
    ? db
        .selectFrom('paper_file')
        .select(['name', 'type', 'bytes'])
        .where('id', '=', id)
        .where('type', 'like', 'image/%')
        .executeTakeFirst()
    : undefined

/** The newest agenda that went out of each meeting, where the public has no pack of it (yet, or any more). */
export const agendasWithoutPack = async (db: Db): Promise<Readonly<{ meeting: string; version: number }>[]> =>
  db
    .selectFrom('agenda_publication as out')
    .select(['out.meeting', 'out.version'])
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('agenda_publication as later')
            .select('later.version')
            .whereRef('later.meeting', '=', 'out.meeting')
            .whereRef('later.version', '>', 'out.version'),
        ),
      ),
    )
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('pack')
            .select('pack.version')
            .where('pack.kind', '=', 'public')
            .whereRef('pack.meeting', '=', 'out.meeting')
            .whereRef('pack.version', '=', 'out.version'),
        ),
      ),
    )
    .orderBy('out.meeting')
    .execute()

export type NewPack = Readonly<{
  meeting: string
  version: number
  edition: number
  kind: PackKind
  papers: readonly string[]
  reports: readonly string[]
  map: PageMap
  pdf: Uint8Array
  printCopy: Readonly<{ pdf: Uint8Array | null; says: string }>
  madeAt: Instant
}>

const sheetsIn = (map: PageMap): number => Math.max(map.front, ...map.papers.map(one => one.sheet))

/** Kept as it was printed. Of two that are made at the same moment the first stays: they are the same bytes. */
export const savePack = (db: Db, one: NewPack) =>
  db
    .insertInto('pack')
    .values({
      meeting: one.meeting,
      version: one.version,
      edition: one.edition,
      kind: one.kind,
      papers: asJson(one.papers),
      reports: asJson(one.reports),
      page_map: asJson<unknown>(one.map),
      sheets: sheetsIn(one.map),
      sha256: createHash('sha256').update(one.pdf).digest('hex'),
      bytes: one.pdf,
      print_copy: one.printCopy.pdf,
      print_copy_says: one.printCopy.says,
      made_at: one.madeAt,
    })
    .onConflict(conflict => conflict.columns(['meeting', 'version', 'edition', 'kind']).doNothing())
    .execute()

/** The number of the edition to be made next of one agenda. */
export const nextEdition = async (db: Db, meeting: string, version: number): Promise<number> => {
  const { last } = await db
    .selectFrom('pack')
    .select(eb => eb.fn.coalesce(eb.fn.max('edition'), sql<number>`0`).as('last'))
    .where('meeting', '=', meeting)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return last + 1
}

export type KeptPack = Readonly<{
  version: number
  edition: number
  map: PageMap
  sha256: string
  bytes: number
  /** How large its print copy is, where there is one, and what is not in it. */
  printCopyBytes: number | null
  printCopySays: string
  madeAt: Instant
}>

const newestPack = (db: Db, meeting: string, kind: PackKind) =>
  db
    .selectFrom('pack')
    .where('meeting', '=', meeting)
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .orderBy('edition', 'desc')
    .limit(1)

/** The newest pack that this reader may have, without its bytes. */
export const findPack = async (db: Db, meeting: string, kind: PackKind): Promise<KeptPack | null> => {
  const row = await newestPack(db, meeting, kind)
    .select([
      'version',
      'edition',
      'page_map as map',
      'sha256',
      'made_at as madeAt',
      sql<number>`octet_length(bytes)`.as('bytes'),
      sql<number | null>`octet_length(print_copy)`.as('printCopyBytes'),
      'print_copy_says as printCopySays',
    ])
    .executeTakeFirst()
  return row ? { ...row, map: row.map as PageMap } : null
}

export const packFile = async (db: Db, meeting: string, kind: PackKind): Promise<Uint8Array | null> =>
  (await newestPack(db, meeting, kind).select('bytes').executeTakeFirst())?.bytes ?? null

export const printCopyFile = async (db: Db, meeting: string, kind: PackKind): Promise<Uint8Array | null> =>
  (await newestPack(db, meeting, kind).select('print_copy').executeTakeFirst())?.print_copy ?? null

const pdfPapers = (db: Db) =>
  db
    .selectFrom('paper')
    .innerJoin('paper_file', 'paper_file.id', 'paper.file')
    .where('paper_file.type', '=', 'application/pdf')

/** How large the papers of a meeting are that came as PDF, as far as this reader may see them. */
export const sizesOfPdfPapers = async (db: Db, meeting: string): Promise<ReadonlyMap<string, number>> => {
  const rows = await pdfPapers(db)
    .innerJoin('agenda_item', 'agenda_item.id', 'paper.item')
    .select(['paper.id', sql<number>`octet_length(paper_file.bytes)`.as('bytes')])
    .where('agenda_item.meeting', '=', meeting)
    .orderBy('paper.id')
    .execute()
  return new Map(rows.map(row => [row.id, row.bytes]))
}

export const pdfPapersOf = (
  db: Db,
  papers: readonly string[],
): Promise<Readonly<{ paper: string; bytes: Uint8Array }>[]> =>
  papers.length === 0
    ? Promise.resolve([])
    : pdfPapers(db)
        .select(['paper.id as paper', 'paper_file.bytes'])
        .where('paper.id', 'in', papers)
        .orderBy('paper.id')
        .execute()

export const troubleWith = async (db: Db, meeting: string): Promise<string | null> =>
  (
    await db
      .selectFrom('pack_trouble')
      .select('says')
      .where('meeting', '=', meeting)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.says ?? null

export const saveTrouble = (
  db: Db,
  trouble: Readonly<{ meeting: string; version: number; says: string; metAt: Instant }>,
) =>
  db
    .insertInto('pack_trouble')
    .values({ meeting: trouble.meeting, version: trouble.version, says: trouble.says, met_at: trouble.metAt })
    .onConflict(conflict => conflict.columns(['meeting', 'version']).doNothing())
    .execute()

/** Somebody mended what was wrong: the pack is tried again. */
export const forgetTrouble = (db: Db, meeting: string) =>
  db.deleteFrom('pack_trouble').where('meeting', '=', meeting).execute()

export const troubles = async (db: Db): Promise<ReadonlySet<string>> =>
  new Set(
    (await db.selectFrom('pack_trouble').select(['meeting', 'version']).orderBy('meeting').execute()).map(
      one => `${one.meeting} ${one.version}`,
    ),
  )

export type Note = Readonly<{ item: string; words: string; writtenAt: Instant }>

/** One's own notes on the items of a meeting. The database gives nobody else's. */
export const notesOn = (db: Db, meeting: string): Promise<Note[]> =>
  db
    .selectFrom('pack_note')
    .innerJoin('agenda_item', 'agenda_item.id', 'pack_note.item')
    .select(['pack_note.item', 'pack_note.words', 'pack_note.written_at as writtenAt'])
    .where('agenda_item.meeting', '=', meeting)
    .orderBy('agenda_item.ordinal')
    .orderBy('pack_note.item')
    .execute()

/** An empty note is no note. */
export const saveNote = async (
  db: Db,
  note: Readonly<{ person: string; item: string; words: string; now: Instant }>,
): Promise<void> => {
  if (note.words === '') {
    await db.deleteFrom('pack_note').where('person', '=', note.person).where('item', '=', note.item).execute()
    return
  }
  await db
    .insertInto('pack_note')
    .values({ person: note.person, item: note.item, words: note.words, written_at: note.now })
    .onConflict(conflict =>
      conflict.columns(['person', 'item']).doUpdateSet({ words: note.words, written_at: note.now }),
    )
    .execute()
}

/** A meeting that can have a pack: a formal one that this reader may see. */
export const meetingWithPack = async (db: Db, id: string): Promise<Meeting | null> => {
  const meeting = await findMeeting(db, id)
  return meeting && meeting.kind === 'formal' ? meeting : null
}
