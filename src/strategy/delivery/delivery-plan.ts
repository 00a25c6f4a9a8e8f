import { type Action, chainOf, inOrderOfDue, isOverdue } from '../../board/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import type { Commitment } from '../commitments/commitment.ts'

export type WaysToRead = 'priority' | 'manager' | 'workstream'
export const waysToRead: readonly WaysToRead[] = ['priority', 'manager', 'workstream']

/** One row of the plan: the action as it was last asked for, with the times that it was asked for before. */
export type PlanRow = Readonly<{
  action: Action
  before: readonly Action[]
  commitments: readonly Commitment[]
}>

/** Each chain of actions once, as its newest, with every commitment that it or an earlier one hangs on. */
export const rowsOf = (
  actions: readonly Action[],
  tied: ReadonlyMap<string, readonly string[]>,
  commitments: readonly Commitment[],
): PlanRow[] => {
  const of = new Map<string, Set<string>>()
  const newest = new Map<string, Readonly<{ action: Action; before: readonly Action[] }>>()
  for (const commitment of commitments)
    for (const id of tied.get(commitment.id) ?? []) {
      const chain = chainOf(actions, id)
      const action = chain.at(-1)
      // Not this reader's to see.
      if (!action) continue
      newest.set(action.id, { action, before: chain.slice(0, -1) })
      of.set(action.id, (of.get(action.id) ?? new Set()).add(commitment.id))
    }
  return [...newest.values()]
    .map(one => ({ ...one, commitments: commitments.filter(({ id }) => of.get(one.action.id)?.has(id) === true) }))
    .toSorted((a, b) => inOrderOfDue(a.action, b.action))
}

export type Tally = Readonly<{
  open: number
  overdue: number
  done: number
  partly: number
  notConcluded: number
}>

/** Partly achieved and not concluded are counted for themselves: neither is done. */
export const tallyOf = (rows: readonly Pick<PlanRow, 'action'>[], today: PlainDate): Tally => {
  const inState = (state: Action['state']) => rows.filter(({ action }) => action.state === state).length
  return {
    open: inState('open'),
    overdue: rows.filter(({ action }) => isOverdue(action, today)).length,
    done: inState('done'),
    partly: inState('partly done'),
    notConcluded: inState('not concluded'),
  }
}

/** The rows of each responsible manager, by role; a row of two managers stands under both. */
export const byManager = (rows: readonly PlanRow[]): readonly Readonly<{ who: string; rows: readonly PlanRow[] }>[] => {
  const found = new Map<string, PlanRow[]>()
  for (const row of rows) {
    const owners = row.action.owners.length === 0 ? ['Nobody yet'] : row.action.owners.map(owner => owner.words)
    for (const who of new Set(owners)) found.set(who, [...(found.get(who) ?? []), row])
  }
  return [...found].map(([who, own]) => ({ who, rows: own })).toSorted((a, b) => a.who.localeCompare(b.who, 'en-GB'))
}
