import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import { type Find, type FindKind, findKinds, foundBegins, foundEnds, inOrderOfRank, piecesOf } from './search.ts'

type Row = Readonly<{
  kind: FindKind
  id: string
  title: string
  words: string
  meeting: string | null
  heldOn: PlainDate | null
  part: string
  rank: number
}>

/** Every string anywhere in a piece of JSON. */
const stringsIn = (json: RawBuilder<unknown>) =>
  sql`(select string_agg(each_one #>> '{}', ' ') from jsonb_path_query(${json}, 'strict $.**') each_one where jsonb_typeof(each_one) = 'string')`

/** What a report says in its answers and its actions: not how they stand, nor what was found when it was taken in. */
const saidIn = (fields: RawBuilder<unknown>) =>
  sql`(select string_agg(said #>> '{}', ' ') from (${sql.join(
    [
      '$.answers.*',
      ...['before', 'next'].flatMap(rows =>
        ['words', 'managers[*]', 'expected[*]', 'actual'].map(part => `$.${rows}[*].${part}`),
      ),
    ].map(path => sql`select jsonb_path_query(${fields}, ${`lax ${path}`}::jsonpath)`),
    sql` union all `,
  )}) every_one(said))`

/**
 * What there is to search, as its own table gives it to this reader: the role of the transaction decides what comes back,
 * and a table that this reader has no right to at all is not asked. Each gives id, title, words, meeting and part.
 */
const sources: Readonly<
  Record<FindKind, readonly Readonly<{ tables: readonly string[]; rows: RawBuilder<unknown> }>[]>
> = {
  'agenda item': [
    {
      tables: ['agenda_item'],
      rows: sql`select id::text, title, title || ' ' || lead || ' ' || presenter as words, meeting, part
        from agenda_item where withdrawn_at is null`,
    },
  ],
  report: [
    {
      tables: ['report', 'report_version'],
      rows: sql`select report.id::text, report.title,
          report.title || ' ' || coalesce(${saidIn(sql.ref('newest.fields'))}, '') || ' ' || newest.source as words,
          report.meeting, report.part
        from report join lateral (
          select fields, source from report_version
          where report_version.report = report.id order by version desc limit 1) newest on true`,
    },
  ],
  minute: [
    {
      tables: ['minute', 'minute_entry'],
      rows: sql`select minute.number::text as id, minute.title,
          minute.title || ' ' || minute.outcome_words || ' ' || minute.public_summary || ' ' || coalesce((
            select string_agg(entry.words, ' ' order by entry.ordinal, entry.id) from minute_entry entry
            where entry.minute = minute.id and entry.removed_at is null), '') as words,
          minute.meeting, minute.part
        from minute`,
    },
    {
      tables: ['minutes_version_minute'],
      rows: sql`select newest.number::text as id, coalesce(newest.shown ->> 'title', 'Minute ' || newest.number) as title,
          coalesce(${stringsIn(sql.ref('newest.shown'))}, '') as words, newest.meeting, newest.part
        from (
          select distinct on (meeting, number, part) * from minutes_version_minute
          order by meeting, number, part, version desc) newest`,
    },
  ],
  decision: [
    {
      tables: ['decision'],
      rows: sql`select id::text, title, title || ' ' || wording || ' ' || public_words as words, source_meeting as meeting, part
        from decision`,
    },
  ],
  action: [
    {
      tables: ['action', 'action_outcome'],
      rows: sql`select id::text, title, title || ' ' || coalesce((
            select string_agg(expected || ' ' || actual, ' ' order by ordinal) from action_outcome
            where action_outcome.action = action.id), '') as words, source_meeting as meeting, part
        from action`,
    },
    {
      tables: ['action'],
      rows: sql`select id::text, public_words as title, public_words as words, source_meeting as meeting, part
        from action where is_public`,
    },
  ],
}

const mayRead = async (db: Db, table: string): Promise<boolean> => {
  const { rows } = await sql<{
    may: boolean
  }>`select has_table_privilege(current_user, ${table}, 'select') as may`.execute(db)
  return rows[0]?.may ?? false
}

const most = 60

export type Found = Readonly<{
  finds: readonly Find[]
  /** How many there are of each kind, before the list was cut. */
  counts: ReadonlyMap<FindKind, number>
  /** What was typed holds no word to search for. */
  isEmpty: boolean
}>

/** Searches what this reader may read, and nothing else: the counts are of that too. */
export const searchFor = async (db: Db, typed: string, kind: FindKind | null = null): Promise<Found> => {
  const { rows: asked } = await sql<{ nodes: number }>`
    select numnode(websearch_to_tsquery('english', ${typed})) as nodes`.execute(db)
  if ((asked[0]?.nodes ?? 0) === 0) return { finds: [], counts: new Map(), isEmpty: true }
  const finds: Find[] = []
  const counts = new Map<FindKind, number>()
  for (const one of findKinds) {
    for (const source of sources[one]) {
      const readable = await Promise.all(source.tables.map(table => mayRead(db, table)))
      if (readable.includes(false)) continue
      const { rows } = await sql<Row & { all: number }>`
        with asked as (select websearch_to_tsquery('english', ${typed}) as query),
        there as (${source.rows}),
        hit as (
          select there.*, ts_rank(to_tsvector('english', there.words), asked.query)::float8 as rank, asked.query
          from there, asked where to_tsvector('english', there.words) @@ asked.query)
        select hit.id, hit.title, hit.meeting, meeting.held_on as "heldOn", hit.part, hit.rank,
          (count(*) over ())::int as all,
          ts_headline('english', hit.words, hit.query,
            ${`StartSel="${foundBegins}", StopSel="${foundEnds}", MaxFragments=2, MaxWords=28, MinWords=10, FragmentDelimiter=" … "`}) as words
        from hit left join meeting on meeting.id = hit.meeting
        order by hit.rank desc, meeting.held_on desc nulls last, hit.id
        limit ${most}`.execute(db)
      counts.set(one, rows[0]?.all ?? 0)
      if (kind === null || kind === one)
        finds.push(
          ...rows.map(row => ({
            kind: one,
            id: row.id,
            title: row.title,
            snippet: piecesOf(row.words),
            meeting: row.meeting,
            heldOn: row.heldOn,
            isPrivate: row.part !== 'open',
            rank: row.rank,
          })),
        )
      // The first that this reader may read is the fullest; the next would say the same again.
      break
    }
  }
  return { finds: finds.toSorted(inOrderOfRank).slice(0, most), counts, isEmpty: false }
}
