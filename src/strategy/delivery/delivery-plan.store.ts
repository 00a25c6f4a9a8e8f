import { type Action, allActions, allBodies } from '../../board/index.ts'
import type { Db } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import { commitmentsOf } from '../commitments/commitments.store.ts'
import { prioritiesOf } from '../strategies/strategies.store.ts'
import { allLinks, walk } from '../thread/links.store.ts'
import { allBlockers } from './blockers.store.ts'
import { rowsOf } from './delivery-plan.ts'
import { allWorkstreams } from './workstreams.store.ts'

/** The plan of one strategy, as far as this reader may see its actions. */
export const deliveryPlanOf = async (db: Db, strategy: string, today: PlainDate) => {
  const commitments = await commitmentsOf(db, strategy)
  const links = await allLinks(db)
  const tied = new Map(
    commitments.map(({ id }) => [
      id,
      walk(links, { kind: 'commitment', id }, 'down').flatMap(ref => (ref.kind === 'action' ? [ref.id] : [])),
    ]),
  )
  const actions = await allActions(db, today)
  const rows = rowsOf(actions, tied, commitments)
  const theirs = new Set(rows.flatMap(row => [row.action.id, ...row.before.map(one => one.id)]))
  const own = new Set(commitments.map(one => one.id))
  const blockers = await allBlockers(db)
  // An action may hang on a commitment of another strategy, or on a promise: then it has its reason there.
  const withReason = new Set(links.flatMap(link => (link.of.kind === 'action' ? [link.of.id] : [])))
  const groups = new Set(
    (await allBodies(db)).filter(body => body.kind === 'officer and partner group').map(body => body.id),
  )
  return {
    priorities: await prioritiesOf(db, strategy),
    commitments,
    workstreams: await allWorkstreams(db),
    rows,
    blockers: blockers.filter(
      one => (one.commitment !== null && own.has(one.commitment)) || (one.action !== null && theirs.has(one.action)),
    ),
    /** What the delivery group is doing without a reason written down. */
    loose: actions.filter(
      (action: Action) =>
        action.state === 'open' &&
        action.kind !== 'standing rule' &&
        action.sourceBody !== null &&
        groups.has(action.sourceBody) &&
        !withReason.has(action.id),
    ),
    titles: new Map([
      ...commitments.map(one => [one.id, one.title] as const),
      ...actions.map(one => [one.id, one.title] as const),
    ]),
  }
}
export type DeliveryPlan = Awaited<ReturnType<typeof deliveryPlanOf>>
