import { audienceOf, may, peopleHolding, roles } from '../../access/index.ts'
import type { Db } from '../../database/index.ts'
import { address, type Asked, notFound, type Visitor } from '../../web/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { findMeeting } from '../meetings/meetings.store.ts'
import type { Report, ReportTask, ReportVersion } from './report.ts'
import { type By, findReport, latestVersionOf, tasksOf } from './reports.store.ts'
import type { ReportTemplate } from './template.ts'
import { templateOf } from './templates.store.ts'

/** A report as every page of it needs it, and what this reader may do with it. */
export type OnAReport = Readonly<{
  report: Report
  /** The newest version that this reader may see. */
  latest: ReportVersion | null
  template: ReportTemplate
  meeting: Meeting | null
  tasks: readonly ReportTask[]
  /** Prepares the board: invites, clears, publishes, takes back. */
  keeps: boolean
  /** May change the words. */
  writes: boolean
}>

/** Whether the reader takes part in making reports here, and so sees their workings; a member reads what is cleared. */
export const seesWorkings = (person: Visitor): boolean =>
  may(person, 'board.write-report') && audienceOf('board.read-reports', person) !== 'member'

export const onAReport = async ({ db, params, person }: Asked): Promise<OnAReport> => {
  const report = (await findReport(db, params['report'] ?? '')) ?? notFound()
  const tasks = seesWorkings(person) ? await tasksIn(db, person.id, report.id) : []
  const keeps = may(person, 'board.clear-report')
  return {
    report,
    latest: await latestVersionOf(db, report.id),
    template: await templateOf(db, report),
    meeting: report.meeting === null ? null : await findMeeting(db, report.meeting),
    tasks,
    keeps,
    writes: keeps || tasks.includes('write'),
  }
}

const tasksIn = async (db: Db, person: string | null, report: string): Promise<readonly ReportTask[]> =>
  person === null ? [] : ((await tasksOf(db, person)).get(report) ?? [])

/** The same for those who write it; to others it is not there. */
export const toWrite = async (asked: Asked): Promise<OnAReport & Readonly<{ latest: ReportVersion }>> => {
  const on = await onAReport(asked)
  const tasks = await tasksIn(asked.db, asked.person.id, on.report.id)
  if (!(on.keeps || tasks.includes('write')) || on.latest === null) return notFound()
  return { ...on, tasks, writes: true, latest: on.latest }
}

/** Whom a report may be given to: people who hold a role that writes reports, and so never somebody who must not read it. */
export const thoseWhoMayBeAsked = async (
  db: Db,
  today: PlainDate,
): Promise<Readonly<{ id: string; displayRole: string }>[]> => {
  const found = new Map<string, Readonly<{ id: string; displayRole: string }>>()
  for (const role of roles)
    if (may({ id: '', roles: [role.id] }, 'board.write-report'))
      for (const one of await peopleHolding(db, role.id, today)) found.set(one.id, one)
  return [...found.values()].toSorted((a, b) =>
    a.displayRole < b.displayRole ? -1 : a.displayRole > b.displayRole ? 1 : a.id < b.id ? -1 : 1,
  )
}

export const reportAddress = (report: Pick<Report, 'id'>, path = ''): string =>
  `${address('/reports/:report', { report: report.id })}${path}`

export const byOf = ({ person, now }: Pick<Asked, 'person' | 'now'>): By => ({
  by: person.id,
  byShown: person.name,
  at: now,
})

/** What the audit trail says it was about: never the title, which may be private. */
export const aboutReport = (report: Pick<Report, 'id'>): string => `report ${report.id}`
