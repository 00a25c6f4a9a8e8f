import { sql } from 'kysely'
import { type Db, type Instant } from '../../database/index.ts'
import { type ClosedDay, type PlainDate, type WorkingCalendar, workingCalendar } from '../../kernel/index.ts'
import { saveSetting, settingCalled } from '../../access/index.ts'
import { type LeadTimes, usualLeadTimes } from './deadlines.ts'
import { type Meeting, meetingId, type MeetingFormat, type MeetingKind, type MeetingState } from './meeting.ts'

/** The days that this council works: the bank holidays and the days that it has set itself. */
export const calendarOf = async (db: Db): Promise<WorkingCalendar> =>
  workingCalendar({ extraClosedDays: await closedDaysOf(db) })

const clock = (time: string | null): string | null => (time === null ? null : time.slice(0, 5))

const selectMeetings = (db: Db) =>
  db
    .selectFrom('meeting')
    .innerJoin('body', 'body.id', 'meeting.body')
    .select([
      'meeting.id',
      'meeting.body',
      'body.name as bodyName',
      'meeting.held_on as heldOn',
      'meeting.starts_at as startsAt',
      'meeting.ends_at as endsAt',
      'meeting.venue',
      'meeting.format',
      'meeting.kind',
      'meeting.state',
      'meeting.changed_why as changedWhy',
      'meeting.goes_on_at as goesOnAt',
      'meeting.rest_goes_on as restGoesOn',
      'meeting.called_at as calledAt',
      'meeting.agenda_published_at as agendaPublishedAt',
      'meeting.revision',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof selectMeetings>['execute']>>[number]

const meetingOf = (row: Row): Meeting => ({
  ...row,
  startsAt: clock(row.startsAt),
  endsAt: clock(row.endsAt),
  format: row.format as MeetingFormat,
  kind: row.kind as MeetingKind,
  state: row.state as MeetingState,
})

export const findMeeting = async (db: Db, id: string): Promise<Meeting | null> => {
  const row = await selectMeetings(db).where('meeting.id', '=', id).executeTakeFirst()
  return row ? meetingOf(row) : null
}

/** Meetings of the days asked for, earliest first; of one body or of all. */
export const meetingsBetween = async (
  db: Db,
  days: Readonly<{ first?: PlainDate; last?: PlainDate; body?: string }>,
): Promise<Meeting[]> => {
  let query = selectMeetings(db)
  if (days.first !== undefined) query = query.where('meeting.held_on', '>=', days.first)
  if (days.last !== undefined) query = query.where('meeting.held_on', '<=', days.last)
  if (days.body !== undefined) query = query.where('meeting.body', '=', days.body)
  const rows = await query.orderBy('meeting.held_on').orderBy('meeting.starts_at').orderBy('meeting.id').execute()
  return rows.map(meetingOf)
}

/** The meeting of the same body that comes next after this one and was not cancelled; null when none is planned. */
export const meetingAfter = async (db: Db, meeting: Pick<Meeting, 'body' | 'heldOn'>): Promise<Meeting | null> => {
  const row = await selectMeetings(db)
    .where('meeting.body', '=', meeting.body)
    .where('meeting.held_on', '>', meeting.heldOn)
    .where('meeting.state', '!=', 'cancelled')
    .where('meeting.kind', '=', 'formal')
    .orderBy('meeting.held_on')
    .orderBy('meeting.id')
    .limit(1)
    .executeTakeFirst()
  return row ? meetingOf(row) : null
}

/** The formal meeting of the same body before this one that was not cancelled; null for the first. */
export const meetingBefore = async (db: Db, meeting: Pick<Meeting, 'body' | 'heldOn'>): Promise<Meeting | null> => {
  const row = await selectMeetings(db)
    .where('meeting.body', '=', meeting.body)
    .where('meeting.held_on', '<', meeting.heldOn)
    .where('meeting.state', '!=', 'cancelled')
    .where('meeting.kind', '=', 'formal')
    .orderBy('meeting.held_on', 'desc')
    .orderBy('meeting.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? meetingOf(row) : null
}

export type MeetingDetails = Readonly<{
  body: string
  heldOn: PlainDate
  startsAt: string | null
  endsAt: string | null
  venue: string
  format: MeetingFormat
  kind: MeetingKind
  calledAt: Instant | null
}>

const columnsOf = (details: Omit<MeetingDetails, 'body' | 'heldOn'>) => ({
  starts_at: details.startsAt,
  ends_at: details.endsAt,
  venue: details.venue,
  format: details.format,
  kind: details.kind,
  called_at: details.calledAt,
})

/** A new meeting, with the address that it keeps for ever. */
export const saveMeeting = async (db: Db, details: MeetingDetails): Promise<string> => {
  const there = await db
    .selectFrom('meeting')
    .select('id')
    .where('body', '=', details.body)
    .where('held_on', '=', details.heldOn)
    .orderBy('id')
    .execute()
  const id = meetingId(details.body, details.heldOn, new Set(there.map(row => row.id)))
  await db
    .insertInto('meeting')
    .values({ id, body: details.body, held_on: details.heldOn, ...columnsOf(details) })
    .execute()
  return id
}

/** Another time or place. The day of a meeting is moved by cancelling it and calling another, so that its address stays true. */
export const changeMeeting = (db: Db, id: string, details: Omit<MeetingDetails, 'body' | 'heldOn'>) =>
  db.updateTable('meeting').set(columnsOf(details)).where('id', '=', id).execute()

export const setMeetingState = (
  db: Db,
  id: string,
  change: Readonly<{ state: MeetingState; why?: string; goesOnAt?: string | null; restGoesOn?: boolean }>,
) =>
  db
    .updateTable('meeting')
    .set({
      state: change.state,
      ...(change.why === undefined ? {} : { changed_why: change.why }),
      ...(change.goesOnAt === undefined ? {} : { goes_on_at: change.goesOnAt }),
      ...(change.restGoesOn === undefined ? {} : { rest_goes_on: change.restGoesOn }),
    })
    .where('id', '=', id)
    .execute()

export type MeetingChange = Readonly<{ meeting: string; version: number; says: string; changedAt: Instant }>

/** What was told about a meeting since it was called, in order; of one body or of one meeting. */
export const changesOf = (db: Db, of: Readonly<{ body: string } | { meeting: string }>): Promise<MeetingChange[]> => {
  const query = db
    .selectFrom('meeting_change')
    .innerJoin('meeting', 'meeting.id', 'meeting_change.meeting')
    .select([
      'meeting_change.meeting',
      'meeting_change.version',
      'meeting_change.says',
      'meeting_change.changed_at as changedAt',
    ])
  return (
    'body' in of ? query.where('meeting.body', '=', of.body) : query.where('meeting_change.meeting', '=', of.meeting)
  )
    .orderBy('meeting_change.meeting')
    .orderBy('meeting_change.version')
    .execute()
}

/** Tells everyone what changed: on the public page, and in calendars, whose later entry counts. */
export const tellChange = async (
  db: Db,
  meeting: string,
  says: string,
  by: string | null,
  at: Instant,
): Promise<void> => {
  await db
    .insertInto('meeting_change')
    .values(eb => ({
      meeting,
      version: eb
        .selectFrom('meeting_change')
        .select(sql<number>`coalesce(max(version), 0) + 1`.as('next'))
        .where('meeting', '=', meeting),
      says,
      changed_by: by,
      changed_at: at,
    }))
    .execute()
  await db.updateTable('meeting').set({ changed_why: says }).where('id', '=', meeting).execute()
}

/** How long before a meeting its reports are due, as this council has set it. */
export const leadTimesOf = async (db: Db): Promise<LeadTimes> => ({
  ...usualLeadTimes,
  ...((await settingCalled(db, 'report deadlines')) as Partial<LeadTimes> | null),
})

/** The days that the council has said it is closed, the earliest first. */
export const closedDaysOf = async (db: Db): Promise<readonly ClosedDay[]> =>
  (((await settingCalled(db, 'closed days')) ?? []) as readonly ClosedDay[]).toSorted((a, b) =>
    a.on === b.on ? 0 : a.on < b.on ? -1 : 1,
  )

export const saveClosedDays = (db: Db, days: readonly ClosedDay[], by: string | null) =>
  saveSetting(db, { key: 'closed days', value: days, isPublic: true, by })

export const saveLeadTimes = (db: Db, leadTimes: LeadTimes, by: string | null) =>
  saveSetting(db, { key: 'report deadlines', value: leadTimes, isPublic: true, by })
