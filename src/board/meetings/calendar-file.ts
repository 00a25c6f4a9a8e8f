import {
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import type { Instant } from '../../database/index.ts'
import { addDays, type PlainDate } from '../../kernel/index.ts'
import { londonMoment } from './london-clock.ts'
import type { Meeting } from './meeting.ts'

/** A day by which something is due, or on which something is, without a time. */
export type DayEntry = Readonly<{ id: string; on: PlainDate; title: string; says: string }>

export type MeetingEntry = Readonly<{
  meeting: Meeting
  /** How often it has changed since it was called: calendars then take the later one. */
  sequence: number
  changedAt: Instant
  /** The page of the meeting. */
  page: string
}>

type CalendarGiven = Readonly<{
  title: string
  /** Who answers for the ids of the entries: the address of this Kept, without its scheme. */
  host: string
  now: Instant
  meetings: readonly MeetingEntry[]
  days: readonly DayEntry[]
}>

/** Until somebody says when it ends, a meeting takes two hours of a calendar. */
const usualMinutes = 120

const plusMinutes = (time: string, minutes: number): Readonly<{ days: number; time: string }> => {
  const all = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + minutes
  const two = (n: number) => String(n).padStart(2, '0')
  return { days: Math.floor(all / 1440), time: `${two(Math.floor(all / 60) % 24)}:${two(all % 60)}` }
}

const when = (meeting: Meeting) => {
  if (meeting.startsAt === null) return { start: meeting.heldOn, end: addDays(meeting.heldOn, 1), allDay: true }
  const start = londonMoment(meeting.heldOn, meeting.startsAt)
  if (meeting.endsAt !== null && meeting.endsAt > meeting.startsAt)
    return { start, end: londonMoment(meeting.heldOn, meeting.endsAt), allDay: false }
  const end = plusMinutes(meeting.startsAt, usualMinutes)
  return { start, end: londonMoment(addDays(meeting.heldOn, end.days), end.time), allDay: false }
}

const says = (meeting: Meeting): string =>
  [
    meeting.state === 'cancelled' ? 'This meeting is cancelled.' : '',
    meeting.state === 'adjourned' ? 'This meeting was adjourned.' : '',
    meeting.changedWhy,
    meeting.format === 'in person' ? '' : `The meeting is ${meeting.format}.`,
  ]
    .filter(line => line !== '')
    .join('\n')

/** A calendar file (RFC 5545). A cancelled meeting stays in it as cancelled, so that it goes from people's calendars. */
export const calendarFile = ({ title, host, now, meetings, days }: CalendarGiven): string => {
  const calendar = new ICalCalendar({
    name: title,
    prodId: { company: 'Kept', product: 'Board', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { meeting, sequence, changedAt, page } of meetings)
    calendar.createEvent({
      id: `${meeting.id}@${host}`,
      sequence,
      stamp: changedAt,
      ...when(meeting),
      summary: `${meeting.state === 'cancelled' ? 'Cancelled: ' : ''}${meeting.bodyName}${meeting.kind === 'formal' ? '' : ` (${meeting.kind})`}`,
      location: meeting.venue === '' ? null : meeting.venue,
      description: says(meeting) || null,
      url: page,
      status: meeting.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  for (const day of days)
    calendar.createEvent({
      id: `${day.id}@${host}`,
      stamp: now,
      start: day.on,
      end: addDays(day.on, 1),
      allDay: true,
      summary: day.title,
      description: day.says || null,
      status: ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    })
  return calendar.toString()
}
