import type { Db } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import { allLinks, walker } from '../thread/links.store.ts'
import { refKey } from '../thread/link.ts'
import { publicDeeds } from '../thread/public-records.store.ts'
import { showRecords } from '../thread/records.store.ts'
import { type Commitment, type Evidence, type Standing, standingOf } from './commitment.ts'

const selectCommitments = (db: Db) =>
  db
    .selectFrom('commitment')
    .leftJoin('body', 'body.id', 'commitment.owner_body')
    .select([
      'commitment.id',
      'commitment.strategy',
      'commitment.priority',
      'commitment.number',
      'commitment.title',
      'commitment.words',
      'commitment.owner_body as ownerBody',
      'body.name as ownerBodyName',
      'commitment.owner_role as ownerRole',
      'commitment.workstream',
      'commitment.split_from as splitFrom',
      'commitment.ended_on as endedOn',
      'commitment.ended_why as endedWhy',
    ])

export const commitmentsOf = (db: Db, strategy: string): Promise<Commitment[]> =>
  selectCommitments(db)
    .where('commitment.strategy', '=', strategy)
    .orderBy('commitment.priority')
    .orderBy('commitment.ordinal')
    .orderBy('commitment.id')
    .execute()

export const findCommitment = (db: Db, id: string): Promise<Commitment | undefined> =>
  selectCommitments(db).where('commitment.id', '=', id).executeTakeFirst()

export const partsOf = (db: Db, id: string): Promise<Commitment[]> =>
  selectCommitments(db)
    .where('commitment.split_from', '=', id)
    .orderBy('commitment.ordinal')
    .orderBy('commitment.id')
    .execute()

export type CommitmentDetails = Pick<Commitment, 'priority' | 'number' | 'title' | 'words' | 'ownerBody' | 'ownerRole'>

const columnsOf = (details: CommitmentDetails) => ({
  priority: details.priority,
  number: details.number,
  title: details.title,
  words: details.words,
  owner_body: details.ownerBody,
  owner_role: details.ownerRole,
})

/** New commitments after those that are there, in the order given; their ids in the same order. */
export const addCommitments = async (
  db: Db,
  strategy: string,
  all: readonly CommitmentDetails[],
  splitFrom: string | null = null,
): Promise<string[]> => {
  const there = await db
    .selectFrom('commitment')
    .select(eb => eb.fn.countAll<number>().as('number'))
    .where('strategy', '=', strategy)
    .executeTakeFirstOrThrow()
  const rows = await db
    .insertInto('commitment')
    .values(
      all.map((details, index) => ({
        strategy,
        ...columnsOf(details),
        split_from: splitFrom,
        ordinal: there.number + 1 + index,
      })),
    )
    .returning(['id', 'ordinal'])
    .execute()
  return rows.toSorted((a, b) => a.ordinal - b.ordinal).map(row => row.id)
}

export const addCommitment = async (
  db: Db,
  strategy: string,
  details: CommitmentDetails,
  splitFrom: string | null = null,
): Promise<string> => (await addCommitments(db, strategy, [details], splitFrom))[0] ?? ''

export const changeCommitment = (db: Db, id: string, details: CommitmentDetails) =>
  db.updateTable('commitment').set(columnsOf(details)).where('id', '=', id).execute()

export const endCommitment = (db: Db, id: string, end: Readonly<{ on: PlainDate; why: string }>) =>
  db.updateTable('commitment').set({ ended_on: end.on, ended_why: end.why }).where('id', '=', id).execute()

/** The days on which the board that owns a strategy met, oldest first. */
const daysTheBoardMet = async (db: Db, today: PlainDate): Promise<PlainDate[]> => {
  const rows = await db
    .selectFrom('meeting')
    .innerJoin('body', 'body.id', 'meeting.body')
    .select('meeting.held_on as heldOn')
    .distinct()
    .where('body.kind', '=', 'board')
    .where('meeting.kind', '=', 'formal')
    .where('meeting.state', 'in', ['held', 'adjourned'])
    .where('meeting.held_on', '<=', today)
    .orderBy('meeting.held_on')
    .execute()
  return rows.map(row => row.heldOn)
}

export type Stands = Readonly<{ standing: Standing; movedOn: PlainDate | null; tied: number }>

/** How each commitment stands, from everything that hangs on it or that it hangs on, however far along the thread it came of it. */
export const standingsOf = async (
  db: Db,
  commitments: readonly Commitment[],
  today: PlainDate,
): Promise<ReadonlyMap<string, Stands>> => {
  const walk = walker(await allLinks(db))
  const below = new Map(commitments.map(({ id }) => [id, walk({ kind: 'commitment', id }, 'down')] as const))
  const shown = await showRecords(db, [...below.values()].flat(), today)
  const met = await daysTheBoardMet(db, today)
  return new Map(
    commitments.map(commitment => {
      const evidence: Evidence[] = (below.get(commitment.id) ?? []).flatMap(ref => {
        const record = shown.get(refKey(ref))
        return record ? [{ kind: ref.kind, state: record.state, movedOn: record.movedOn }] : []
      })
      return [commitment.id, { ...standingOf(commitment, evidence, met), tied: evidence.length }] as const
    }),
  )
}

/**
 * How each commitment stands by what anybody may read: actions and decisions that were made public. It changes by itself,
 * and nothing of other business, not even that it moved, is in it.
 */
export const publicStandingsOf = async (
  db: Db,
  commitments: readonly Commitment[],
  today: PlainDate,
): Promise<ReadonlyMap<string, Stands>> => {
  const walk = walker(await allLinks(db))
  const below = new Map(commitments.map(({ id }) => [id, walk({ kind: 'commitment', id }, 'down')] as const))
  const deeds = await publicDeeds(db, [...below.values()].flat())
  const met = await daysTheBoardMet(db, today)
  return new Map(
    commitments.map(commitment => {
      const evidence = (below.get(commitment.id) ?? []).flatMap(ref => deeds.get(refKey(ref)) ?? [])
      return [commitment.id, { ...standingOf(commitment, evidence, met), tied: evidence.length }] as const
    }),
  )
}

/** The commitments of later strategies that these go on as, by the older one. */
export const carriedFrom = async (
  db: Db,
  commitments: readonly Pick<Commitment, 'id'>[],
): Promise<ReadonlyMap<string, readonly Commitment[]>> => {
  const own = new Set(commitments.map(one => one.id))
  const onward = (await allLinks(db)).filter(
    link => link.of.kind === 'commitment' && link.because.kind === 'commitment' && own.has(link.because.id),
  )
  if (onward.length === 0) return new Map()
  const later = await selectCommitments(db)
    .where(
      'commitment.id',
      'in',
      onward.map(link => link.of.id),
    )
    .orderBy('commitment.id')
    .execute()
  const found = new Map<string, Commitment[]>()
  for (const link of onward) {
    const to = later.find(one => one.id === link.of.id)
    if (to) found.set(link.because.id, [...(found.get(link.because.id) ?? []), to])
  }
  return found
}
