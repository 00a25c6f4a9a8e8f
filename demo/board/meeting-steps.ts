import { answersOfRisks } from '../../src/board/checks/index.ts'
import { type ItemDetails } from '../../src/board/agenda/agenda.store.ts'
import type { AgendaItem } from '../../src/board/agenda/agenda-item.ts'
import { saveExemption } from '../../src/board/agenda/exemptions.store.ts'
import { addPaper } from '../../src/board/agenda/papers.store.ts'
import { fromMarkdown } from '../../src/board/document/from-markdown.ts'
import type { Meeting } from '../../src/board/meetings/meeting.ts'
import { findMeeting, saveMeeting } from '../../src/board/meetings/meetings.store.ts'
import { savePresence } from '../../src/board/minutes/meeting-record.store.ts'
import { takeChair } from '../../src/board/minutes/take-minutes.ts'
import { answerFor, findingsFor } from '../../src/board/publish-gate/gate.store.ts'
import { stillOpen } from '../../src/board/publish-gate/gate.ts'
import { publishAgenda } from '../../src/board/publish-gate/publish-agenda.store.ts'
import { addBackgroundPaper } from '../../src/board/reports/background-papers.store.ts'
import {
  decideClearance,
  findReport,
  latestVersionOf,
  saveReport,
  saveVersion,
  takeStep,
} from '../../src/board/reports/reports.store.ts'
import { templatesInUse } from '../../src/board/reports/templates.store.ts'
import { boardHeaderOf, holdersOf, seatsOf } from '../../src/board/bodies/bodies.store.ts'
import type { Db, Instant } from '../../src/database/index.ts'
import { addDays, type PlainDate, plainDate } from '../../src/kernel/index.ts'
import { BOARD } from './bodies.ts'
import { exemptions, type ItemGiven, type ReportGiven } from './december-2019.ts'

// The steps of a meeting that the demonstration takes again and again, each through the function that a person’s page calls.

/** The ids of a run of entries: made of the meeting and their place in it, so that the same words are there once. */
export const entryId = (meeting: string, number: number, place: number): string => {
  const part = (n: number, length: number) => n.toString(16).padStart(length, '0')
  const sum = [...Buffer.from(meeting)].reduce((all, byte) => (all * 31 + byte) % 0xffffffff, 7)
  return `${part(sum, 8)}-0000-4000-8000-${part(number, 6)}${part(place, 6)}`
}

export type Ids = ReadonlyMap<string, string>
export type About = Readonly<{ ids: Ids; today: PlainDate }>

const clerkShown = 'Democratic services officer'

export const aMeeting = async (
  db: Db,
  heldOn: PlainDate,
  startsAt: string,
  endsAt: string | null,
): Promise<Meeting> => {
  const id = await saveMeeting(db, {
    body: BOARD,
    heldOn,
    startsAt,
    endsAt,
    venue: 'Committee Room 1, County Hall',
    format: 'in person',
    kind: 'formal',
    calledAt: null,
  })
  const meeting = await findMeeting(db, id)
  if (!meeting) throw new Error(`The meeting of ${heldOn} was not kept`)
  return meeting
}

export const fresh = async (db: Db, meeting: Meeting): Promise<Meeting> =>
  (await findMeeting(db, meeting.id)) ?? meeting

const answersOf = (report: ReportGiven): Readonly<Record<string, string>> => ({
  purpose: report.isForDecision ? 'For decision' : 'For information',
  reportingPeriod: report.period,
  portfolioHolder: report.portfolio,
  leadOfficer: report.sponsor,
  author: report.author,
  executiveSummary: report.summary,
  equalities: report.equalities,
  budget: report.budget,
  ...answersOfRisks([
    { what: report.riskWords, now: report.risk, after: report.residualRisk, done: report.riskDone ?? '' },
    ...(report.moreRisks ?? []),
  ]),
  climate: report.climate,
  otherImplications: report.other,
  recommendations: report.recommendations.join('\n'),
  reason: report.reason,
  appendices: 'None',
  backgroundPapers: report.background.join('\n'),
  officerContact: report.contact,
})

/** A report as its author wrote it and everybody cleared it, hung on its item. */
export const writeReport = async (
  db: Db,
  meeting: Meeting,
  item: Pick<AgendaItem, 'id' | 'part'>,
  given: ReportGiven,
  pagesKept: number | null,
  at: Instant,
  by: string | null,
): Promise<string> => {
  const [template] = await templatesInUse(db)
  if (!template) throw new Error('There is no report template')
  const who = { by, byShown: given.author, at }
  const answers = { answers: answersOf(given), before: [], next: [] }
  const id = await saveReport(
    db,
    {
      title: given.title,
      meeting: meeting.id,
      agendaItem: item.id,
      template: template.id,
      templateVersion: template.version,
      part: item.part,
      answers,
    },
    who,
  )
  const invited = await findReport(db, id)
  const first = await latestVersionOf(db, id)
  if (!invited || !first) throw new Error(`The report ${given.title} was not kept`)
  const version = await saveVersion(
    db,
    invited,
    first,
    { ...answers, source: given.words, blocks: fromMarkdown(given.words), how: 'written', basedOn: first.version },
    who,
  )
  const step = async (state: 'for clearance' | 'cleared', byShown: string) => {
    const report = await findReport(db, id)
    if (report) await takeStep(db, report, { state, version }, { by, byShown, at })
  }
  await step('for clearance', given.author)
  for (const kind of template.clearances)
    await decideClearance(
      db,
      id,
      { kind, version, decision: 'cleared', comment: '' },
      { by, byShown: given.sponsor, at },
    )
  await step('cleared', given.sponsor)
  // An Act is published, so anyone can find it without us.
  for (const title of given.background)
    if (title !== 'None' && !/\bAct \d{4}\b/.test(title))
      await addBackgroundPaper(
        db,
        { report: id, paper: null },
        { title, file: null, address: null, seenAt: 'County Hall reception, on weekdays from 9am to 5pm' },
        { by, now: at },
      )
  await addPaper(db, {
    item: item.id,
    kind: 'report',
    title: given.title,
    part: item.part,
    report: id,
    pagesKept,
    by,
    now: at,
  })
  return id
}

/** Publishes as the clerk does: what only gives doubt is answered for by name, and what is unlawful stops it. */
export const publish = async (db: Db, meeting: Meeting, at: Instant, about: About): Promise<void> => {
  const today = plainDate(at.slice(0, 10))
  const by = about.ids.get('democratic-services-officer') ?? null
  const doubts = stillOpen(await findingsFor(db, await fresh(db, meeting), today))
  const unlawful = doubts.find(finding => !finding.mayOverride)
  if (unlawful) throw new Error(`${unlawful.subject}: ${unlawful.says}`)
  if (doubts.length > 0)
    await answerFor(db, meeting.id, doubts, {
      reason: 'Looked at with the author and the director before the agenda went out',
      by,
      now: at,
    })
  const now = await fresh(db, meeting)
  await publishAgenda(db, {
    meeting: now,
    revision: now.revision,
    reason: '',
    by,
    byShown: clerkShown,
    now: at,
    today,
  })
}

export const itemOf = (given: Omit<ItemGiven, 'pages' | 'report'>): ItemDetails => ({
  title: given.title,
  type: given.type,
  verb: given.verb,
  lead: given.lead,
  presenter: '',
  minutesLong: given.minutesLong,
  fixedStart: given.fixedStart,
  paper: given.paper,
  part: given.part,
})

export const exempt = async (
  db: Db,
  item: string,
  because: Omit<(typeof exemptions)[number], 'title'>,
  on: PlainDate,
  by: string | null,
): Promise<void> => {
  await saveExemption(db, item, {
    exemption: {
      paragraphs: [...because.paragraphs],
      publicReason: because.publicReason,
      bar: '',
      reviewOn: addDays(on, 365),
      endedOn: null,
    },
    reasoning: {
      why: because.why,
      factorsFor: because.factorsFor,
      factorsAgainst: because.factorsAgainst,
      conclusion: 'private',
      decidedBy: by,
      decidedByRole: 'Monitoring officer',
      decidedOn: on,
    },
  })
}

export const present = async (
  db: Db,
  meeting: Meeting,
  officers: readonly string[],
  young: number,
  away: number,
): Promise<void> => {
  const seats = await seatsOf(db, BOARD)
  const all = await holdersOf(db, BOARD)
  // In the order of the seats: the chair is there, and whoever is away sits last.
  const holders = seats.filter(seat => seat.votes).flatMap(seat => all.filter(holder => holder.seat === seat.id))
  const here = holders.slice(0, holders.length - away)
  await savePresence(db, meeting.id, {
    attendance: [
      ...here.map(holder => ({
        capacity: 'member' as const,
        holder: holder.id,
        shownAs: holder.shownAs,
        votes: true,
        fromItem: null,
        toItem: null,
      })),
      ...officers.map(shownAs => ({
        capacity: 'officer' as const,
        holder: null,
        shownAs,
        votes: false,
        fromItem: null,
        toItem: null,
      })),
    ],
    apologies: holders.slice(holders.length - away).map(holder => ({ holder: holder.id, substitute: '' })),
    youngPeople: young,
  })
  const header = await boardHeaderOf(db, BOARD, meeting.heldOn)
  await takeChair(db, meeting, {
    takenBy: header?.chair?.shownAs ?? 'Chair of the board',
    manner: 'chair',
    fromItem: null,
  })
}
