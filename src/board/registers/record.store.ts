import { sql } from 'kysely'
import type { Db, Instant } from '../../database/index.ts'
import type { Period, PlainDate } from '../../kernel/index.ts'
import type { Urgency } from '../agenda/urgency.ts'
import { notCountedAsMembers } from './register.ts'
import type { MeetingCounted } from './board-meetings.ts'
import { type ReportFields, risksIn } from '../checks/index.ts'

// What is recorded at meetings, and in reports, one meeting after the other, read together as the registers that they are.

/** How often somebody who sat on a body came, of the meetings whose attendance was recorded while they sat on it. */
export type Attended = Readonly<{
  holder: string
  shownAs: string
  seat: string
  meetings: number
  came: number
  substituted: number
  apologies: number
}>

/** Of the newest meeting whose attendance is recorded, and those of the twelve months before it. */
export const attendanceOfMembers = async (db: Db): Promise<Attended[]> => {
  const { rows } = await sql<Attended>`
    with minuted as (
      select m.id, m.body, m.held_on from meeting m
      where m.kind = 'formal' and exists (select from attendance a where a.meeting = m.id)
    ), recorded as (
      select * from minuted where held_on > (select max(held_on) from minuted) - interval '12 months'
    )
    select h.id as holder, h.shown_as as "shownAs", s.title as seat,
      count(r.id)::integer as meetings,
      count(a.id) filter (where a.capacity = 'member')::integer as came,
      count(a.id) filter (where a.capacity = 'substitute')::integer as substituted,
      count(p.holder) filter (where a.id is null)::integer as apologies
    from seat_holder h
    join seat s on s.id = h.seat
    join recorded r on r.body = s.body and r.held_on >= h.first_on and r.held_on <= coalesce(h.last_on, r.held_on)
    left join attendance a on a.meeting = r.id and a.holder = h.id
    left join apology p on p.meeting = r.id and p.holder = h.id
    group by h.id, h.shown_as, s.title, s.body, s.ordinal
    order by s.body, s.ordinal, h.first_on, h.id`.execute(db)
  return rows
}

/** The meetings of a year that the board held, and how many of those summoned with a vote came. */
export const meetingsOfBoard = async (db: Db, days: Period, today: PlainDate): Promise<MeetingCounted[]> => {
  const { rows } = await sql<MeetingCounted>`
    with the_board as (
      select id, quorum from body
      where kind = 'board' and (dissolved_on is null or dissolved_on > ${days.first}::date)
      order by ordinal, name, id limit 1
    )
    select m.id, m.held_on as "heldOn", m.kind, b.quorum,
      exists (select from attendance a where a.meeting = m.id) as "isRecorded",
      (select count(*)::integer from attendance a where a.meeting = m.id and a.votes) as voting,
      count(h.id)::integer as summoned,
      count(a.id) filter (where a.capacity in ('member', 'substitute'))::integer as came
    from meeting m
    join the_board b on b.id = m.body
    left join seat s on s.body = m.body and s.votes and s.first_on <= m.held_on and coalesce(s.last_on, m.held_on) >= m.held_on
    left join seat_holder h on h.seat = s.id and h.first_on <= m.held_on and coalesce(h.last_on, m.held_on) >= m.held_on
    left join attendance a on a.meeting = m.id and a.holder = h.id
    where m.kind in ('formal', 'informal') and m.state <> 'cancelled'
      and m.held_on between ${days.first}::date and ${days.last}::date and m.held_on < ${today}::date
    group by m.id, m.held_on, m.kind, b.quorum
    order by m.held_on, m.id`.execute(db)
  return rows
}

export type YoungPeopleThere = Readonly<{
  meeting: string
  body: string
  heldOn: PlainDate
  startsAt: string | null
  youngPeople: number
}>

/** How many young people were at each meeting that was minuted, and at which hour it began; the latest first. */
export const youngPeopleAtMeetings = (db: Db): Promise<YoungPeopleThere[]> =>
  db
    .selectFrom('meeting_record')
    .innerJoin('meeting', 'meeting.id', 'meeting_record.meeting')
    .innerJoin('body', 'body.id', 'meeting.body')
    .select([
      'meeting.id as meeting',
      'body.name as body',
      'meeting.held_on as heldOn',
      'meeting.starts_at as startsAt',
      'meeting_record.young_people as youngPeople',
    ])
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('attendance').select('attendance.id').whereRef('attendance.meeting', '=', 'meeting.id')),
    )
    .orderBy('meeting.held_on', 'desc')
    .orderBy('meeting.id')
    .execute()

export type TookPart = Readonly<{
  holder: string
  shownAs: string
  seat: string
  visits: number
  events: number
  training: number
  lastOn: PlainDate | null
}>

/** What those who sit on a board today, or did in these days, went to while they held their seat. */
export const takeUpOfMembers = async (db: Db, days: Period): Promise<TookPart[]> => {
  const { rows } = await sql<TookPart>`
    select h.id as holder, h.shown_as as "shownAs", s.title as seat,
      count(e.id) filter (where e.register = 'visits')::integer as visits,
      count(e.id) filter (where e.register = 'events')::integer as events,
      count(e.id) filter (where e.register = 'training')::integer as training,
      max(e.held_on) as "lastOn"
    from seat_holder h
    join seat s on s.id = h.seat
    join body b on b.id = s.body and b.kind = 'board'
    left join register_member r on r.seat = s.id
    left join register_entry e on e.id = r.entry and e.withdrawn_at is null
      and e.held_on between ${days.first}::date and ${days.last}::date
      and e.held_on >= h.first_on and e.held_on <= coalesce(h.last_on, e.held_on)
    where s.kind <> all (${[...notCountedAsMembers]})
      and h.first_on <= ${days.last}::date and coalesce(h.last_on, ${days.first}::date) >= ${days.first}::date
    group by h.id, h.shown_as, s.title, b.ordinal, s.ordinal
    order by b.ordinal, s.ordinal, h.first_on, h.id`.execute(db)
  return rows
}

export type Declared = Readonly<{
  meeting: string
  heldOn: PlainDate
  item: string
  who: string
  kind: string
  nature: string
  isSensitive: boolean
  effect: string
}>

export const allDeclarations = (db: Db): Promise<Declared[]> =>
  db
    .selectFrom('declaration')
    .innerJoin('meeting', 'meeting.id', 'declaration.meeting')
    .innerJoin('agenda_item', 'agenda_item.id', 'declaration.item')
    .select([
      'declaration.meeting',
      'meeting.held_on as heldOn',
      'agenda_item.title as item',
      'declaration.who',
      'declaration.kind',
      'declaration.nature',
      'declaration.is_sensitive as isSensitive',
      'declaration.effect',
    ])
    .orderBy('meeting.held_on', 'desc')
    .orderBy('declaration.who')
    .orderBy('declaration.id')
    .execute()

export type Asked = Readonly<{
  meeting: string
  heldOn: PlainDate
  kind: string
  asker: string
  words: string
  receivedAt: Instant
  answer: string
  answeredBy: string
}>

export const allPublicQuestions = (db: Db): Promise<Asked[]> =>
  db
    .selectFrom('public_question')
    .innerJoin('meeting', 'meeting.id', 'public_question.meeting')
    .select([
      'public_question.meeting',
      'meeting.held_on as heldOn',
      'public_question.kind',
      'public_question.asker',
      'public_question.words',
      'public_question.received_at as receivedAt',
      'public_question.answer',
      'public_question.answered_by as answeredBy',
    ])
    .orderBy('public_question.received_at', 'desc')
    .orderBy('public_question.id')
    .execute()

export type Urgent = Readonly<{ meeting: string; heldOn: PlainDate; item: string }> & Omit<Urgency, 'recordedAt'>

export const allUrgent = (db: Db): Promise<Urgent[]> =>
  db
    .selectFrom('urgency')
    .innerJoin('agenda_item', 'agenda_item.id', 'urgency.item')
    .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting')
    .select([
      'agenda_item.meeting',
      'meeting.held_on as heldOn',
      'agenda_item.title as item',
      'urgency.opinion_of as opinionOf',
      'urgency.reason',
      'urgency.told_on as toldOn',
      'urgency.told_by as toldBy',
    ])
    .orderBy('meeting.held_on', 'desc')
    .orderBy('agenda_item.ordinal')
    .orderBy('agenda_item.id')
    .execute()

export type TakenInPrivate = Readonly<{
  meeting: string
  heldOn: PlainDate
  id: string
  item: string
  part: string
  paragraphs: readonly number[]
  publicReason: string
  reviewOn: PlainDate | null
  endedOn: PlainDate | null
}>

export const allInPrivate = async (db: Db): Promise<TakenInPrivate[]> => {
  const rows = await db
    .selectFrom('agenda_item')
    .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting')
    .leftJoin('exemption', 'exemption.item', 'agenda_item.id')
    .select([
      'agenda_item.meeting',
      'meeting.held_on as heldOn',
      'agenda_item.id',
      'agenda_item.title as item',
      'agenda_item.part',
      'exemption.paragraphs',
      'exemption.public_reason as publicReason',
      'exemption.review_on as reviewOn',
      'exemption.ended_on as endedOn',
    ])
    .where('agenda_item.part', '!=', 'open')
    .where('agenda_item.withdrawn_at', 'is', null)
    .orderBy('meeting.held_on', 'desc')
    .orderBy('agenda_item.ordinal')
    .orderBy('agenda_item.id')
    .execute()
  return rows.map(row => ({
    ...row,
    paragraphs: row.paragraphs ?? [],
    publicReason: row.publicReason ?? '',
  }))
}

export type RiskTold = Readonly<{
  report: string
  title: string
  heldOn: PlainDate | null
  now: string
  after: string
  says: string
  /** What is done about it. */
  done: string
}>

/** What each published report said of its risks, one line each: as it is now, and what is left when everything is done. */
export const allRisks = async (db: Db): Promise<RiskTold[]> => {
  const { rows } = await sql<Pick<RiskTold, 'report' | 'title' | 'heldOn'> & { answers: ReportFields | null }>`
    select r.id as report, r.title, m.held_on as "heldOn",
      v.fields -> 'answers' as answers
    from report r
    left join meeting m on m.id = r.meeting
    join lateral (
      select fields from report_version v where v.report = r.id and v.published_at is not null order by v.version desc limit 1
    ) v on true
    where r.state = 'published'
    order by m.held_on desc, r.title, r.id`.execute(db)
  return rows.flatMap(({ answers, ...report }) => {
    const told = risksIn(answers ?? {})
    // A report that says nothing of its risks is told too.
    return (told.length === 0 ? [{ what: '', now: '', after: '', done: '' }] : told).map(
      ({ what, now, after, done }) => ({ ...report, says: what, now, after, done }),
    )
  })
}
