import type { Db } from '../../database/index.ts'
import { inWords, type PlainDate } from '../../kernel/index.ts'
import { BackLink, type Content } from '../../ui/index.ts'
import { notFound } from '../../web/index.ts'
import type { AgendaItem } from '../agenda/agenda-item.ts'
import { boardHeaderOf } from '../bodies/bodies.store.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { findMeeting, meetingsBetween } from '../meetings/meetings.store.ts'
import type { Attendance } from './minute.ts'
import { minutesAddress } from './minutes-findings.ts'
import { type Room, roomOf } from './take-minutes.ts'

export const meetingAsked = async (db: Db, params: Readonly<Record<string, string>>): Promise<Meeting> =>
  (await findMeeting(db, params['meeting'] ?? '')) ?? notFound()

export const roomAsked = async (db: Db, params: Readonly<Record<string, string>>): Promise<Room> =>
  roomOf(db, await meetingAsked(db, params))

/** The item that the address names, or else the first that has no outcome yet. */
export const itemAsked = (room: Room, query: Readonly<Record<string, string>>): AgendaItem | null => {
  const settled = new Set(room.minutes.filter(one => one.outcome !== null).map(one => one.item))
  return (
    room.order.find(item => item.id === query['item']) ??
    room.order.find(item => !settled.has(item.id)) ??
    room.order[0] ??
    null
  )
}

export const itemName = (item: AgendaItem): string => `${item.number ?? ''}. ${item.title}`

export const dayAndBody = (meeting: Meeting): string => `${meeting.bodyName}, ${inWords(meeting.heldOn)}`

/** The pages that belong to taking minutes go back to the item they were opened from. */
export const BackToMinutes = ({ meeting, item }: { meeting: Meeting; item?: string | undefined }) => (
  <BackLink href={minutesAddress(meeting.id, item)}>Back to the minutes</BackLink>
)

/** Those who sit on the body that day, as they may be ticked. */
export type Seated = Readonly<{ holder: string; shownAs: string; title: string; votes: boolean; office: string | null }>

export const seatedOn = async (db: Db, meeting: Meeting): Promise<Seated[]> =>
  ((await boardHeaderOf(db, meeting.body, meeting.heldOn))?.seats ?? []).flatMap(seat =>
    seat.holder === null || seat.shownAs === null
      ? []
      : [{ holder: seat.holder, shownAs: seat.shownAs, title: seat.title, votes: seat.votes, office: seat.office }],
  )

/** Who may have said something, the likeliest first. Young people speak as young people. */
export const speakersOf = (room: Room, seated: readonly Seated[]): string[] => {
  const shown = (capacity: readonly Attendance['capacity'][]) =>
    room.record.attendance.filter(one => capacity.includes(one.capacity)).map(one => one.shownAs)
  return [
    ...new Set([
      'Chair',
      'One member',
      'Officers',
      ...shown(['officer']),
      ...shown(['member', 'substitute']),
      ...shown(['guest']),
      ...(room.record.youngPeople > 0 ? ['A young person'] : []),
      'A member of the public',
      ...(room.record.attendance.length === 0 ? seated.map(one => one.shownAs) : []),
    ]),
  ]
}

/** Meetings that come after this one, of any body, by which something can be due or to which it can go. */
export const laterMeetings = async (db: Db, meeting: Meeting): Promise<Meeting[]> =>
  (await meetingsBetween(db, { first: meeting.heldOn })).filter(
    one => one.id !== meeting.id && one.state !== 'cancelled' && one.state !== 'held' && one.kind === 'formal',
  )

export const meetingChoice = (one: Meeting): string => `${inWords(one.heldOn)}, ${one.bodyName}`

/** Nothing can be written yet, or not any more. */
export const whyClosed = (meeting: Meeting, today: PlainDate, state: string | null): Content => {
  if (meeting.state === 'cancelled') return 'This meeting was cancelled, so it has no minutes.'
  if (state === 'confirmed' || state === 'signed') return 'These minutes have been confirmed. They stay as they are.'
  return meeting.heldOn > today
    ? `The meeting is on ${inWords(meeting.heldOn)}. Its minutes can be written from that day on.`
    : null
}
