import { type Return903, type Snapshot, snapshotOf } from '../dataset/index.ts'
import type { Loaded } from './loaded.ts'
import type { Part } from './read-upload.ts'

/** What would be in force if these parts were loaded: a module that comes again replaces only itself. */
export const withParts = (loaded: Loaded, parts: readonly Part[]): Loaded => {
  const returns = new Map<number, Return903>(loaded.returns.map(one => [one.yearEnd, one]))
  const snapshots = new Map<string, Snapshot>(loaded.snapshots.map(one => [one.asAt, one]))
  const entered = new Map(loaded.entered.map(one => [`${one.measure} ${one.first} ${one.last}`, one]))
  for (const part of parts) {
    if (part.kind === '903' && part.given) {
      const { given } = part
      const there = returns.get(given.yearEnd)
      const sent = new Set(given.tables.map(table => table.module))
      returns.set(given.yearEnd, {
        yearEnd: given.yearEnd,
        upTo:
          there && there.upTo > given.upTo && there.tables.some(table => !sent.has(table.module))
            ? there.upTo
            : given.upTo,
        tables: [...(there?.tables.filter(table => !sent.has(table.module)) ?? []), ...given.tables],
      })
    }
    if (part.kind === 'annex-a' && part.asAt !== null) {
      const there = snapshots.get(part.asAt)
      const made = snapshotOf(part.read.lists, part.asAt)
      snapshots.set(part.asAt, {
        asAt: part.asAt,
        inCare: made.inCare ?? there?.inCare ?? null,
        careLeavers: made.careLeavers ?? there?.careLeavers ?? null,
        adoptions: made.adoptions ?? there?.adoptions ?? null,
        adopters: made.adopters ?? there?.adopters ?? null,
      })
    }
    if (part.kind === 'measures')
      for (const value of part.values) entered.set(`${value.measure} ${value.first} ${value.last}`, value)
  }
  return {
    ...loaded,
    returns: [...returns.values()].sort((a, b) => a.yearEnd - b.yearEnd),
    snapshots: [...snapshots.values()].sort((a, b) => (a.asAt < b.asAt ? -1 : 1)),
    entered: [...entered.values()],
  }
}

/** The children that one year's return, or one day's list 8 and 9, tells of. */
const childrenOf = (loaded: Loaded, part: Part): Set<string> => {
  if (part.kind === '903') {
    const given = loaded.returns.find(one => one.yearEnd === part.given?.yearEnd)
    return new Set(
      (given?.tables ?? []).flatMap(table =>
        table.module === 'Header' || table.module === 'Episodes' ? table.rows.map(row => row.CHILD) : [],
      ),
    )
  }
  const snapshot = part.kind === 'annex-a' ? loaded.snapshots.find(one => one.asAt === part.asAt) : undefined
  return new Set([...(snapshot?.inCare ?? []), ...(snapshot?.careLeavers ?? [])].map(one => one.id))
}

export type ChildrenChanged = Readonly<{ before: number; after: number; added: number; gone: number }>

/** How many children a part brings and takes away, against what is loaded for the same year or day. */
export const childrenChanged = (before: Loaded, after: Loaded, part: Part): ChildrenChanged => {
  const was = childrenOf(before, part)
  const is = childrenOf(after, part)
  return { before: was.size, after: is.size, added: is.difference(was).size, gone: was.difference(is).size }
}
