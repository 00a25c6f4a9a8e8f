import { asJson, type Db } from '../../database/index.ts'
import type { ItemPart } from '../agenda/agenda-item.ts'
import type { Block } from '../document/block.ts'
import type { HowSaved, Report, ReportAnswers, ReportState, ReportVersion } from './report.ts'

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

/** The reports of a meeting that this reader may see, in the order of its agenda; those without an item last. */
export const reportsForMeeting = async (db: Db, meeting: string): Promise<Report[]> => {
  const rows = await selectReports(db)
    .leftJoin('agenda_item', 'agenda_item.id', 'report.agenda_item')
    .where('report.meeting', '=', meeting)
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

const nothingAnswered: ReportAnswers = { answers: {}, before: [], next: [] }

const versionOf = ({ fields, blocks, ...row }: VersionRow): ReportVersion => ({
  ...row,
  ...nothingAnswered,
  ...(fields as Partial<ReportAnswers>),
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
      fields: asJson<unknown>({ answers: one.answers, before: one.before, next: one.next }),
      source: one.source,
      blocks: asJson<unknown>(one.blocks),
      how: one.how,
      note: one.note ?? '',
      published_at: one.publishedAt ?? null,
      saved_by: one.by,
      saved_by_shown: one.byShown,
    })
    .execute()
