import type { Db } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import { agendaOf, regimeOf } from '../agenda/agenda.store.ts'
import { exemptionsOf, reasoningsOf, urgenciesOf } from '../agenda/exemptions.store.ts'
import { papersOf } from '../agenda/papers.store.ts'
import type { Paper } from '../agenda/paper.ts'
import { type CheckedReport, packChecks, type TextFinding } from '../checks/index.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { calendarOf, meetingBefore } from '../meetings/meetings.store.ts'
import { namesBackgroundPapers } from '../reports/background-paper.ts'
import { backgroundPapersOf } from '../reports/background-papers.store.ts'
import { problemsOf } from '../reports/problems.ts'
import type { Report, ReportVersion } from '../reports/report.ts'
import { findReport, latestVersionOf } from '../reports/reports.store.ts'
import { templateOf } from '../reports/templates.store.ts'
import { timingOf } from './clear-days.ts'
import { allChecks } from './gate-checks.ts'
import { type Answered, answerKey, type Finding, findingsOf, type GateFacts, type WordsFinding } from './gate.ts'

/** Notices, contents and the list of who is on the board stand before the papers. */
const papersBeginAt = 5

/** What people answered for, by check and key. */
const answersOf = async (db: Db, meeting: string): Promise<ReadonlyMap<string, Answered>> => {
  const rows = await db
    .selectFrom('gate_override')
    .leftJoin('person', 'person.id', 'gate_override.given_by')
    .select([
      'gate_override.finding',
      'gate_override.subject',
      'gate_override.reason',
      'gate_override.given_at as at',
      'person.display_role as by',
    ])
    .where('gate_override.meeting', '=', meeting)
    .orderBy('gate_override.finding')
    .orderBy('gate_override.subject')
    .execute()
  return new Map(
    rows.map(row => [
      answerKey(row.finding, row.subject),
      { reason: row.reason, by: row.by ?? 'somebody who has left', at: row.at },
    ]),
  )
}

/** Somebody answers for doubts by name. What they said before about the same stays until they say otherwise. */
export const answerFor = async (
  db: Db,
  meeting: string,
  findings: readonly Pick<Finding, 'check' | 'key'>[],
  said: Readonly<{ reason: string; by: string | null; now: string }>,
): Promise<void> => {
  const given = { reason: said.reason, given_by: said.by, given_at: said.now }
  for (const { check, key } of findings)
    await db
      .insertInto('gate_override')
      .values({ meeting, finding: check, subject: key, ...given })
      .onConflict(conflict => conflict.columns(['meeting', 'finding', 'subject']).doUpdateSet(given))
      .execute()
}

/** Whether the minutes of a meeting have a private part, and the resolution that it rests on was carried. */
const privatePartOf = async (
  db: Db,
  meeting: string,
): Promise<Readonly<{ tookPrivate: boolean; hasResolution: boolean }>> => {
  const taken = await db
    .selectFrom('minute')
    .select('id')
    .where('meeting', '=', meeting)
    .where('part', '!=', 'open')
    .limit(1)
    .executeTakeFirst()
  const carried = await db
    .selectFrom('exclusion_motion')
    .select('id')
    .where('meeting', '=', meeting)
    .where('is_carried', '=', true)
    .limit(1)
    .executeTakeFirst()
  return { tookPrivate: taken !== undefined, hasResolution: carried !== undefined }
}

const whyOf = new Map(allChecks().map(one => [one.id, one]))

/** More characters of blocks than this never stood on one page of a pack. */
const mostOnAPage = 1_200

/**
 * The pages that the pack has at most, before it is set: what is known of files and of kept places, and of a report no
 * fewer than it can need. A reference beyond the last of them is to a page that will not be there.
 */
const packPagesAtMost = (
  papers: readonly Paper[],
  versions: ReadonlyMap<string, ReportVersion>,
): CheckedReport['packPages'] => {
  let last = papersBeginAt - 1
  for (const paper of papers) {
    const version = paper.report === null ? undefined : versions.get(paper.report)
    const known = paper.file?.pages ?? paper.pagesKept
    if (version) last += 4 + Math.ceil(JSON.stringify([version.blocks, version.answers]).length / mostOnAPage)
    else if (known === null) return null
    else last += known
  }
  return { first: 1, last }
}

/** What is found in the words of the reports, each by itself and then beside the others of the pack. */
const wordsFound = async (
  db: Db,
  reports: readonly Report[],
  versions: ReadonlyMap<string, ReportVersion>,
  papers: readonly Paper[],
  heldOn: PlainDate,
): Promise<WordsFinding[]> => {
  const packPages = packPagesAtMost(papers, versions)
  const found: WordsFinding[] = []
  const add = (report: string | null, one: TextFinding): void => {
    const check = whyOf.get(one.check)
    found.push({
      report,
      check: one.check,
      cites: '',
      severity: one.severity,
      why: check ? `${check.title}.` : '',
      says: one.where === null ? one.says : `${one.where}: ${one.says}`,
    })
  }
  const together: CheckedReport[] = []
  let areAllOut = true
  for (const report of reports) {
    const version = versions.get(report.id)
    if (!version || report.state === 'withdrawn') continue
    together.push({
      title: report.title,
      fields: version.answers,
      blocks: version.blocks,
      part: report.part,
      meetingHeldOn: heldOn,
      period: null,
      packPages,
    })
    // What is published is frozen, so nothing in it can be mended here.
    if (report.state === 'published') continue
    areAllOut = false
    for (const one of await problemsOf(db, report, version, await templateOf(db, report), heldOn, packPages))
      add(report.id, one)
  }
  if (!areAllOut) for (const one of packChecks(together)) add(null, one)
  return found
}

/** All that the gate looks at, as the reader’s own rights give it: asked as somebody who may read exempt business. */
export const factsFor = async (db: Db, meeting: Meeting, today: PlainDate): Promise<GateFacts> => {
  const calendar = await calendarOf(db)
  const papers = await papersOf(db, meeting.id)
  const reports: Report[] = []
  for (const id of new Set(
    papers.flatMap(paper => (paper.withdrawnAt === null && paper.report ? [paper.report] : [])),
  )) {
    const report = await findReport(db, id)
    if (report) reports.push(report)
  }
  const versions = new Map<string, ReportVersion>()
  for (const report of reports) {
    const version = await latestVersionOf(db, report.id)
    if (version) versions.set(report.id, version)
  }
  const background = await backgroundPapersOf(db, { reports: reports.map(report => report.id) })
  const hidesBackground = (report: string): boolean =>
    namesBackgroundPapers(versions.get(report)?.answers ?? {}) &&
    !background.some(paper => paper.report === report && paper.removedAt === null)
  const before = await meetingBefore(db, meeting)
  const { dissolved_on: bodyEndedOn } = await db
    .selectFrom('body')
    .select('dissolved_on')
    .where('id', '=', meeting.body)
    .executeTakeFirstOrThrow()
  return {
    meeting,
    regime: await regimeOf(db, meeting.body),
    bodyEndedOn,
    today,
    calendar,
    timing: timingOf(meeting, today, calendar),
    items: await agendaOf(db, meeting),
    exemptions: await exemptionsOf(db, meeting.id),
    reasonings: await reasoningsOf(db, meeting.id),
    urgencies: await urgenciesOf(db, meeting.id),
    papers,
    reports: new Map(reports.map(report => [report.id, { ...report, hidesBackground: hidesBackground(report.id) }])),
    previous: before && { id: before.id, heldOn: before.heldOn, ...(await privatePartOf(db, before.id)) },
    words: await wordsFound(
      db,
      reports,
      versions,
      papers.filter(paper => paper.withdrawnAt === null),
      meeting.heldOn,
    ),
    answers: await answersOf(db, meeting.id),
  }
}

/** Everything that is missing or doubtful about the agenda of a meeting, and what was answered for. */
export const findingsFor = async (db: Db, meeting: Meeting, today: PlainDate): Promise<Finding[]> =>
  findingsOf(await factsFor(db, meeting, today))
