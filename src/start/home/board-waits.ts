import { may } from '../../access/index.ts'
import {
  agendaOf,
  allActions,
  allBodies,
  allReports,
  calendarOf,
  clearancesOf,
  deadlinesIfKnown,
  findingsFor,
  isOverdue,
  isOwnedBy,
  latestVersionOf,
  leadTimesOf,
  type ListedReport,
  type Meeting,
  meetingsBetween,
  needsAnOwner,
  planThatWaits,
  questionsThatWait,
  questionsToRead,
  reviewsDue,
  reportAddress,
  standingsOf,
  stillOpen,
  tasksOf,
  templateOf,
  unconfirmedBefore,
  urgenciesOf,
  waitingFor,
} from '../../board/index.ts'
import { addDays, inWords, type PlainDate } from '../../kernel/index.ts'
import { plural } from '../../ui/index.ts'
import { address, query } from '../../web/index.ts'
import { atMost, countOf, dueBy, type Waiting } from './waiting.ts'
import type { Signed } from './what-needs-me.ts'

/** What is further away than this is on no home page yet. */
const daysAhead = 60

type Due = (heldOn: PlainDate) => Readonly<{ draftBy: PlainDate; clearedBy: PlainDate; publishBy: PlainDate }> | null

const toWrite = async ({ db, person, today }: Signed, due: Due): Promise<Waiting[]> => {
  if (!may(person, 'board.write-report')) return []
  const tasks = await tasksOf(db, person.id)
  const waiting: Waiting[] = []
  const forMeeting = (report: ListedReport): string =>
    report.heldOn === null ? '' : ` for the meeting of ${inWords(report.heldOn)}`
  for (const report of await allReports(db)) {
    const mine = tasks.get(report.id) ?? []
    const days = report.heldOn === null ? null : due(report.heldOn)
    if ((report.state === 'invited' || report.state === 'drafting') && mine.includes('write'))
      waiting.push(
        dueBy(`Write “${report.title}”${forMeeting(report)}`, reportAddress(report), days?.draftBy ?? null, today),
      )
    if (report.state !== 'for clearance') continue
    // The director clears in their own name; others clear what they were asked to look at.
    const kinds = [
      ...mine.flatMap(task => (task === 'write' ? [] : [task])),
      ...(person.roles.includes('director') && !mine.includes('director') ? (['director'] as const) : []),
    ]
    const writes = mine.includes('write')
    const latest = kinds.length === 0 && !writes ? null : await latestVersionOf(db, report.id)
    if (latest === null) continue
    const all = standingsOf(
      (await templateOf(db, report)).clearances,
      await clearancesOf(db, report.id),
      latest.version,
    )
    if (writes && all.some(one => one.stands === 'to mend'))
      waiting.push(
        dueBy(`Mend “${report.title}”${forMeeting(report)}`, reportAddress(report), days?.clearedBy ?? null, today),
      )
    const stands = all.filter(one => kinds.includes(one.kind))
    if (stands.some(one => one.stands === 'waiting' || one.stands === 'changed since'))
      waiting.push(
        dueBy(
          `Clear “${report.title}”${forMeeting(report)}`,
          reportAddress(report, '/clear'),
          days?.clearedBy ?? null,
          today,
        ),
      )
  }
  return waiting
}

const toDo = async ({ db, person, today }: Signed): Promise<Waiting[]> => {
  const actions = (await allActions(db, today)).filter(one => one.state === 'open')
  const mine = actions
    .filter(one => isOwnedBy(one, person) && one.kind !== 'standing rule')
    .map(one => dueBy(`Do: ${one.title}`, address('/actions/:action', { action: one.id }), one.dueDay, today))
  const waiting = atMost(4, mine, left => ({
    says: `And ${left} more actions of yours`,
    href: '/my-work',
    late: false,
  }))
  const overdue = actions.filter(one => isOverdue(one, today)).length
  if (overdue > 0 && (may(person, 'board.keep-actions') || person.roles.includes('director')))
    waiting.push({
      says: `${countOf(overdue, 'One action of the board is', 'actions of the board are')} past the day`,
      href: '/actions',
      by: null,
      late: true,
    })
  const nobodys = actions.filter(needsAnOwner).length
  if (nobodys > 0 && may(person, 'board.keep-actions'))
    waiting.push({
      says: `${countOf(nobodys, 'One action has', 'actions have')} no owner who is still here`,
      href: '/actions',
      by: null,
      late: false,
    })
  return waiting
}

const ofMeeting = async ({ db, person, today }: Signed, meeting: Meeting, due: Due): Promise<Waiting[]> => {
  const waiting: Waiting[] = []
  const days = due(meeting.heldOn)
  const on = inWords(meeting.heldOn)
  const at = (path: string): string => address(`/meetings/:meeting${path}`, { meeting: meeting.id })
  if (meeting.state === 'planned' && may(person, 'board.publish-agenda') && days !== null) {
    const open = stillOpen(await findingsFor(db, meeting, today)).length
    waiting.push(
      dueBy(
        `Publish the agenda of ${on}: ${open === 0 ? 'nothing stands in its way' : `${plural(open, 'finding is', 'findings are')} open`}`,
        at('/publish'),
        days.publishBy,
        today,
      ),
    )
  }
  if (may(person, 'board.decide-urgency')) {
    const urgent = await urgenciesOf(db, meeting.id)
    for (const item of await agendaOf(db, meeting))
      if (item.isLate && item.withdrawnAt === null && !urgent.has(item.id))
        waiting.push(
          dueBy(
            `Decide whether “${item.title}” is urgent`,
            address('/meetings/:meeting/agenda/:item/urgent', { meeting: meeting.id, item: item.id }),
            meeting.heldOn,
            today,
          ),
        )
  }
  if (meeting.state === 'agenda published' && may(person, 'board.read-exempt') && !person.roles.includes('inspector'))
    waiting.push(
      may(person, 'start.read-brief')
        ? dueBy(`Read the brief and the papers for ${on}`, at('/brief'), meeting.heldOn, today)
        : dueBy(`Read the papers for ${on}`, at(''), meeting.heldOn, today),
    )
  return waiting
}

const minutesWait = async ({ db, person, today }: Signed, meetings: readonly Meeting[]): Promise<Waiting[]> => {
  if (!may(person, 'board.take-minutes') && !person.roles.includes('chair')) return []
  const waiting: Waiting[] = []
  for (const body of new Set(meetings.map(one => one.body))) {
    const next = meetings.find(one => one.body === body && one.heldOn >= today && one.state !== 'cancelled')
    for (const one of await unconfirmedBefore(db, { body, heldOn: addDays(today, 1) }))
      waiting.push(
        dueBy(
          `Confirm the minutes of ${inWords(one.heldOn)}`,
          may(person, 'board.take-minutes')
            ? address('/meetings/:meeting/minutes/versions', { meeting: one.id })
            : address('/meetings/:meeting/minutes/read', { meeting: one.id }),
          next?.heldOn ?? null,
          today,
        ),
      )
  }
  if (may(person, 'board.take-minutes'))
    for (const meeting of meetings)
      if (meeting.heldOn < today && (meeting.state === 'planned' || meeting.state === 'agenda published'))
        waiting.push({
          says: `Write the minutes of ${inWords(meeting.heldOn)}, or say that it was cancelled`,
          href: address('/meetings/:meeting', { meeting: meeting.id }),
          by: null,
          late: true,
        })
  return waiting
}

/** Business that no meeting has: nothing waits for ever because nobody looked. */
const businessWaits = async ({ db, person, today }: Signed): Promise<Waiting[]> => {
  if (!may(person, 'board.keep-agenda') || !may(person, 'board.read-exempt')) return []
  const waiting: Waiting[] = []
  for (const body of await allBodies(db)) {
    const count =
      (await waitingFor(db, body.id)).length +
      (await questionsThatWait(db, body.id)).length +
      (await planThatWaits(db, body.id, today)).length
    if (count > 0)
      waiting.push({
        says: `${countOf(count, 'One item waits', 'items wait')} for a meeting of the ${body.name}`,
        href: `/forward-plan${query({ body: body.id })}#waits`,
        by: null,
        late: false,
      })
  }
  return waiting
}

/** Questions that were sent in on the public pages, by the meeting that they are for. */
const questionsWait = async ({ db, person, today }: Signed): Promise<Waiting[]> => {
  if (!may(person, 'board.take-minutes')) return []
  const byMeeting = Map.groupBy(await questionsToRead(db), one => one.meeting)
  return [...byMeeting].map(([meeting, [first, ...more]]) =>
    dueBy(
      `Read ${more.length === 0 ? 'what was' : `${more.length + 1} things that were`} sent in for ${inWords(first?.heldOn ?? today)}`,
      address('/meetings/:meeting/minutes/questions', { meeting }),
      first?.heldOn ?? null,
      today,
    ),
  )
}

/** An exemption lasts only as long as its reason, so somebody looks again on the day that was named. */
const exemptionsWait = async ({ db, person, today }: Signed): Promise<Waiting[]> =>
  may(person, 'board.decide-exemption')
    ? atMost(
        2,
        (await reviewsDue(db, addDays(today, daysAhead))).map(one =>
          dueBy(
            `Look again at whether “${one.title}” must stay private`,
            address('/meetings/:meeting/agenda/:item/look-again', { meeting: one.meeting, item: one.item }),
            one.reviewOn,
            today,
          ),
        ),
        left => ({
          says: `And ${left} more items that may not need to stay private`,
          href: address('/registers/record/:record', { record: 'private' }),
          late: false,
        }),
      )
    : []

/** What the meetings, reports, minutes and actions of the board want of this reader. */
export const boardWaits = async (asked: Signed): Promise<Waiting[]> => {
  const { db, person, today } = asked
  if (!may(person, 'board.read-meetings')) return []
  const [leadTimes, calendar] = [await leadTimesOf(db), await calendarOf(db)]
  const due: Due = heldOn => deadlinesIfKnown(heldOn, leadTimes, calendar)
  const meetings = (
    await meetingsBetween(db, { first: addDays(today, -daysAhead), last: addDays(today, daysAhead) })
  ).filter(one => one.kind === 'formal')
  const waiting = [
    ...(await toWrite(asked, due)),
    ...(await toDo(asked)),
    ...(await minutesWait(asked, meetings)),
    ...(await businessWaits(asked)),
    ...(await exemptionsWait(asked)),
    ...(await questionsWait(asked)),
  ]
  for (const meeting of meetings)
    if (meeting.heldOn >= today && (meeting.state === 'planned' || meeting.state === 'agenda published'))
      waiting.push(...(await ofMeeting(asked, meeting, due)))
  return waiting
}
