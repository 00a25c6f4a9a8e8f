import type { Db } from '../../database/index.ts'
import { dayOfInstant, type PlainDate } from '../../kernel/index.ts'
import { findQuote, type QuoteShown, quoteShown, releases } from '../../voice/index.ts'
import { address } from '../../web/index.ts'
import { type RecordKind, type Ref, refKey } from './link.ts'

/** A record as anyone may read it, in the words that were made for everyone. */
export type PublicRecord = Readonly<{ ref: Ref; title: string; href: string | null; state: string }>

const idsOf = (refs: readonly Ref[], kind: RecordKind): string[] => [
  ...new Set(refs.filter(ref => ref.kind === kind).map(ref => ref.id)),
]

/** Work under way and done, as the public may read it. Figures are not here: they have their own pages and safeguards. */
export const publicRecords = async (db: Db, refs: readonly Ref[]): Promise<ReadonlyMap<string, PublicRecord>> => {
  const found: PublicRecord[] = []
  const cards = new Set(idsOf(refs, 'card'))
  if (cards.size > 0)
    for (const release of await releases(db))
      if (cards.has(release.card))
        found.push({
          ref: { kind: 'card', id: release.card },
          title: release.title,
          href: address('/young-people/cards/:number', { number: String(release.number) }),
          state: release.answer === '' ? 'waiting for an answer' : 'answered',
        })
  const commitments = idsOf(refs, 'commitment')
  if (commitments.length > 0)
    for (const row of await db
      .selectFrom('commitment')
      .select(['id', 'strategy', 'title', 'ended_on as endedOn'])
      .where('id', 'in', commitments)
      .orderBy('ordinal')
      .orderBy('id')
      .execute())
      found.push({
        ref: { kind: 'commitment', id: row.id },
        title: row.title,
        href: `${address('/published/strategies/:strategy', { strategy: row.strategy })}#commitment-${row.id}`,
        state: row.endedOn === null ? '' : 'ended',
      })
  const actions = idsOf(refs, 'action')
  if (actions.length > 0)
    for (const row of await db
      .selectFrom('action')
      .select(['id', 'public_words as words', 'state'])
      .where('id', 'in', actions)
      .where('is_public', '=', true)
      .orderBy('made_at')
      .orderBy('id')
      .execute())
      found.push({ ref: { kind: 'action', id: row.id }, title: row.words, href: null, state: row.state })
  const decisions = idsOf(refs, 'decision')
  if (decisions.length > 0)
    for (const row of await db
      .selectFrom('decision')
      .select(['id', 'title', 'public_words as words'])
      .where('id', 'in', decisions)
      .where('is_public', '=', true)
      .orderBy('decided_on')
      .orderBy('id')
      .execute())
      found.push({
        ref: { kind: 'decision', id: row.id },
        title: row.words === '' ? row.title : row.words,
        href: address('/published/decisions/:decision', { decision: row.id }),
        state: '',
      })
  return new Map(found.map(record => [refKey(record.ref), record]))
}

/** A measure as it was last published, in the words that were frozen with it. */
export type PublicMeasure = Readonly<{ id: string; title: string; says: string; asAt: PlainDate; href: string }>

/** Everything that was published of these measures, the oldest day first. What is not published is not here. */
export const publishedOf = async (db: Db, measures: readonly string[]): Promise<readonly PublicMeasure[]> => {
  if (measures.length === 0) return []
  const rows = await db
    .selectFrom('publication_figure')
    .innerJoin('publication', 'publication.id', 'publication_figure.publication')
    .innerJoin('publication_definition', join =>
      join
        .onRef('publication_definition.publication', '=', 'publication_figure.publication')
        .onRef('publication_definition.indicator', '=', 'publication_figure.indicator'),
    )
    .select([
      'publication_figure.indicator as id',
      'publication_definition.title',
      'publication_figure.sentence as says',
      'publication.as_at as asAt',
      'publication.version',
    ])
    .where('publication_figure.indicator', 'in', [...measures])
    .where('publication_figure.split', '=', '')
    .orderBy('publication.as_at')
    .orderBy('publication.version')
    .orderBy('publication_figure.indicator')
    .execute()
  return rows.map(({ version, ...row }) => ({
    ...row,
    href: address('/published/:name/:measure', { name: `${row.asAt}-v${version}`, measure: row.id }),
  }))
}

/** What was published last of each of these measures. */
export const publicMeasures = async (db: Db, refs: readonly Ref[]): Promise<ReadonlyMap<string, PublicMeasure>> =>
  new Map((await publishedOf(db, idsOf(refs, 'measure'))).map(one => [one.id, one]))

type Deed = Readonly<{ kind: 'action' | 'decision'; state: string; movedOn: PlainDate | null }>

const latest = (days: readonly (PlainDate | null)[]): PlainDate | null =>
  days.reduce((newest, day) => (day !== null && (newest === null || day > newest) ? day : newest), null)

/** What was done and decided, as far as it was made public: how it stands and when it last moved. */
export const publicDeeds = async (db: Db, refs: readonly Ref[]): Promise<ReadonlyMap<string, Deed>> => {
  const found = new Map<string, Deed>()
  const actions = idsOf(refs, 'action')
  if (actions.length > 0)
    for (const { id, state, madeAt, closedAt } of await db
      .selectFrom('action')
      .select(['id', 'state', 'made_at as madeAt', 'closed_at as closedAt'])
      .where('id', 'in', actions)
      .where('is_public', '=', true)
      .orderBy('id')
      .execute())
      found.set(refKey({ kind: 'action', id }), {
        kind: 'action',
        state,
        movedOn: latest([dayOfInstant(madeAt), closedAt === null ? null : dayOfInstant(closedAt)]),
      })
  const decisions = idsOf(refs, 'decision')
  if (decisions.length === 0) return found
  const steps = await db
    .selectFrom('decision_step')
    .select(['decision', 'kind', 'on_day as onDay'])
    .where('decision', 'in', decisions)
    .where('is_public', '=', true)
    .orderBy('on_day')
    .orderBy('id')
    .execute()
  for (const { id, outcome, decidedOn } of await db
    .selectFrom('decision')
    .select(['id', 'outcome', 'decided_on as decidedOn'])
    .where('id', 'in', decisions)
    .where('is_public', '=', true)
    .orderBy('id')
    .execute()) {
    const own = steps.filter(step => step.decision === id)
    found.set(refKey({ kind: 'decision', id }), {
      kind: 'decision',
      state: own.at(-1)?.kind ?? outcome,
      movedOn: latest([decidedOn, ...own.map(step => step.onDay)]),
    })
  }
  return found
}

/** What the library lets a page show of these quotes today, by id: words, or that they were removed. */
export const quotesAmong = async (
  db: Db,
  refs: readonly Ref[],
  today: PlainDate,
): Promise<ReadonlyMap<string, QuoteShown>> => {
  const shown = new Map<string, QuoteShown>()
  for (const id of idsOf(refs, 'quote')) shown.set(id, quoteShown(await findQuote(db, id), today))
  return shown
}
