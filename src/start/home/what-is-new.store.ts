import { may } from '../../access/index.ts'
import type { Db, Instant } from '../../database/index.ts'
import { addDays, dayOfInstant, inWords, type PlainDate } from '../../kernel/index.ts'
import { address } from '../../web/index.ts'
import type { Signed } from './what-needs-me.ts'

/** Something that happened since the reader last came, as far as their own role may see it. */
export type Happened = Readonly<{ on: PlainDate; says: string; href: string }>

/** Whoever comes for the first time sees this much. */
const daysAtFirst = 30
const mostShown = 12
/** What was decided longer than this before is no news, whenever it was entered. */
const daysOfNews = 90

export type Since = Readonly<{ since: Instant; isFirst: boolean }>

export const sinceOf = (cameBefore: Instant | null, today: PlainDate): Since =>
  cameBefore === null
    ? { since: `${addDays(today, -daysAtFirst)}T00:00:00.000Z`, isFirst: true }
    : { since: cameBefore, isFirst: false }

const ofTheBoard = async (db: Db, since: Instant): Promise<Happened[]> => {
  const newsFrom = addDays(dayOfInstant(since), -daysOfNews)
  const agendas = await db
    .selectFrom('agenda_publication')
    .innerJoin('meeting', 'meeting.id', 'agenda_publication.meeting')
    .select([
      'meeting.id',
      'meeting.held_on as heldOn',
      'agenda_publication.version',
      'agenda_publication.published_at as at',
    ])
    .where('agenda_publication.published_at', '>', since)
    .orderBy('agenda_publication.published_at')
    .orderBy('meeting.id')
    .execute()
  const minutes = await db
    .selectFrom('minutes_publication')
    .innerJoin('meeting', 'meeting.id', 'minutes_publication.meeting')
    .select([
      'meeting.id',
      'meeting.held_on as heldOn',
      'minutes_publication.state',
      'minutes_publication.published_at as at',
    ])
    .where('minutes_publication.published_at', '>', since)
    .orderBy('minutes_publication.published_at')
    .orderBy('meeting.id')
    .execute()
  const changes = await db
    .selectFrom('meeting_change')
    .select(['meeting', 'says', 'changed_at as at'])
    .where('changed_at', '>', since)
    .orderBy('changed_at')
    .orderBy('meeting')
    .orderBy('version')
    .execute()
  const decisions = await db
    .selectFrom('decision')
    .select(['id', 'title', 'made_at as at'])
    .where('made_at', '>', since)
    .where('decided_on', '>=', newsFrom)
    .where('outcome', 'not in', ['noted', 'received', 'confirmed'])
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  const actions = await db
    .selectFrom('action_event')
    .innerJoin('action', 'action.id', 'action_event.action')
    .leftJoin('meeting', 'meeting.id', 'action.source_meeting')
    .select(['action.id', 'action.title', 'action_event.deed', 'action_event.at'])
    .where('action_event.at', '>', since)
    .where(eb =>
      eb.or([
        eb('action_event.deed', 'in', ['closed', 're-issued']),
        eb.and([
          eb('action_event.deed', '=', 'made'),
          eb.or([eb('meeting.held_on', 'is', null), eb('meeting.held_on', '>=', newsFrom)]),
        ]),
      ]),
    )
    .orderBy('action_event.at')
    .orderBy('action_event.id')
    .execute()
  const reports = await db
    .selectFrom('report')
    .select(['id', 'title', 'published_at as at'])
    .where('published_at', '>', since)
    .where('state', '=', 'published')
    .orderBy('published_at')
    .orderBy('id')
    .execute()
  const deeds: Readonly<Record<string, string>> = {
    made: 'New action',
    closed: 'Action closed',
    're-issued': 'Action asked for again',
  }
  return [
    ...agendas.map(one => ({
      on: dayOfInstant(one.at),
      says:
        one.version === 1
          ? `The agenda of ${inWords(one.heldOn)} was published`
          : `Something was added to the agenda of ${inWords(one.heldOn)}`,
      href: address('/meetings/:meeting/agenda', { meeting: one.id }),
    })),
    ...minutes.map(one => ({
      on: dayOfInstant(one.at),
      says: `The ${one.state} minutes of ${inWords(one.heldOn)} are out`,
      href: address('/meetings/:meeting/minutes/read', { meeting: one.id }),
    })),
    ...changes.map(one => ({
      on: dayOfInstant(one.at),
      says: one.says,
      href: address('/meetings/:meeting', { meeting: one.meeting }),
    })),
    ...decisions.map(one => ({
      on: dayOfInstant(one.at),
      says: `Decided: ${one.title}`,
      href: address('/decisions/:decision', { decision: one.id }),
    })),
    ...actions.map(one => ({
      on: dayOfInstant(one.at),
      says: `${deeds[one.deed] ?? one.deed}: ${one.title}`,
      href: address('/actions/:action', { action: one.id }),
    })),
    ...reports.flatMap(one =>
      one.at === null
        ? []
        : [
            {
              on: dayOfInstant(one.at),
              says: `The report “${one.title}” was published`,
              href: address('/reports/:report', { report: one.id }),
            },
          ],
    ),
  ]
}

const ofVoice = async (db: Db, since: Instant): Promise<Happened[]> => {
  const day = dayOfInstant(since)
  const turns = await db
    .selectFrom('card_turn')
    .innerJoin('card', 'card.id', 'card_turn.card')
    .select([
      'card.id',
      'card.title',
      'card_turn.turn',
      'card_turn.set_on as setOn',
      'card_turn.answered_on as answeredOn',
      'card_turn.verdict',
      'card_turn.verdict_on as verdictOn',
    ])
    .where('card.route', '=', 'collective')
    .where('card.agreed_on', 'is not', null)
    .orderBy('card.number')
    .orderBy('card_turn.turn')
    .execute()
  const surveys = await db
    .selectFrom('survey_publication')
    .innerJoin('survey_wave', 'survey_wave.id', 'survey_publication.wave')
    .innerJoin('survey', 'survey.id', 'survey_wave.survey')
    .select(['survey_wave.id', 'survey.title', 'survey_wave.label', 'survey_publication.published_on as on'])
    .where('survey_publication.published_on', '>', day)
    .orderBy('survey_publication.published_on')
    .orderBy('survey_wave.id')
    .orderBy('survey_publication.version')
    .execute()
  const answered = surveys.map(one => ({
    on: one.on,
    says: `What young people said in “${one.title} ${one.label}” was published`,
    href: address('/published/surveys/:wave', { wave: one.id }),
  }))
  const ofCards = turns.flatMap(one => {
    const about = { href: address('/voice/cards/:card', { card: one.id }) }
    const is = (on: PlainDate | null): on is PlainDate => on !== null && on > day
    return [
      ...(is(one.setOn)
        ? [
            {
              ...about,
              on: one.setOn,
              says: `${one.turn === 1 ? 'Young people asked' : 'Came back, to be answered again'}: ${one.title}`,
            },
          ]
        : []),
      ...(is(one.answeredOn)
        ? [{ ...about, on: one.answeredOn, says: `${one.turn === 1 ? 'Answered' : 'Answered again'}: ${one.title}` }]
        : []),
      ...(is(one.verdictOn) && one.verdict !== null
        ? [{ ...about, on: one.verdictOn, says: `Young people say of “${one.title}”: ${one.verdict}` }]
        : []),
    ]
  })
  return [...ofCards, ...answered]
}

const ofDataSet = async (db: Db, since: Instant): Promise<Happened[]> => {
  const rows = await db
    .selectFrom('publication')
    .select(['title', 'as_at as asAt', 'published_at as at'])
    .where('published_at', '>', since)
    .orderBy('published_at')
    .orderBy('id')
    .execute()
  return rows.map(one => ({ on: dayOfInstant(one.at), says: `Published: ${one.title}`, href: '/data-set' }))
}

const ofAccess = async (db: Db, since: Instant): Promise<Happened[]> => {
  const row = await db
    .selectFrom('audit_line')
    .select(eb => [eb.fn.countAll<number>().as('lines'), eb.fn.max('at').as('last')])
    .where('at', '>', since)
    .executeTakeFirst()
  const lines = row?.lines ?? 0
  return lines === 0 || !row?.last
    ? []
    : [{ on: dayOfInstant(row.last), says: `${lines} lines were added to the audit trail`, href: '/audit-trail' }]
}

/** What happened since then, newest first. */
export const whatIsNew = async ({ db, person }: Signed, since: Instant): Promise<readonly Happened[]> => {
  const found = [
    ...(may(person, 'board.read-meetings') ? await ofTheBoard(db, since) : []),
    ...(may(person, 'voice.read') ? await ofVoice(db, since) : []),
    ...(may(person, 'dataset.read') ? await ofDataSet(db, since) : []),
    ...(person.roles.includes('it-administrator') ? await ofAccess(db, since) : []),
  ]
  return found
    .toSorted((a, b) => (a.on === b.on ? (a.says < b.says ? -1 : a.says > b.says ? 1 : 0) : a.on < b.on ? 1 : -1))
    .slice(0, mostShown)
}
