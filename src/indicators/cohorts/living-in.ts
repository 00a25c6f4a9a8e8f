import type { Child } from '../../dataset/index.ts'
import type { Moment } from '../define.ts'
import { homeOn } from './distance.ts'

/** Lives in one of these types of placement on the last day; of a temporary placement, where the child is to go back to. */
export const livingIn =
  (types: ReadonlySet<string>) =>
  (child: Child, { window: { last } }: Moment): boolean => {
    const home = homeOn(child, last)
    return home !== null && types.has(home.placementType)
  }
