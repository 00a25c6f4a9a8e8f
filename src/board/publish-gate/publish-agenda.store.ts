import { asJson, asThePublic, type Db, type Instant } from '../../database/index.ts'
import { type PlainDate, Refusal } from '../../kernel/index.ts'
import { agendaOf, regimeOf, takeRevision } from '../agenda/agenda.store.ts'
import { exclusionResolution, privateInWords } from '../agenda/exemption.ts'
import { exemptionsOf, urgenciesOf } from '../agenda/exemptions.store.ts'
import { papersOf } from '../agenda/papers.store.ts'
import { accessLaw, purposeOf } from '../agenda/procedural-items.ts'
import { noticeInWords } from '../agenda/urgency.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { findMeeting, meetingBefore } from '../meetings/meetings.store.ts'
import { freezeAndPublish } from '../reports/publish-report.ts'
import { type Route, routeOf } from './clear-days.ts'
import { findingsOf, stillOpen } from './gate.ts'
import { factsFor } from './gate.store.ts'

/** An agenda as the public was told it, for ever. */
export type ShownAgenda = Readonly<{
  meeting: Readonly<{
    id: string
    body: string
    heldOn: PlainDate
    startsAt: string | null
    endsAt: string | null
    venue: string
    format: string
  }>
  /** The law or the rules that it is published under. */
  under: string
  exclusion: readonly string[]
  items: readonly Readonly<{
    id: string
    number: number | null
    title: string
    type: string
    purpose: string
    lead: string
    presenter: string
    startsAt: string | null
    part: string
    isLate: boolean
    /** Where it is private: the paragraph or the bar, and the reason in plain words. */
    notForPublication: Readonly<{ cites: string; because: string }> | null
    /** Agendas that went out before the notice was kept do not say it. */
    urgent: Readonly<{ opinionOf: string; reason: string; notice?: string }> | null
    withdrawnWhy: string | null
    papers: readonly Readonly<{
      id: string
      kind: string
      title: string
      report: string | null
      file: string | null
      pages: number | null
      whatChanged: string
      publishedAt: string | null
    }>[]
  }>[]
}>

/** The agenda as it stands, made of what anybody may read. */
export const shownAgenda = (db: Db, id: string): Promise<ShownAgenda> =>
  asThePublic(db, async public_ => {
    const meeting = await findMeeting(public_, id)
    if (!meeting) throw new Refusal('The public may not see this meeting: open its body to the public first')
    const regime = await regimeOf(public_, meeting.body)
    const previousMeeting = (await meetingBefore(public_, meeting))?.heldOn ?? null
    const exemptions = await exemptionsOf(public_, id)
    const urgencies = await urgenciesOf(public_, id)
    const papers = await papersOf(public_, id)
    const items = await agendaOf(public_, meeting)
    return {
      meeting: {
        id,
        body: meeting.bodyName,
        heldOn: meeting.heldOn,
        startsAt: meeting.startsAt,
        endsAt: meeting.endsAt,
        venue: meeting.venue,
        format: meeting.format,
      },
      under: accessLaw[regime].name,
      exclusion:
        exclusionResolution(
          items.map(item => ({ ...item, exemption: exemptions.get(item.id) ?? null })),
          { regime },
        )?.paragraphs ?? [],
      items: items.map(item => {
        const exemption = exemptions.get(item.id) ?? null
        const urgency = urgencies.get(item.id)
        return {
          id: item.id,
          number: item.number,
          title: item.title,
          type: item.type,
          purpose: purposeOf(item, { regime, previousMeeting }),
          lead: item.lead,
          presenter: item.presenter,
          startsAt: item.startsAt,
          part: item.part,
          isLate: item.isLate,
          notForPublication:
            item.part === 'open'
              ? null
              : { cites: privateInWords(item.part, exemption), because: exemption?.publicReason ?? '' },
          urgent: urgency
            ? { opinionOf: urgency.opinionOf, reason: urgency.reason, notice: noticeInWords(urgency) }
            : null,
          withdrawnWhy: item.withdrawnAt === null ? null : item.withdrawnWhy,
          papers: papers
            .filter(paper => paper.item === item.id)
            .map(paper => ({
              id: paper.id,
              kind: paper.kind,
              title: paper.title,
              report: paper.report,
              file: paper.file?.name ?? null,
              pages: paper.file?.pages ?? paper.pagesKept,
              whatChanged: paper.whatChanged,
              publishedAt: paper.publishedAt,
            })),
        }
      }),
    }
  })

export type AgendaPublication = Readonly<{
  version: number
  route: Route
  dueBy: PlainDate
  reason: string
  publishedAt: Instant
  shown: ShownAgenda
}>

/** What went out, the newest first. */
export const agendaPublicationsOf = async (db: Db, meeting: string): Promise<AgendaPublication[]> => {
  const rows = await db
    .selectFrom('agenda_publication')
    .select(['version', 'route', 'due_by as dueBy', 'reason', 'published_at as publishedAt', 'shown'])
    .where('meeting', '=', meeting)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(row => ({ ...row, route: row.route as Route, shown: row.shown as ShownAgenda }))
}

type Publishing = Readonly<{
  reason: string
  by: string | null
  byShown: string
  now: Instant
  today: PlainDate
}>

const addPublication = async (
  db: Db,
  meeting: Meeting,
  given: Publishing & Readonly<{ route: Route; dueBy: PlainDate }>,
): Promise<number> => {
  const [last] = await agendaPublicationsOf(db, meeting.id)
  const shown = await shownAgenda(db, meeting.id)
  if (last && JSON.stringify(sorted(last.shown)) === JSON.stringify(sorted(shown)))
    throw new Refusal('Nothing has changed since the agenda was last published')
  const version = (last?.version ?? 0) + 1
  await db
    .insertInto('agenda_publication')
    .values({
      meeting: meeting.id,
      version,
      route: given.route,
      due_by: given.dueBy,
      reason: given.reason,
      shown: asJson(shown),
      published_by: given.by,
      published_at: given.now,
    })
    .execute()
  return version
}

/** The database gives the parts of what was shown back in an order of its own. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, one]) => [name, sorted(one)]),
        )
      : value

/** A published item was changed, withdrawn or moved: the public is told at once, with the reason, as a version of its own. */
export const publishChange = async (db: Db, meeting: Meeting, given: Publishing): Promise<number> => {
  if (given.reason === '') throw new Refusal('Enter why, since the public has read this agenda', 'reason')
  const { timing } = await factsFor(db, meeting, given.today)
  return addPublication(db, meeting, { ...given, route: 'change', dueBy: timing.dueBy })
}

export const mustSayWhy = (route: Route, reason: string): void => {
  if (route !== 'in time' && reason === '')
    throw new Refusal(
      route === 'short notice'
        ? 'Enter why the meeting was called at short notice'
        : route === 'late'
          ? 'Enter why the agenda is late'
          : 'Enter what this adds and why it comes now',
      'reason',
    )
}

/**
 * Publishes the agenda, or what was added to it since. One transaction: whoever saw an older agenda is told, the gate
 * is looked at again behind the lock, and what the public is told is read as the public reads it.
 */
export const publishAgenda = async (
  db: Db,
  given: Publishing & Readonly<{ meeting: Pick<Meeting, 'id'>; revision: number }>,
): Promise<Readonly<{ version: number; route: Route }>> => {
  await takeRevision(db, given.meeting, given.revision)
  const meeting = await findMeeting(db, given.meeting.id)
  if (!meeting) throw new Refusal('This meeting is not there any more')
  const facts = await factsFor(db, meeting, given.today)
  const open = stillOpen(findingsOf(facts))
  const [first] = open
  if (first)
    throw new Refusal(
      open.length === 1
        ? `One thing still holds the agenda back. ${first.subject}: ${first.says}`
        : `${open.length} things still hold the agenda back. The first is ${first.subject}: ${first.says}`,
    )
  const items = facts.items.filter(item => item.withdrawnAt === null && item.publishedAt === null)
  const papers = facts.papers.filter(paper => paper.withdrawnAt === null && paper.publishedAt === null)
  const route = routeOf(facts.timing, {
    isFirst: meeting.agendaPublishedAt === null,
    bringsItemsOrPapers: items.length + papers.length > 0,
  })
  mustSayWhy(route, given.reason)

  // Reports before their papers: the public reads a paper’s report only once both are out.
  for (const report of new Set(papers.flatMap(paper => (paper.report === null ? [] : [paper.report]))))
    if (facts.reports.get(report)?.state === 'cleared')
      await freezeAndPublish(db, report, { by: given.by, byShown: given.byShown, at: given.now, today: given.today })
  if (items.length > 0)
    await db
      .updateTable('agenda_item')
      .set({ published_at: given.now })
      .where(
        'id',
        'in',
        items.map(item => item.id),
      )
      .execute()
  if (papers.length > 0)
    await db
      .updateTable('paper')
      .set({ published_at: given.now })
      .where(
        'id',
        'in',
        papers.map(paper => paper.id),
      )
      .execute()
  await db
    .updateTable('meeting')
    .set({ state: 'agenda published', agenda_published_at: meeting.agendaPublishedAt ?? given.now })
    .where('id', '=', meeting.id)
    .execute()
  const version = await addPublication(db, meeting, { ...given, route, dueBy: facts.timing.dueBy })
  return { version, route }
}
