import type { Child } from '../../dataset/index.ts'
import type { Moment, Tally } from '../define.ts'
import { placementsLeftIn } from './moved-homes.ts'

/** Of the moves in the window, those with one of these reasons (REASON_PLACE_CHANGE). A move without a reason is not known. */
export const movedBecause =
  (reasons: ReadonlySet<string>, because: string) =>
  (child: Child, { window }: Moment): Tally => {
    const moves = placementsLeftIn(child, window)
    let top = 0
    let unknown = false
    for (const { moveReason } of moves) {
      if (moveReason === null) unknown = true
      else if (reasons.has(moveReason)) top += 1
    }
    return {
      top,
      bottom: moves.length,
      because: top > 0 ? because : unknown ? 'Moved, and no reason was recorded' : 'Moved for another reason',
      unknown,
    }
  }
