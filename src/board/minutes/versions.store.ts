import { sql } from 'kysely'
import { asJson, asThePublic, type Db, type Instant } from '../../database/index.ts'
import { inWords, type PlainDate, Refusal } from '../../kernel/index.ts'
import { holdsTrace, tracesOfWithdrawn } from '../../voice/index.ts'
import { agendaOf } from '../agenda/agenda.store.ts'
import { privateInWords } from '../agenda/exemption.ts'
import { exemptionsOf, urgenciesOf } from '../agenda/exemptions.store.ts'
import { leftOverOf } from '../agenda/left-over.store.ts'
import { publishDecisionsOf } from '../decisions/decisions.store.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { calendarOf } from '../meetings/meetings.store.ts'
import { recordOf, setRetention } from './meeting-record.store.ts'
import { earlierMinuteOf, minutesOf } from './minutes.store.ts'
import {
  type AnyMinute,
  type Around,
  headerOf,
  type MinutesHeader,
  type MinutesVersion,
  privatelyShown,
  shownOf,
  type VersionState,
} from './version.ts'

const aroundOf = async (db: Db, meeting: Meeting): Promise<Around> => {
  const agenda = await agendaOf(db, meeting)
  const meetings = await db.selectFrom('meeting').select(['id', 'held_on as heldOn']).orderBy('id').execute()
  const bodies = await db.selectFrom('body').select(['id', 'name']).orderBy('id').execute()
  const exemptions = await exemptionsOf(db, meeting.id)
  const earlier = new Map<string, Readonly<{ number: number; heldOn: PlainDate }>>()
  for (const item of agenda) {
    const found = await earlierMinuteOf(db, item.fromItem)
    if (found) earlier.set(item.id, found)
  }
  return {
    record: await recordOf(db, meeting.id),
    agenda,
    urgency: await urgenciesOf(db, meeting.id),
    meetings: new Map(meetings.map(one => [one.id, one.heldOn])),
    bodies: new Map(bodies.map(one => [one.id, one.name])),
    earlier,
    whyPrivate: new Map(
      agenda.flatMap(item => {
        if (item.part === 'open') return []
        const exemption = exemptions.get(item.id) ?? null
        return [[item.id, [privateInWords(item.part, exemption), exemption?.publicReason].filter(Boolean).join(' ')]]
      }),
    ),
  }
}

/** The minutes as they stand at this moment, open and private, for those who may read both. */
export const standingMinutes = async (
  db: Db,
  meeting: Meeting,
): Promise<Readonly<{ header: MinutesHeader; minutes: readonly ReturnType<typeof shownOf>[] }>> => {
  const around = await aroundOf(db, meeting)
  return {
    header: headerOf(
      meeting,
      around.record,
      around.agenda,
      meeting.goesOnAt === null ? null : (around.meetings.get(meeting.goesOnAt) ?? null),
      meeting.restGoesOn ? await leftOverOf(db, { meeting: meeting.id }) : [],
    ),
    minutes: (await minutesOf(db, meeting.id)).map(minute => shownOf(minute, around)),
  }
}

export type NewVersion = Readonly<{
  state: VersionState
  isPublic: boolean
  why: string
  confirmedAt: string | null
  signedBy: string
}>

/**
 * Keeps the minutes as they are now. A public version is put together as the public reads it, so that nothing taken in
 * private can be in what is published.
 */
export const keepVersion = async (
  db: Db,
  meeting: Meeting,
  kept: NewVersion,
  by: string | null,
  now: Instant,
): Promise<number> => {
  const around = await aroundOf(db, meeting)
  const { header } = await standingMinutes(db, meeting)
  // Two who keep a version at once wait for one another.
  await db.selectFrom('meeting').select('id').where('id', '=', meeting.id).forUpdate().execute()
  const { version } = await db
    .insertInto('minutes_version')
    .values(eb => ({
      meeting: meeting.id,
      version: eb
        .selectFrom('minutes_version')
        .select(sql<number>`coalesce(max(version), 0) + 1`.as('next'))
        .where('meeting', '=', meeting.id),
      state: kept.state,
      is_public: kept.isPublic,
      header: asJson<unknown>(header),
      why: kept.why,
      confirmed_at: kept.confirmedAt,
      signed_by: kept.signedBy,
      made_by: by,
      made_at: now,
    }))
    .returning('version')
    .executeTakeFirstOrThrow()
  const row = (number: number, part: string, shown: AnyMinute) => ({
    meeting: meeting.id,
    version,
    number,
    part,
    ordinal: number,
    shown: asJson<unknown>(shown),
  })
  for (const minute of await minutesOf(db, meeting.id)) {
    const rows = [row(minute.number, minute.part, shownOf(minute, around))]
    if (minute.part !== 'open') rows.push(row(minute.number, 'open', privatelyShown(minute, around)))
    await db.insertInto('minutes_version_minute').values(rows).execute()
  }
  await setRetention(db, meeting, await calendarOf(db))
  if (kept.isPublic) {
    const shown = await asThePublic(db, open => versionOf(open, meeting.id, version))
    if (holdsTrace(textsIn(shown).join(' '), await tracesOfWithdrawn(db)))
      throw new Refusal(
        `The minutes of ${inWords(meeting.heldOn)} hold words that a young person took back. Take them out first, or ask the participation worker`,
      )
    await db
      .insertInto('minutes_publication')
      .values({
        meeting: meeting.id,
        version,
        state: kept.state,
        shown: asJson<unknown>(shown),
        published_by: by,
        published_at: now,
      })
      .execute()
    await publishDecisionsOf(db, meeting.id)
  }
  return version
}

/** Every text in what is shown, wherever it stands. */
const textsIn = (shown: unknown): string[] =>
  typeof shown === 'string'
    ? [shown]
    : typeof shown === 'object' && shown !== null
      ? Object.values(shown).flatMap(textsIn)
      : []

export type VersionHead = Omit<MinutesVersion, 'header' | 'minutes'>

const heads = (db: Db, meeting: string) =>
  db
    .selectFrom('minutes_version')
    .leftJoin('meeting as confirming', 'confirming.id', 'minutes_version.confirmed_at')
    .select([
      'minutes_version.meeting',
      'minutes_version.version',
      'minutes_version.state',
      'minutes_version.is_public as isPublic',
      'minutes_version.header',
      'minutes_version.why',
      'minutes_version.confirmed_at as confirmedAt',
      'confirming.held_on as confirmedOn',
      'minutes_version.signed_by as signedBy',
      'minutes_version.made_at as madeAt',
    ])
    .where('minutes_version.meeting', '=', meeting)
    .orderBy('minutes_version.version', 'desc')

type HeadRow = Awaited<ReturnType<ReturnType<typeof heads>['execute']>>[number]
const headOf = (row: HeadRow): VersionHead => ({
  meeting: row.meeting,
  version: row.version,
  state: row.state as VersionState,
  isPublic: row.isPublic,
  why: row.why,
  confirmedAt:
    row.confirmedAt === null || row.confirmedOn === null ? null : { meeting: row.confirmedAt, heldOn: row.confirmedOn },
  signedBy: row.signedBy,
  madeAt: row.madeAt,
})

/** Every version that the reader may know of, the newest first. */
export const versionsOf = async (db: Db, meeting: string): Promise<VersionHead[]> =>
  (await heads(db, meeting).execute()).map(headOf)

/** The newest version, or null while none was kept. */
export const findVersion = async (db: Db, meeting: string): Promise<VersionHead | null> =>
  (await versionsOf(db, meeting))[0] ?? null

/** One version as this reader may read it: the public gets of a private minute its title, its reason and its summary. */
export const versionOf = async (db: Db, meeting: string, version: number): Promise<MinutesVersion | null> => {
  const head = await heads(db, meeting).where('minutes_version.version', '=', version).executeTakeFirst()
  if (!head) return null
  const rows = await db
    .selectFrom('minutes_version_minute')
    .select(['number', 'part', 'shown'])
    .where('meeting', '=', meeting)
    .where('version', '=', version)
    .where('part', '=', 'open')
    .orderBy('ordinal')
    .orderBy('number')
    .execute()
  return {
    ...headOf(head),
    header: head.header as MinutesHeader,
    minutes: rows.map(row => row.shown as AnyMinute),
  }
}

/** The private minutes of a version; none for a reader who may not read them. */
export const privateMinutesOf = async (db: Db, meeting: string, version: number): Promise<readonly AnyMinute[]> =>
  (
    await db
      .selectFrom('minutes_version_minute')
      .select('shown')
      .where('meeting', '=', meeting)
      .where('version', '=', version)
      .where('part', '!=', 'open')
      .orderBy('ordinal')
      .orderBy('number')
      .execute()
  ).map(row => row.shown as AnyMinute)

/** The newest minutes that were made public, as they were; null while there are none. */
export const publishedMinutesOf = async (db: Db, meeting: string): Promise<MinutesVersion | null> => {
  const row = await db
    .selectFrom('minutes_publication')
    .select('shown')
    .where('meeting', '=', meeting)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (row?.shown as MinutesVersion | undefined) ?? null
}

/** Formal meetings of a body before this one whose minutes were kept and are not confirmed yet, the latest first. */
export const unconfirmedBefore = async (
  db: Db,
  meeting: Pick<Meeting, 'body' | 'heldOn'>,
): Promise<Readonly<{ id: string; heldOn: PlainDate; version: number }>[]> => {
  const { rows } = await sql<{ id: string; heldOn: PlainDate; version: number }>`
    select m.id, m.held_on as "heldOn", newest.version
    from meeting m
    join lateral (
      select v.version, v.state from minutes_version v where v.meeting = m.id order by v.version desc limit 1
    ) newest on newest.state in ('draft', 'corrected')
    where m.body = ${meeting.body} and m.held_on < ${meeting.heldOn}::date
    order by m.held_on desc, m.id`.execute(db)
  return rows
}
