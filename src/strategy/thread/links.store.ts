import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'
import { type PlainDate, Refusal } from '../../kernel/index.ts'
import { type Link, type Ref, recordKinds, type RecordKind, refKey } from './link.ts'
import { type Shown, showRecords } from './records.store.ts'

type Row = Readonly<{
  id: string
  ofKind: string
  ofId: string
  becauseKind: string
  becauseId: string
  why: string
}>

const isKind = (word: string): word is RecordKind => recordKinds.some(kind => kind === word)

const linkOf = (row: Row): Link[] =>
  isKind(row.ofKind) && isKind(row.becauseKind)
    ? [
        {
          id: row.id,
          of: { kind: row.ofKind, id: row.ofId },
          because: { kind: row.becauseKind, id: row.becauseId },
          why: row.why,
        },
      ]
    : []

const selectLinks = (db: Db) =>
  db
    .selectFrom('thread_link')
    .select([
      'id',
      'of_kind as ofKind',
      'of_id as ofId',
      'because_kind as becauseKind',
      'because_id as becauseId',
      'why',
    ])
    .orderBy('linked_at')
    .orderBy('id')

/** An action that was asked for again hangs on the one before it, without anybody tying them. */
const chainsOfActions = async (db: Db): Promise<Link[]> => {
  const rows = await db
    .selectFrom('action')
    .select(['id', 'replaces'])
    .where('replaces', 'is not', null)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id, replaces }) =>
    replaces === null
      ? []
      : [
          {
            id: null,
            of: { kind: 'action', id } as const,
            because: { kind: 'action', id: replaces } as const,
            why: 'Asked for again',
          },
        ],
  )
}

/** What the keepers of a survey tied each of its questions to: the promise that it asks about, and the measure that it feeds. */
const tiesOfQuestions = async (db: Db): Promise<Link[]> => {
  const { rows } = await sql<Readonly<{ id: string; statement: string | null; measure: string | null }>>`
    select id, statement, measure
    from (select survey || '/' || key as id, statement, measure, survey, ordinal from survey_question) asked
    where coalesce(statement::text, measure) is not null and kept.sees_record('survey-question', id)
      and (statement is null or kept.sees_record('statement', statement::text))
    order by survey, ordinal, id`.execute(db)
  return rows.flatMap(({ id, statement, measure }) => {
    const question = { kind: 'survey-question', id } as const
    return [
      ...(statement === null
        ? []
        : [{ id: null, of: question, because: { kind: 'statement', id: statement } as const, why: 'Asks about it' }]),
      ...(measure === null
        ? []
        : [{ id: null, of: { kind: 'measure', id: measure } as const, because: question, why: 'Fed by its answers' }]),
    ]
  })
}

/** The measures that a strategy lets each of its priorities be judged by. */
const tiesOfPriorities = async (db: Db): Promise<Link[]> => {
  const rows = await db
    .selectFrom('priority_measure')
    .select(['strategy', 'number', 'indicator'])
    .orderBy('strategy')
    .orderBy('number')
    .orderBy('ordinal')
    .orderBy('indicator')
    .execute()
  return rows.map(({ strategy, number, indicator }) => ({
    id: null,
    of: { kind: 'measure', id: indicator },
    because: { kind: 'priority', id: `${strategy}/${number}` },
    why: 'Shows whether it is kept',
  }))
}

/** Every strand of the thread. One council has some thousands at most, and a walk needs both ways. */
export const allLinks = async (db: Db): Promise<Link[]> => [
  ...(await selectLinks(db).execute()).flatMap(linkOf),
  ...(await chainsOfActions(db)),
  ...(await tiesOfQuestions(db)),
  ...(await tiesOfPriorities(db)),
]

export type NewStrand = Readonly<{ of: Ref; because: Ref; why: string }>

/** Ties records together. A record is never its own reason, nor the reason of its reason; tied twice is tied once. */
export const linkAll = async (db: Db, strands: readonly NewStrand[], by: string | null): Promise<void> => {
  const links = await allLinks(db)
  for (const { of, because, why } of strands) {
    if (refKey(of) === refKey(because)) throw new Refusal('A record cannot be the reason for itself', 'other')
    if (walk(links, because, 'up').some(ref => refKey(ref) === refKey(of)))
      throw new Refusal('That would go in a circle: the other one is there because of this one', 'other')
    links.push({ id: '', of, because, why })
  }
  if (strands.length === 0) return
  await db
    .insertInto('thread_link')
    .values(
      strands.map(({ of, because, why }) => ({
        of_kind: of.kind,
        of_id: of.id,
        because_kind: because.kind,
        because_id: because.id,
        why,
        linked_by: by,
      })),
    )
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export const linkRecords = (db: Db, { by, ...strand }: NewStrand & Readonly<{ by: string | null }>): Promise<void> =>
  linkAll(db, [strand], by)

export const unlinkRecords = (db: Db, id: string) => db.deleteFrom('thread_link').where('id', '=', id).execute()

type Way = 'up' | 'down'

/** Walks from any record over the same strands: up to the reasons or down to what came of it, nearest first. */
export const walker = (links: readonly Link[]): ((from: Ref, way: Way) => Ref[]) => {
  const next: Readonly<Record<Way, Map<string, Ref[]>>> = { up: new Map(), down: new Map() }
  const note = (way: Way, from: Ref, to: Ref): void => {
    const there = next[way].get(refKey(from))
    if (there) there.push(to)
    else next[way].set(refKey(from), [to])
  }
  for (const { of, because } of links) {
    note('up', of, because)
    note('down', because, of)
  }
  return (from, way) => {
    const seen = new Set([refKey(from)])
    const found: Ref[] = []
    let here: Ref[] = [from]
    while (here.length > 0) {
      const reached: Ref[] = []
      for (const ref of here)
        for (const end of next[way].get(refKey(ref)) ?? []) {
          if (seen.has(refKey(end))) continue
          seen.add(refKey(end))
          reached.push(end)
        }
      found.push(...reached)
      here = reached
    }
    return found
  }
}

/** Everything that is reached from one record. Whoever walks from many asks for a walker once. */
export const walk = (links: readonly Link[], from: Ref, way: Way): Ref[] => walker(links)(from, way)

export type Strand = Readonly<{ link: Link; record: Shown }>
export type Thread = Readonly<{ self: Shown; up: readonly Strand[]; down: readonly Strand[] }>

/** One record with what is next to it on the thread, both ways, as far as this reader may see. Null where it is not there. */
export const threadOf = async (db: Db, ref: Ref, today: PlainDate): Promise<Thread | null> => {
  const links = await allLinks(db)
  const near = links.filter(link => refKey(link.of) === refKey(ref) || refKey(link.because) === refKey(ref))
  const shown = await showRecords(db, [ref, ...near.flatMap(link => [link.of, link.because])], today)
  const self = shown.get(refKey(ref))
  if (!self) return null
  const strands = (side: 'of' | 'because', other: 'of' | 'because') =>
    near.flatMap(link => {
      const record = refKey(link[side]) === refKey(ref) ? shown.get(refKey(link[other])) : undefined
      return record ? [{ link, record }] : []
    })
  return { self, up: strands('of', 'because'), down: strands('because', 'of') }
}
