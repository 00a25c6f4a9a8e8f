import { createHash } from 'node:crypto'
import { asJson, brokenConstraint, type Db, type Instant } from '../../database/index.ts'
import { type PlainDate, Refusal } from '../../kernel/index.ts'
import type { ItemPart } from '../agenda/agenda-item.ts'
import type { Block } from '../document/block.ts'
import type {
  ClearanceKind,
  HowSaved,
  Intake,
  Report,
  ReportAnswers,
  ReportState,
  ReportTask,
  ReportVersion,
} from './report.ts'
import { type ClearanceDecision, mustBeWritable, mustBecome } from './workflow.ts'

const columns = [
  'report.id',
  'report.title',
  'report.meeting',
  'report.agenda_item as agendaItem',
  'report.plan_item as planItem',
  'report.last_report as lastReport',
  'report.template',
  'report.template_version as templateVersion',
  'report.part',
  'report.state',
  'report.author_shown as authorShown',
  'report.cleared_version as clearedVersion',
  'report.published_at as publishedAt',
  'report.withdrawn_at as withdrawnAt',
  'report.withdrawn_why as withdrawnWhy',
  'report.outcome',
] as const

const selectReports = (db: Db) => db.selectFrom('report').select(columns)

type Row = Awaited<ReturnType<ReturnType<typeof selectReports>['execute']>>[number]

const reportOf = (row: Row): Report => ({ ...row, part: row.part as ItemPart, state: row.state as ReportState })

const isId = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)

/** One report, if this reader may see it. */
export const findReport = async (db: Db, id: string): Promise<Report | null> => {
  if (!isId(id)) return null
  const row = await selectReports(db).where('report.id', '=', id).executeTakeFirst()
  return row ? reportOf(row) : null
}

/**
 * The reports of a meeting that this reader may see, in the order of its agenda; those without an item last. A report
 * that was published for a meeting which never came to it is one of the later meeting that has it among its papers, too.
 */
export const reportsForMeeting = async (db: Db, meeting: string): Promise<Report[]> => {
  const rows = await selectReports(db)
    .leftJoin('agenda_item', 'agenda_item.id', 'report.agenda_item')
    .where(eb =>
      eb.or([
        eb('report.meeting', '=', meeting),
        eb.exists(
          eb
            .selectFrom('paper')
            .innerJoin('agenda_item as has', 'has.id', 'paper.item')
            .select('paper.id')
            .whereRef('paper.report', '=', 'report.id')
            .where('paper.withdrawn_at', 'is', null)
            .where('has.meeting', '=', meeting),
        ),
      ]),
    )
    .orderBy('agenda_item.ordinal')
    .orderBy('report.title')
    .orderBy('report.id')
    .execute()
  return rows.map(reportOf)
}

const selectVersions = (db: Db) =>
  db
    .selectFrom('report_version')
    .select([
      'report',
      'version',
      'based_on as basedOn',
      'template',
      'template_version as templateVersion',
      'fields',
      'source',
      'blocks',
      'how',
      'note',
      'published_at as publishedAt',
      'saved_by_shown as savedByShown',
      'saved_at as savedAt',
    ])

type VersionRow = Awaited<ReturnType<ReturnType<typeof selectVersions>['execute']>>[number]

const nothingAnswered: ReportAnswers & Readonly<{ intake: Intake | null }> = {
  answers: {},
  before: [],
  next: [],
  intake: null,
}

const versionOf = ({ fields, blocks, ...row }: VersionRow): ReportVersion => ({
  ...row,
  ...nothingAnswered,
  ...(fields as Partial<typeof nothingAnswered>),
  blocks: blocks as readonly Block[],
  how: row.how as HowSaved,
})

/** Every version that this reader may see, newest first. */
export const versionsOf = async (db: Db, report: string): Promise<ReportVersion[]> => {
  const rows = await selectVersions(db).where('report', '=', report).orderBy('version', 'desc').execute()
  return rows.map(versionOf)
}

/** The newest version, published or not. */
export const latestVersionOf = async (db: Db, report: string): Promise<ReportVersion | null> => {
  const row = await selectVersions(db)
    .where('report', '=', report)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? versionOf(row) : null
}

/** What went out last, with its figures as they were; null where nothing did. */
export const publishedVersionOf = async (db: Db, report: string): Promise<ReportVersion | null> => {
  const row = await selectVersions(db)
    .where('report', '=', report)
    .where('published_at', 'is not', null)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? versionOf(row) : null
}

export type NewVersion = ReportAnswers &
  Readonly<{
    version: number
    basedOn: number | null
    template: string
    templateVersion: number
    source: string
    blocks: readonly Block[]
    how: HowSaved
    note?: string
    intake?: Intake | null
    publishedAt?: string | null
    by: string | null
    byShown: string
  }>

/** Written once. Of two that are saved at the same time the second is refused by its number. */
export const insertVersion = (db: Db, report: string, one: NewVersion) =>
  db
    .insertInto('report_version')
    .values({
      report,
      version: one.version,
      based_on: one.basedOn,
      template: one.template,
      template_version: one.templateVersion,
      fields: asJson<unknown>({
        answers: one.answers,
        before: one.before,
        next: one.next,
        ...(one.how === 'uploaded' && one.intake ? { intake: one.intake } : {}),
      }),
      source: one.source,
      blocks: asJson<unknown>(one.blocks),
      how: one.how,
      note: one.note ?? '',
      published_at: one.publishedAt ?? null,
      saved_by: one.by,
      saved_by_shown: one.byShown,
    })
    .execute()

/** A report that nobody was invited to write was written by whom it says. */
export const keepAuthor = async (db: Db, report: Report, shownAs: string): Promise<void> => {
  if (report.authorShown === '' && shownAs !== '')
    await db.updateTable('report').set({ author_shown: shownAs }).where('id', '=', report.id).execute()
}

/** A report as a list shows it, with the day of its meeting. */
export type ListedReport = Report & Readonly<{ heldOn: PlainDate | null; bodyName: string | null }>

/** Every report that this reader may see: those of the meetings ahead first, by the day of their meeting. */
export const allReports = async (db: Db): Promise<ListedReport[]> => {
  const rows = await db
    .selectFrom('report')
    .leftJoin('meeting', 'meeting.id', 'report.meeting')
    .leftJoin('body', 'body.id', 'meeting.body')
    .select([...columns, 'meeting.held_on as heldOn', 'body.name as bodyName'])
    .orderBy('meeting.held_on', 'desc')
    .orderBy('report.title')
    .orderBy('report.id')
    .execute()
  return rows.map(({ heldOn, bodyName, ...row }) => ({ ...reportOf(row), heldOn, bodyName }))
}

export type Author = Readonly<{
  person: string
  task: ReportTask
  shownAs: string
  endedAt: Instant | null
}>

/** Who was asked to write or to look, of a report; an author sees their own lines. */
export const authorsOf = async (db: Db, report: string): Promise<Author[]> => {
  const rows = await db
    .selectFrom('report_author')
    .select(['person', 'task', 'shown_as as shownAs', 'ended_at as endedAt'])
    .where('report', '=', report)
    .orderBy('task')
    .orderBy('shown_as')
    .orderBy('person')
    .execute()
  return rows.map(row => ({ ...row, task: row.task as ReportTask }))
}

/** What somebody is asked to do, report by report. */
export const tasksOf = async (db: Db, person: string): Promise<ReadonlyMap<string, ReportTask[]>> => {
  const rows = await db
    .selectFrom('report_author')
    .select(['report', 'task'])
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .orderBy('report')
    .orderBy('task')
    .execute()
  const tasks = new Map<string, ReportTask[]>()
  for (const { report, task } of rows) tasks.set(report, [...(tasks.get(report) ?? []), task as ReportTask])
  return tasks
}

export type By = Readonly<{ by: string | null; byShown: string; at: Instant }>

export const inviteTo = async (
  db: Db,
  report: string,
  one: Readonly<{ person: string; task: ReportTask; shownAs: string }>,
  { by, at }: By,
): Promise<void> => {
  await db
    .insertInto('report_author')
    .values({
      report,
      person: one.person,
      task: one.task,
      shown_as: one.shownAs,
      invited_by: by,
      invited_at: at,
      ended_at: null,
    })
    .onConflict(conflict =>
      conflict.columns(['report', 'person', 'task']).doUpdateSet({ shown_as: one.shownAs, ended_at: null }),
    )
    .execute()
  await showAuthors(db, report)
}

/** From now on they see no more of it than anybody else. */
export const endInvitation = async (
  db: Db,
  report: string,
  one: Readonly<{ person: string; task: ReportTask }>,
  at: Instant,
): Promise<void> => {
  await db
    .updateTable('report_author')
    .set({ ended_at: at })
    .where('report', '=', report)
    .where('person', '=', one.person)
    .where('task', '=', one.task)
    .execute()
  await showAuthors(db, report)
}

const showAuthors = async (db: Db, report: string): Promise<void> => {
  const writers = (await authorsOf(db, report)).filter(one => one.task === 'write' && one.endedAt === null)
  await db
    .updateTable('report')
    .set({ author_shown: [...new Set(writers.map(one => one.shownAs))].join(' and ') })
    .where('id', '=', report)
    .execute()
}

export type NewReport = Readonly<{
  title: string
  meeting: string | null
  agendaItem: string | null
  planItem?: string | null
  template: string
  templateVersion: number
  part: ItemPart
  lastReport?: string | null
  answers: ReportAnswers
}>

/** A report that somebody is asked for. Its first version holds what is known already. */
export const saveReport = async (db: Db, made: NewReport, who: By): Promise<string> => {
  const { id } = await db
    .insertInto('report')
    .values({
      title: made.title,
      meeting: made.meeting,
      agenda_item: made.agendaItem,
      plan_item: made.planItem ?? null,
      last_report: made.lastReport ?? null,
      template: made.template,
      template_version: made.templateVersion,
      part: made.part,
      invited_by: who.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertVersion(db, id, {
    ...made.answers,
    version: 1,
    basedOn: null,
    template: made.template,
    templateVersion: made.templateVersion,
    source: '',
    blocks: [],
    how: 'answers',
    note: made.lastReport ? 'Begun from the last report on the subject' : 'Begun',
    by: who.by,
    byShown: who.byShown,
  })
  await insertStep(db, id, { state: 'invited', version: 1, why: '' }, who)
  return id
}

const insertStep = (
  db: Db,
  report: string,
  step: Readonly<{ state: ReportState; version: number | null; why: string }>,
  { by, byShown, at }: By,
) =>
  db
    .insertInto('report_step')
    .values({ report, ...step, taken_by: by, shown_as: byShown, taken_at: at })
    .execute()

/** The report goes on to another state, as somebody decided. */
export const takeStep = async (
  db: Db,
  report: Pick<Report, 'id' | 'state' | 'publishedAt'>,
  step: Readonly<{ state: ReportState; version: number | null; why?: string }>,
  who: By,
): Promise<void> => {
  mustBecome(report, step.state)
  const moved = await db
    .updateTable('report')
    .set({
      state: step.state,
      ...(step.state === 'cleared' ? { cleared_version: step.version } : {}),
      ...(step.state === 'published' ? { published_at: who.at } : {}),
      ...(step.state === 'withdrawn' ? { withdrawn_at: who.at, withdrawn_why: step.why ?? '' } : {}),
    })
    .where('id', '=', report.id)
    .where('state', '=', report.state)
    .returning('id')
    .executeTakeFirst()
  if (!moved) throw new Refusal('Somebody else moved this report on a moment ago. Look at it as it is now')
  await insertStep(db, report.id, { state: step.state, version: step.version, why: step.why ?? '' }, who)
}

export const stepsOf = async (db: Db, report: string) => {
  const rows = await db
    .selectFrom('report_step')
    .select(['state', 'version', 'why', 'shown_as as shownAs', 'taken_at as takenAt'])
    .where('report', '=', report)
    .orderBy('taken_at')
    .orderBy('id')
    .execute()
  return rows.map(row => ({ ...row, state: row.state as ReportState }))
}

export type WrittenVersion = ReportAnswers &
  Readonly<{
    source: string
    blocks: readonly Block[]
    how: HowSaved
    note?: string
    intake?: Intake | null
    basedOn: number
  }>

/**
 * A new version on top of the newest. `latest` is what the writer was shown; whoever is late is told, and nothing of
 * either is lost.
 */
export const saveVersion = async (
  db: Db,
  report: Report,
  latest: Pick<ReportVersion, 'version'>,
  one: WrittenVersion,
  who: By,
): Promise<number> => {
  mustBeWritable(report)
  const version = latest.version + 1
  try {
    await insertVersion(db, report.id, {
      ...one,
      version,
      template: report.template,
      templateVersion: report.templateVersion,
      by: who.by,
      byShown: who.byShown,
    })
  } catch (error) {
    if (brokenConstraint(error) === null) throw error
    throw new Refusal('Somebody else saved this report a moment ago. Save again to put the two together')
  }
  if (report.state === 'invited') await takeStep(db, report, { state: 'drafting', version }, who)
  return version
}

/** What somebody was writing and had not saved; null where they had. */
export const draftOf = (db: Db, report: string, person: string) =>
  db
    .selectFrom('report_draft')
    .select(['based_on as basedOn', 'source', 'saved_at as savedAt'])
    .where('report', '=', report)
    .where('person', '=', person)
    .executeTakeFirst()

export const keepDraft = (
  db: Db,
  report: string,
  person: string,
  draft: Readonly<{ basedOn: number; source: string; at: Instant }>,
) =>
  db
    .insertInto('report_draft')
    .values({ report, person, based_on: draft.basedOn, source: draft.source, saved_at: draft.at })
    .onConflict(conflict =>
      conflict
        .columns(['report', 'person'])
        .doUpdateSet({ based_on: draft.basedOn, source: draft.source, saved_at: draft.at }),
    )
    .execute()

export const dropDraft = (db: Db, report: string, person: string) =>
  db.deleteFrom('report_draft').where('report', '=', report).where('person', '=', person).execute()

export const addComment = (db: Db, report: string, comment: Readonly<{ version: number; words: string }>, who: By) =>
  db
    .insertInto('report_comment')
    .values({ report, ...comment, written_by: who.by, shown_as: who.byShown, written_at: who.at })
    .execute()

export const commentsOf = (db: Db, report: string) =>
  db
    .selectFrom('report_comment')
    .select(['version', 'words', 'shown_as as shownAs', 'written_at as writtenAt'])
    .where('report', '=', report)
    .orderBy('written_at')
    .orderBy('id')
    .execute()

export const decideClearance = (
  db: Db,
  report: string,
  one: Readonly<{ kind: ClearanceKind; version: number; decision: ClearanceDecision['decision']; comment: string }>,
  who: By,
) =>
  db
    .insertInto('report_clearance')
    .values({ report, ...one, decided_by: who.by, shown_as: who.byShown, decided_at: who.at })
    .execute()

export const clearancesOf = async (db: Db, report: string): Promise<ClearanceDecision[]> => {
  const rows = await db
    .selectFrom('report_clearance')
    .select(['kind', 'version', 'decision', 'comment', 'shown_as as shownAs', 'decided_at as decidedAt'])
    .where('report', '=', report)
    .orderBy('decided_at')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    ...row,
    kind: row.kind as ClearanceKind,
    decision: row.decision as ClearanceDecision['decision'],
  }))
}

/** The last report on the same subject that went out: of the same line of the plan, or with the same title. */
export const lastReportOn = async (
  db: Db,
  subject: Readonly<{ title: string; planItem: string | null; before: PlainDate | null }>,
): Promise<ListedReport | null> => {
  const title = subject.title.trim().toLowerCase()
  const found = (await allReports(db)).filter(
    one =>
      one.publishedAt !== null &&
      one.state === 'published' &&
      (subject.before === null || (one.heldOn !== null && one.heldOn < subject.before)) &&
      ((subject.planItem !== null && one.planItem === subject.planItem) || one.title.trim().toLowerCase() === title),
  )
  return found[0] ?? null
}

export type NewPicture = Readonly<{ type: string; bytes: Uint8Array; alt: string }>

const extensions: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif' }

/** A picture of the report, under a name of our own. */
export const addPicture = async (db: Db, report: string, one: NewPicture, by: string | null): Promise<string> => {
  const sha256 = createHash('sha256').update(one.bytes).digest('hex')
  const { id } = await db
    .insertInto('paper_file')
    .values({
      name: `picture-${sha256.slice(0, 12)}.${extensions[one.type] ?? 'bin'}`,
      type: one.type,
      bytes: one.bytes,
      sha256,
      pages: null,
      is_accessible: true,
      recorded_by: by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.insertInto('report_picture').values({ report, file: id, alt: one.alt, published_at: null }).execute()
  return id
}

/** A picture of this report, for a reader who may see it. */
export const pictureOf = (db: Db, report: string, file: string) =>
  isId(report) && isId(file)
    ? db
        .selectFrom('report_picture')
        .innerJoin('paper_file', 'paper_file.id', 'report_picture.file')
        .select(['paper_file.name', 'paper_file.type', 'paper_file.bytes'])
        .where('report_picture.report', '=', report)
        .where('report_picture.file', '=', file)
        .executeTakeFirst()
    : Promise.resolve(undefined)

export const publishPictures = async (db: Db, report: string, files: readonly string[], at: Instant): Promise<void> => {
  if (files.length > 0)
    await db
      .updateTable('report_picture')
      .set({ published_at: at })
      .where('report', '=', report)
      .where('file', 'in', files)
      .execute()
}

/** Those who wrote the report of an item are told what the board did with it. */
export const tellAuthors = (db: Db, item: string, outcome: string) =>
  db.updateTable('report').set({ outcome }).where('agenda_item', '=', item).execute()
