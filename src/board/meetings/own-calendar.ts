import { audienceOf, may } from '../../access/index.ts'
import type { Audience, Db } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import { download, type Visitor } from '../../web/index.ts'
import { allActions } from '../actions/actions.store.ts'
import { allReports, tasksOf } from '../reports/reports.store.ts'
import { ownCalendar } from './calendar.ts'
import type { DayEntry } from './calendar-file.ts'
import { deadlinesIfKnown } from './deadlines.ts'
import { calendarOf, leadTimesOf, meetingsBetween } from './meetings.store.ts'

// A calendar file lives on a phone and in whatever calendar it is put into, so private business has no title in it.
const titled = (what: string, one: Readonly<{ title: string; part: string }>): string =>
  one.part === 'open' ? `${what}: ${one.title}` : `${what} (private)`

const actionsDue = async (db: Db, person: Visitor, today: PlainDate): Promise<DayEntry[]> =>
  (await allActions(db, today)).flatMap((action): DayEntry[] =>
    action.state === 'open' &&
    action.dueDay !== null &&
    action.owners.some(
      owner =>
        (owner.person !== null && owner.person === person.id) ||
        (owner.role !== null && person.roles.includes(owner.role)),
    )
      ? [{ id: `action-${action.id}`, on: action.dueDay, title: titled('Action due', action), says: '' }]
      : [],
  )

const reportsDue = async (db: Db, person: string): Promise<DayEntry[]> => {
  const tasks = await tasksOf(db, person)
  const leadTimes = await leadTimesOf(db)
  const calendar = await calendarOf(db)
  const meetings = new Map((await meetingsBetween(db, {})).map(meeting => [meeting.id, meeting]))
  return (await allReports(db)).flatMap((report): DayEntry[] => {
    const mine = tasks.get(report.id) ?? []
    const meeting = report.meeting === null ? undefined : meetings.get(report.meeting)
    const due = meeting && meeting.state === 'planned' ? deadlinesIfKnown(meeting.heldOn, leadTimes, calendar) : null
    if (due === null || report.state === 'published' || report.state === 'withdrawn') return []
    return [
      ...(mine.includes('write') && (report.state === 'invited' || report.state === 'drafting')
        ? [{ id: `write-${report.id}`, on: due.draftBy, title: titled('Draft report due', report), says: '' }]
        : []),
      ...(mine.some(task => task !== 'write') && report.state !== 'cleared'
        ? [{ id: `clear-${report.id}`, on: due.clearedBy, title: titled('Report to clear', report), says: '' }]
        : []),
    ]
  })
}

/** Who can be invited to a report; the others have no right even to ask which reports they were invited to. */
const writers: readonly Audience[] = ['author', 'analyst', 'clerk', 'officer']

/** What somebody has to do by when: their meetings, their actions, their reports; for who prepares meetings, every deadline. */
export const myCalendar = download({
  path: '/calendar/mine.ics',
  needs: 'board.read-meetings',
  load: async asked => {
    const { db, person, today } = asked
    if (person.id === null) throw new TypeError('Nobody reads their own calendar without signing in')
    return ownCalendar({
      ...asked,
      person: person.id,
      prepares: may(person, 'board.keep-agenda'),
      others: [
        ...(await actionsDue(db, person, today)),
        ...(writers.includes(audienceOf('board.read-meetings', person)) ? await reportsDue(db, person.id) : []),
      ],
    })
  },
})
