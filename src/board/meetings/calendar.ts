import type { Db, Instant } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import { address, type DownloadedFile, notFound } from '../../web/index.ts'
import { bodiesWithASeatFor, findBody } from '../bodies/bodies.store.ts'
import { calendarFile, type DayEntry, type MeetingEntry } from './calendar-file.ts'
import type { Meeting } from './meeting.ts'
import { calendarOf, changesOf, leadTimesOf, meetingsBetween } from './meetings.store.ts'
import { deadlinesIfKnown } from './deadlines.ts'

type Asked = Readonly<{ db: Db; site: string; now: Instant }>

const hostOf = (site: string): string => new URL(site).hostname

/** Meetings as entries; the number of changes told is the sequence, so that calendars take the later word. */
const entriesOf = async (
  { db, site }: Asked,
  meetings: readonly Meeting[],
  pageOf: (meeting: Meeting) => string,
  since: Instant,
): Promise<MeetingEntry[]> => {
  const entries: MeetingEntry[] = []
  for (const body of new Set(meetings.map(meeting => meeting.body))) {
    const changes = await changesOf(db, { body })
    for (const meeting of meetings.filter(one => one.body === body)) {
      const told = changes.filter(change => change.meeting === meeting.id)
      entries.push({
        meeting,
        sequence: told.length,
        changedAt: told.at(-1)?.changedAt ?? since,
        page: `${site}${pageOf(meeting)}`,
      })
    }
  }
  return entries
}

/** The meetings of one body that this reader may see. A body that is not theirs to see is not there. */
export const calendarOfBody = async (
  asked: Asked,
  id: string,
  pageOf: (meeting: Meeting) => string,
): Promise<DownloadedFile> => {
  const body = (await findBody(asked.db, id)) ?? notFound()
  const meetings = await meetingsBetween(asked.db, { body: body.id })
  return {
    name: `${body.id}.ics`,
    type: 'text/calendar; charset=utf-8',
    body: calendarFile({
      title: body.name,
      host: hostOf(asked.site),
      now: asked.now,
      meetings: await entriesOf(asked, meetings, pageOf, asked.now),
      days: [],
    }),
  }
}

export const ownPageOf = (meeting: Meeting): string => address('/meetings/:meeting', { meeting: meeting.id })
export const publicPageOf = (meeting: Meeting): string =>
  address('/published/meetings/:meeting', { meeting: meeting.id })

/** Somebody's own dates: meetings of the bodies they sit on, and for who prepares them, when papers are due. */
export const ownCalendar = async (
  asked: Asked & Readonly<{ person: string; today: PlainDate; prepares: boolean; others: readonly DayEntry[] }>,
): Promise<DownloadedFile> => {
  const { db, today } = asked
  const theirs = await bodiesWithASeatFor(db, asked.person, today)
  const all = await meetingsBetween(db, { first: today })
  const meetings = all.filter(meeting => asked.prepares || theirs.includes(meeting.body))
  const leadTimes = await leadTimesOf(db)
  const calendar = await calendarOf(db)
  const days = asked.prepares
    ? all.flatMap(meeting => {
        if (meeting.kind !== 'formal' || meeting.state !== 'planned') return []
        const due = deadlinesIfKnown(meeting.heldOn, leadTimes, calendar)
        if (due === null) return []
        const entry = (what: string, on: PlainDate, title: string): DayEntry => ({
          id: `${what}-${meeting.id}`,
          on,
          title: `${title}: ${meeting.bodyName}`,
          says: '',
        })
        return [
          entry('draft', due.draftBy, 'Drafts in'),
          entry('cleared', due.clearedBy, 'Reports cleared'),
          entry('publish', due.publishBy, 'Last day to publish in time'),
        ]
      })
    : []
  return {
    name: 'my-dates.ics',
    type: 'text/calendar; charset=utf-8',
    body: calendarFile({
      title: 'My dates in Kept',
      host: hostOf(asked.site),
      now: asked.now,
      meetings: await entriesOf(asked, meetings, ownPageOf, asked.now),
      days: [...days, ...asked.others].filter(day => day.on >= today),
    }),
  }
}
