import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'
import { Refusal } from '../../kernel/index.ts'
import { holdsTrace, tracesOfWithdrawn } from '../../voice/index.ts'
import { address } from '../../web/index.ts'

/** A text in which somebody may have typed a child's words by hand. */
export type Place = Readonly<{
  kind: string
  title: string
  href: string
  /** Those outside the private part of the board do not learn more of it than that it is there. */
  isPrivate: boolean
  words: string
}>

/** Every string anywhere in a piece of JSON. */
const strings = (column: string) =>
  sql`coalesce((select string_agg(each_one #>> '{}', ' ') from jsonb_path_query(${sql.ref(column)}, 'strict $.**') each_one
    where jsonb_typeof(each_one) = 'string'), '')`

type Row = Readonly<{ kind: Kind; id: string; title: string; meeting: string | null; part: string; words: string }>

const hrefs = {
  report: one => address('/reports/:report', { report: one.id }),
  minute: one => `${address('/meetings/:meeting/minutes', { meeting: one.meeting ?? '' })}?item=${one.id}`,
  'kept minutes': one => address('/meetings/:meeting/minutes/read', { meeting: one.meeting ?? '' }),
  decision: one => address('/decisions/:decision', { decision: one.id }),
  action: one => address('/actions/:action', { action: one.id }),
  strategy: one => address('/strategies/:strategy', { strategy: one.id }),
  commitment: one => address('/commitments/:commitment', { commitment: one.id }),
  promise: one => address('/promises/:promise', { promise: one.id }),
  recommendation: one => address('/recommendations/:recommendation', { recommendation: one.id }),
  'challenge card': one => address('/voice/cards/:card', { card: one.id }),
  finding: () => '/voice/quotes',
  commentary: one => address('/data-set/:indicator', { indicator: one.id }),
} as const satisfies Readonly<Record<string, (one: Row) => string>>
type Kind = keyof typeof hrefs

const called: Readonly<Record<Kind, string>> = {
  report: 'Report',
  minute: 'Minutes being written',
  'kept minutes': 'Minutes as they were kept',
  decision: 'Decision',
  action: 'Action',
  strategy: 'Strategy',
  commitment: 'Commitment',
  promise: 'Promise',
  recommendation: 'Recommendation',
  'challenge card': 'Challenge card',
  finding: 'Finding',
  commentary: 'Words beside a figure',
}

/** Every text that goes, or may go, to readers outside, kind by kind: the newest of each, and not what was withdrawn. */
export const placesOfWords = async (db: Db): Promise<Place[]> => {
  const { rows } = await sql<Row>`
    select 'report' as kind, report.id::text, report.title, report.meeting, report.part,
        concat_ws(' ', report.title, newest.source, ${strings('newest.fields')}, ${strings('newest.blocks')}) as words
      from report join lateral (
        select * from report_version where report_version.report = report.id order by version desc limit 1) newest on true
      where report.state <> 'withdrawn'
    union all select 'minute', minute.item::text, 'Minute ' || minute.number || ', ' || minute.title, minute.meeting, minute.part,
        concat_ws(' ', minute.outcome_words, minute.public_summary, (
          select string_agg(entry.words, ' ' order by entry.ordinal, entry.id) from minute_entry entry
          where entry.minute = minute.id and entry.removed_at is null))
      from minute
    union all select 'kept minutes', '', 'Minutes of the meeting of ' || to_char(meeting.held_on, 'FMDD FMMonth YYYY'), meeting.id,
        case when bool_and(kept.part = 'open') then 'open' else 'exempt' end, string_agg(${strings('kept.shown')}, ' ' order by kept.number, kept.part)
      from minutes_version_minute kept join meeting on meeting.id = kept.meeting
      where kept.version = (select max(newest.version) from minutes_version newest where newest.meeting = kept.meeting)
      group by meeting.id, kept.part = 'open'
    union all select 'decision', id::text, title, null, part, concat_ws(' ', title, wording, public_words) from decision
    union all select 'action', action.id::text, action.title, null, action.part, concat_ws(' ', action.title, action.public_words, (
          select string_agg(expected || ' ' || actual, ' ' order by ordinal) from action_outcome
          where action_outcome.action = action.id))
      from action
    union all select 'strategy', strategy.id, strategy.title, null, 'open', concat_ws(' ', ${strings('whole.row')}, (
          select string_agg(label, ' ' order by number) from priority where priority.strategy = strategy.id), (
          select string_agg(title || ' ' || passage.words, ' ' order by ordinal, passage.id) from passage
          where passage.strategy = strategy.id))
      from strategy cross join lateral (select to_jsonb(strategy) as row) whole
    union all select 'commitment', id::text, title, null, 'open', concat_ws(' ', title, commitment.words) from commitment
    union all select 'promise', promise.id, promise.title, null, 'open', string_agg(
          concat_ws(' ', statement.words, statement.plain_words, (
            select string_agg(concat_ws(' ', given.words, given.evidence, apart.words), ' ' order by given.judged_on, given.id)
            from judgement given left join judgement_kept apart on apart.judgement = given.id
            where given.statement = statement.id)), ' ' order by statement.number, statement.id)
      from promise join promise_statement statement on statement.promise = promise.id group by promise.id
    union all select 'recommendation', id::text, title, null, 'open',
        concat_ws(' ', title, recommendation.words, answer_why, outcome) from recommendation
    union all select 'challenge card', card::text, title, null, 'open', concat_ws(' ', title, asked, answer, missing)
      from card_release where ended_on is null
    union all select 'finding', id::text, list, null, 'open', concat_ws(' ', says, compared) from finding
    union all select 'commentary', indicator, indicator, null, 'open', string_agg(commentary.words, ' ' order by as_at, version)
      from commentary group by indicator`.execute(db)
  return rows
    .map(one => ({
      kind: called[one.kind],
      title: one.title,
      href: hrefs[one.kind](one),
      isPrivate: one.part !== 'open',
      words: one.words,
    }))
    .toSorted((a, b) => (`${a.kind} ${a.title} ${a.href}` < `${b.kind} ${b.title} ${b.href}` ? -1 : 1))
}

/** A strategy goes out without words that a young person took back. */
export const mustHoldNoneTakenBack = async (db: Db, strategy: string): Promise<void> => {
  const traces = await tracesOfWithdrawn(db)
  if (traces.length === 0) return
  const href = address('/strategies/:strategy', { strategy })
  const place = (await placesOfWords(db)).find(one => one.href === href)
  if (place && holdsTrace(place.words, traces))
    throw new Refusal(
      'A young person took back words that stand in this strategy. Take them out first, or ask the participation worker',
      'state',
    )
}
