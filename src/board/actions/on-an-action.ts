import { type Asked, notFound } from '../../web/index.ts'
import type { Action } from './action.ts'
import { findAction } from './actions.store.ts'

/** The action of the address, or the same answer for none and for one that is not this reader's to see. */
export const onAnAction = async ({ db, params, today }: Asked): Promise<Action> =>
  (await findAction(db, params['action'] ?? '', today)) ?? notFound()
