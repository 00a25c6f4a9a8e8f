import {
  type Action,
  actionsOfReport,
  agendaPublicationsOf,
  allDecisions,
  type Decision,
  decisionsOfMeeting,
  isOverdue,
  lastReportOn,
  latestVersionOf,
  linesOf,
  type Meeting,
  meetingBefore,
  openActionsFor,
  allActions,
  publishedVersionOf,
  type Report,
  reportsForMeeting,
} from '../../board/index.ts'
import type { Db } from '../../database/index.ts'
import { type MeasureView, readDataSet } from '../../indicators/index.ts'
import { dayOfInstant, type PlainDate } from '../../kernel/index.ts'
import { type Card, cardsAtMeeting } from '../../voice/index.ts'
import { type Topic, topicOf } from './lines-of-enquiry.ts'
import { topicsOf } from './lines-of-enquiry.page.tsx'

/** What was said the last time that the board had a report on the subject, to hold beside the new one. */
export type LastAnswer = Readonly<{
  report: string
  heldOn: PlainDate | null
  said: string
  decisions: readonly string[]
  actions: readonly Action[]
}>

export type BriefReport = Readonly<{
  report: Report
  forDecision: boolean
  recommendations: readonly string[]
  last: LastAnswer | null
  topic: Topic | null
}>

const lastAnswerTo = async (db: Db, report: Report, meeting: Meeting, today: PlainDate): Promise<LastAnswer | null> => {
  const last = await lastReportOn(db, { title: report.title, planItem: report.planItem, before: meeting.heldOn })
  if (last === null) return null
  const version = await publishedVersionOf(db, last.id)
  const decisions = last.meeting === null ? [] : await decisionsOfMeeting(db, last.meeting)
  return {
    report: last.id,
    heldOn: last.heldOn,
    said: last.outcome === '' ? (version?.answers['executiveSummary'] ?? '') : last.outcome,
    decisions: decisions
      .filter(one => one.sourceReport === last.id || (one.sourceItem !== null && one.sourceItem === last.agendaItem))
      .map(one => one.title),
    actions: await actionsOfReport(db, last.id, today),
  }
}

const reportsOf = async (db: Db, meeting: Meeting, today: PlainDate): Promise<BriefReport[]> => {
  const topics = await topicsOf(db)
  const shown: BriefReport[] = []
  for (const report of await reportsForMeeting(db, meeting.id)) {
    if (report.state === 'withdrawn') continue
    const version = await latestVersionOf(db, report.id)
    shown.push({
      report,
      forDecision: /decision/i.test(version?.answers['purpose'] ?? ''),
      recommendations: linesOf(version?.answers['recommendations']),
      last: await lastAnswerTo(db, report, meeting, today),
      topic: topicOf(report.title, topics),
    })
  }
  return shown
}

export type Brief = Readonly<{
  before: Meeting | null
  decided: readonly Decision[]
  closed: readonly Action[]
  added: readonly string[]
  reports: readonly BriefReport[]
  overdue: readonly Action[]
  cards: readonly Card[]
  asAt: PlainDate | null
  offTarget: readonly MeasureView[]
}>

/** All that a member needs on one sheet before a meeting. */
export const briefOf = async (db: Db, meeting: Meeting, today: PlainDate): Promise<Brief> => {
  const before = await meetingBefore(db, meeting)
  const since = before?.heldOn ?? null
  const actions = await allActions(db, today)
  const dataSet = await readDataSet(db, null, today, { wanted: 'with a target' })
  const [first, ...later] = (await agendaPublicationsOf(db, meeting.id)).toReversed()
  return {
    before,
    decided: (await allDecisions(db)).filter(
      one =>
        one.sourceMeeting !== null &&
        one.sourceMeeting === before?.id &&
        one.outcome !== 'noted' &&
        one.outcome !== 'received',
    ),
    closed: actions.filter(
      one => one.closedAt !== null && (since === null || dayOfInstant(one.closedAt) > since) && one.replacedBy === null,
    ),
    added: first === undefined ? [] : later.flatMap(one => (one.reason === '' ? [] : [one.reason])),
    reports: await reportsOf(db, meeting, today),
    overdue: (await openActionsFor(db, meeting, today)).filter(one => isOverdue(one, today)),
    cards: await cardsAtMeeting(db, meeting.id),
    asAt: dataSet.asAt,
    offTarget: dataSet.views.filter(view => view.targetMet === false),
  }
}
