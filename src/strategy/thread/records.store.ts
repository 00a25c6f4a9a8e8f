import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'
import { findIndicator, measureAddress } from '../../indicators/index.ts'
import { dayOfInstant, type PlainDate } from '../../kernel/index.ts'
import { answersToQuestions, findings, quotes, quoteShown } from '../../voice/index.ts'
import { address } from '../../web/index.ts'
import { questionId, recordKinds, type RecordKind, type Ref, refKey } from './link.ts'

/** A record as the thread shows it: what it is called, where it is read, how it stands, and when it last moved. */
export type Shown = Readonly<{
  ref: Ref
  title: string
  href: string
  state: string
  /** The newest day on which something happened to it; null where nothing has. */
  movedOn: PlainDate | null
}>

type Found = Omit<Shown, 'ref'> & Readonly<{ id: string }>

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

const later = (...days: readonly (PlainDate | null | undefined)[]): PlainDate | null =>
  days.reduce<PlainDate | null>((newest, day) => (day && (newest === null || day > newest) ? day : newest), null)

/**
 * How each kind of record is found, as far as this reader’s role may see it: what the database does not give is not on
 * the thread, and nobody learns that it is there.
 */
const finders: Readonly<Record<RecordKind, (db: Db, ids: readonly string[], today: PlainDate) => Promise<Found[]>>> = {
  card: async (db, ids) => {
    const rows = await db
      .selectFrom('card')
      .select(['id', 'number', 'title', 'raised_on as raisedOn', 'closed_on as closedOn'])
      .where('id', 'in', ids)
      .where('number', 'is not', null)
      .orderBy('number')
      .execute()
    const answers = await db
      .selectFrom('card_answer')
      .select(['card', 'answered_on as answeredOn'])
      .where('card', 'in', ids)
      .orderBy('answered_on')
      .execute()
    return rows.map(row => {
      const answered = later(...answers.filter(one => one.card === row.id).map(one => one.answeredOn))
      return {
        id: row.id,
        title: row.title === '' ? `Card ${row.number}` : row.title,
        href: address('/voice/cards/:card', { card: row.id }),
        state:
          row.closedOn !== null ? 'answered' : answered === null ? 'waiting for an answer' : 'answered, being checked',
        movedOn: later(row.raisedOn, answered, row.closedOn),
      }
    })
  },
  quote: async (db, ids, today) => {
    const wanted = new Set(ids)
    const found = (await quotes(db)).filter(one => wanted.has(one.id))
    return found.map(one => {
      const use = one.uses.includes('board') ? 'board' : 'public'
      const shown = quoteShown(one, today, use)
      return {
        id: one.id,
        title: shown.shown === 'words' ? `“${shown.words}” ${shown.attribution}` : shown.says,
        href: '/voice/quotes',
        state: shown.shown === 'words' ? '' : 'removed',
        movedOn: null,
      }
    })
  },
  finding: async (db, ids) => {
    const wanted = new Set(ids)
    return (await findings(db))
      .filter(one => wanted.has(one.id))
      .map(one => ({
        id: one.id,
        title: one.says,
        href: `/voice/quotes#finding-${one.id}`,
        state: one.list,
        movedOn: null,
      }))
  },
  'survey-question': async (db, ids) => {
    const { rows } = await sql<Readonly<{ id: string }>>`
      select id from unnest(${ids}::text[]) as id where kept.sees_record('survey-question', id) order by id`.execute(db)
    const seen = new Set(rows.map(row => row.id))
    return (await answersToQuestions(db, ids)).flatMap(one => {
      const id = questionId(one)
      const [latest] = one.answers
      return seen.has(id)
        ? [
            {
              id,
              title: `${one.title}: ${one.name}`,
              href: latest
                ? address('/published/surveys/:wave', { wave: latest.wave })
                : address('/voice/surveys/:survey', { survey: one.survey }),
              state: !latest
                ? 'no results published yet'
                : latest.share === null
                  ? `answered in ${latest.label}, no number shown`
                  : `${latest.share.count} of ${latest.share.of} said so in ${latest.label}`,
              // An answer comes round by itself, as a figure does.
              movedOn: null,
            },
          ]
        : []
    })
  },
  statement: async (db, ids) => {
    const rows = await db
      .selectFrom('promise_statement')
      .select(['id', 'promise', 'words', 'ended_on as endedOn'])
      .where('id', 'in', ids)
      .orderBy('number')
      .orderBy('id')
      .execute()
    const judged = await db
      .selectFrom('judgement')
      .select(['statement', 'verdict', 'given_by as givenBy', 'judged_on as judgedOn'])
      .where('statement', 'in', ids)
      .orderBy('judged_on')
      .orderBy('recorded_at')
      .orderBy('id')
      .execute()
    return rows.map(row => {
      const theirs = judged.filter(one => one.statement === row.id)
      const young = theirs.filter(one => one.givenBy === 'young people').at(-1)
      return {
        id: row.id,
        title: row.words,
        href: `${address('/promises/:promise', { promise: row.promise })}#statement-${row.id}`,
        state: row.endedOn !== null ? 'reworded' : young ? `young people say: ${young.verdict}` : 'not judged yet',
        movedOn: later(...theirs.map(one => one.judgedOn)),
      }
    })
  },
  priority: async (db, ids) => {
    const rows = await db
      .selectFrom('priority')
      .innerJoin('strategy', 'strategy.id', 'priority.strategy')
      .select(['priority.strategy', 'priority.number', 'priority.label', 'strategy.state'])
      .where(
        'priority.strategy',
        'in',
        ids.map(id => id.slice(0, id.lastIndexOf('/'))),
      )
      .orderBy('priority.strategy')
      .orderBy('priority.number')
      .execute()
    const wanted = rows.filter(row => ids.includes(`${row.strategy}/${row.number}`))
    return wanted.map(row => ({
      id: `${row.strategy}/${row.number}`,
      title: `${row.number}. ${row.label}`,
      href: `${address('/strategies/:strategy', { strategy: row.strategy })}#priority-${row.number}`,
      state: row.state,
      movedOn: null,
    }))
  },
  commitment: async (db, ids) => {
    const rows = await db
      .selectFrom('commitment')
      .select(['id', 'title', 'ended_on as endedOn', 'ended_why as endedWhy'])
      .where('id', 'in', ids)
      .orderBy('ordinal')
      .orderBy('id')
      .execute()
    return rows.map(row => ({
      id: row.id,
      title: row.title,
      href: address('/commitments/:commitment', { commitment: row.id }),
      state: row.endedOn === null ? 'in force' : 'ended',
      movedOn: row.endedOn,
    }))
  },
  recommendation: async (db, ids) => {
    const rows = await db
      .selectFrom('recommendation')
      .select(['id', 'title', 'answer', 'answered_on as answeredOn', 'made_on as madeOn', 'ended_on as endedOn'])
      .where('id', 'in', ids)
      .orderBy('made_on')
      .orderBy('id')
      .execute()
    return rows.map(row => ({
      id: row.id,
      title: row.title,
      href: address('/recommendations/:recommendation', { recommendation: row.id }),
      state: row.endedOn !== null ? 'finished' : (row.answer ?? 'not answered yet'),
      movedOn: later(row.madeOn, row.answeredOn, row.endedOn),
    }))
  },
  action: async (db, ids) => {
    const rows = await db
      .selectFrom('action')
      .select(['id', 'title', 'state', 'made_at as madeAt', 'closed_at as closedAt'])
      .where('id', 'in', ids)
      .orderBy('made_at')
      .orderBy('id')
      .execute()
    const events = await db
      .selectFrom('action_event')
      .select(['action', 'at'])
      .where('action', 'in', ids)
      .where('deed', 'in', ['answered', 'closed', 're-issued'])
      .orderBy('at')
      .execute()
    return rows.map(row => ({
      id: row.id,
      title: row.title,
      href: address('/actions/:action', { action: row.id }),
      state: row.state,
      movedOn: later(
        dayOfInstant(row.madeAt),
        row.closedAt === null ? null : dayOfInstant(row.closedAt),
        ...events.filter(one => one.action === row.id).map(one => dayOfInstant(one.at)),
      ),
    }))
  },
  decision: async (db, ids) => {
    const rows = await db
      .selectFrom('decision')
      .select(['id', 'title', 'outcome', 'decided_on as decidedOn'])
      .where('id', 'in', ids)
      .orderBy('decided_on')
      .orderBy('id')
      .execute()
    const steps = await db
      .selectFrom('decision_step')
      .select(['decision', 'kind', 'on_day as onDay'])
      .where('decision', 'in', ids)
      .orderBy('on_day')
      .orderBy('id')
      .execute()
    return rows.map(row => {
      const own = steps.filter(one => one.decision === row.id)
      return {
        id: row.id,
        title: row.title,
        href: address('/decisions/:decision', { decision: row.id }),
        state: own.at(-1)?.kind ?? row.outcome,
        movedOn: later(row.decidedOn, ...own.map(one => one.onDay)),
      }
    })
  },
  measure: async (db, ids) => {
    const rows = await db
      .selectFrom('figure')
      .select('indicator')
      .distinct()
      .where('indicator', 'in', ids)
      .orderBy('indicator')
      .execute()
    const entered = await db
      .selectFrom('entered_value')
      .select('measure')
      .distinct()
      .where('measure', 'in', ids)
      .where('replaced_by', 'is', null)
      .orderBy('measure')
      .execute()
    const counted = new Set([...rows.map(row => row.indicator), ...entered.map(row => row.measure)])
    return ids.flatMap(id => {
      const indicator = findIndicator(id)
      return indicator
        ? [
            {
              id,
              title: indicator.title,
              href: measureAddress(id),
              state: counted.has(id) ? '' : 'no figure yet',
              // A figure comes round by itself: that it was counted again is not something that anybody did.
              movedOn: null,
            },
          ]
        : []
    })
  },
  report: async (db, ids) => {
    const rows = await db
      .selectFrom('report')
      .leftJoin('meeting', 'meeting.id', 'report.meeting')
      .select(['report.id', 'report.title', 'report.state', 'meeting.held_on as heldOn', 'report.published_at as at'])
      .where('report.id', 'in', ids)
      .orderBy('meeting.held_on')
      .orderBy('report.id')
      .execute()
    return rows.map(row => ({
      id: row.id,
      title: row.title,
      href: address('/reports/:report', { report: row.id }),
      state: row.state,
      movedOn: row.at === null ? null : (row.heldOn ?? dayOfInstant(row.at)),
    }))
  },
}

/** What a kind of record is read from. A role without the right to one of them has none of that kind on its thread. */
const tablesOf: Readonly<Record<RecordKind, readonly string[]>> = {
  card: ['card', 'card_answer'],
  quote: ['quote'],
  finding: ['finding'],
  'survey-question': ['survey', 'survey_question', 'survey_wave', 'survey_publication'],
  statement: ['promise_statement', 'judgement'],
  priority: ['priority', 'strategy'],
  commitment: ['commitment'],
  recommendation: ['recommendation'],
  action: ['action', 'action_event'],
  decision: ['decision', 'decision_step'],
  measure: ['figure', 'entered_value'],
  report: ['report', 'meeting'],
}

const mayRead = async (db: Db): Promise<(table: string) => boolean> => {
  const tables = [...new Set([...Object.values(tablesOf).flat(), 'card_release'])].sort()
  const { rows } = await sql<{ name: string }>`
    select name from unnest(${tables}::text[]) as name where has_table_privilege(name, 'select') order by name
  `.execute(db)
  const readable = new Set(rows.map(row => row.name))
  return table => readable.has(table)
}

/** A card as it was put out for everyone, for those who do not read the cards themselves. */
const publicCards = async (db: Db, ids: readonly string[]): Promise<Found[]> => {
  const rows = await db
    .selectFrom('card_release')
    .select(['card', 'number', 'title', 'answered_on as answeredOn', 'asked_on as askedOn', 'verdict'])
    .where('card', 'in', ids)
    .where('ended_on', 'is', null)
    .orderBy('number')
    .execute()
  return rows.map(row => ({
    id: row.card,
    title: row.title,
    href: address('/young-people/cards/:number', { number: row.number }),
    state:
      row.verdict === null
        ? row.answeredOn === null
          ? 'waiting for an answer'
          : 'answered'
        : `young people say: ${row.verdict}`,
    movedOn: later(row.askedOn, row.answeredOn),
  }))
}

/** The records asked for, by key; what this reader may not see, or what is not there, is left out. */
export const showRecords = async (
  db: Db,
  refs: readonly Ref[],
  today: PlainDate,
): Promise<ReadonlyMap<string, Shown>> => {
  const shown = new Map<string, Shown>()
  const readable = refs.length === 0 ? () => false : await mayRead(db)
  for (const kind of recordKinds) {
    const whole = tablesOf[kind].every(readable)
    const find = whole ? finders[kind] : kind === 'card' && readable('card_release') ? publicCards : null
    if (find === null) continue
    const named = kind === 'measure' || kind === 'priority' || kind === 'survey-question'
    const ids = [
      ...new Set(refs.filter(ref => ref.kind === kind && (named || uuid.test(ref.id))).map(ref => ref.id)),
    ].sort()
    if (ids.length === 0) continue
    for (const { id, ...found } of await find(db, ids, today)) {
      const ref = { kind, id }
      shown.set(refKey(ref), { ref, ...found })
    }
  }
  return shown
}
