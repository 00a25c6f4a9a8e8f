import type { Db } from '../../database/index.ts'
import { refKey, type Ref } from '../thread/link.ts'
import { allLinks, walker } from '../thread/links.store.ts'
import { type PublicMeasure, type PublicRecord, publicMeasures, publicRecords } from '../thread/public-records.store.ts'
import type { Commitment } from './commitment.ts'

/** What everyone may see behind a commitment: what young people asked and were promised, what was done, and what the figures say. */
export type Behind = Readonly<{
  asked: readonly PublicRecord[]
  promised: readonly Readonly<{ id: string; words: string; promise: string }>[]
  done: readonly PublicRecord[]
  counted: readonly PublicMeasure[]
}>

const statementsAmong = async (db: Db, refs: readonly Ref[]) => {
  const ids = [...new Set(refs.filter(ref => ref.kind === 'statement').map(ref => ref.id))]
  if (ids.length === 0) return new Map<string, Behind['promised'][number]>()
  const rows = await db
    .selectFrom('promise_statement')
    .select(['id', 'words', 'plain_words as plain', 'promise'])
    .where('id', 'in', ids)
    .where('ended_on', 'is', null)
    .orderBy('promise')
    .orderBy('number')
    .orderBy('id')
    .execute()
  return new Map(
    rows.map(({ id, words, plain, promise }) => [id, { id, words: plain === '' ? words : plain, promise }]),
  )
}

export const publicBehind = async (
  db: Db,
  commitments: readonly Pick<Commitment, 'id'>[],
): Promise<ReadonlyMap<string, Behind>> => {
  const walk = walker(await allLinks(db))
  const threads = commitments.map(({ id }) => ({
    id,
    up: walk({ kind: 'commitment', id }, 'up'),
    down: walk({ kind: 'commitment', id }, 'down'),
  }))
  const refs = threads.flatMap(({ up, down }) => [...up, ...down])
  const records = await publicRecords(db, refs)
  const measures = await publicMeasures(db, refs)
  const statements = await statementsAmong(db, refs)
  const among = <Found>(from: readonly Ref[], kinds: readonly Ref['kind'][], found: (ref: Ref) => Found | undefined) =>
    from.flatMap(ref => (kinds.includes(ref.kind) ? (found(ref) ?? []) : []))
  return new Map(
    threads.map(({ id, up, down }) => [
      id,
      {
        asked: among(up, ['card'], ref => records.get(refKey(ref))),
        promised: among(up, ['statement'], ref => statements.get(ref.id)),
        done: among(down, ['action', 'decision'], ref => records.get(refKey(ref))),
        counted: among(down, ['measure'], ref => measures.get(ref.id)),
      },
    ]),
  )
}
