import type { Db } from '../../database/index.ts'
import { Refusal } from '../../kernel/index.ts'
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

/** Every strand of the thread. One council has some thousands at most, and a walk needs both ways. */
export const allLinks = async (db: Db): Promise<Link[]> => (await selectLinks(db).execute()).flatMap(linkOf)

/** Ties two records together. A record is never its own reason, nor the reason of its reason. */
export const linkRecords = async (
  db: Db,
  strand: Readonly<{ of: Ref; because: Ref; why: string; by: string | null }>,
): Promise<void> => {
  const { of, because } = strand
  if (refKey(of) === refKey(because)) throw new Refusal('A record cannot be the reason for itself', 'other')
  const links = await allLinks(db)
  if (walk(links, because, 'up').some(ref => refKey(ref) === refKey(of)))
    throw new Refusal('That would go in a circle: the other one is there because of this one', 'other')
  await db
    .insertInto('thread_link')
    .values({
      of_kind: of.kind,
      of_id: of.id,
      because_kind: because.kind,
      because_id: because.id,
      why: strand.why,
      linked_by: strand.by,
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export const unlinkRecords = (db: Db, id: string) => db.deleteFrom('thread_link').where('id', '=', id).execute()

/** Everything that is reached from one record, up to the reasons or down to what came of it, nearest first. */
export const walk = (links: readonly Link[], from: Ref, way: 'up' | 'down'): Ref[] => {
  const seen = new Set([refKey(from)])
  const found: Ref[] = []
  let here: Ref[] = [from]
  while (here.length > 0) {
    const next: Ref[] = []
    for (const ref of here)
      for (const link of links) {
        const [start, end] = way === 'up' ? [link.of, link.because] : [link.because, link.of]
        if (refKey(start) !== refKey(ref) || seen.has(refKey(end))) continue
        seen.add(refKey(end))
        next.push(end)
      }
    found.push(...next)
    here = next
  }
  return found
}

export type Strand = Readonly<{ link: Link; record: Shown }>
export type Thread = Readonly<{ self: Shown; up: readonly Strand[]; down: readonly Strand[] }>

/** One record with what is next to it on the thread, both ways, as far as this reader may see. Null where it is not there. */
export const threadOf = async (db: Db, ref: Ref): Promise<Thread | null> => {
  const links = await allLinks(db)
  const near = links.filter(link => refKey(link.of) === refKey(ref) || refKey(link.because) === refKey(ref))
  const shown = await showRecords(db, [ref, ...near.flatMap(link => [link.of, link.because])])
  const self = shown.get(refKey(ref))
  if (!self) return null
  const strands = (side: 'of' | 'because', other: 'of' | 'because') =>
    near.flatMap(link => {
      const record = refKey(link[side]) === refKey(ref) ? shown.get(refKey(link[other])) : undefined
      return record ? [{ link, record }] : []
    })
  return { self, up: strands('of', 'because'), down: strands('because', 'of') }
}
