import { type Child, CONTINUES, type Placement, placementsOf, STARTED_CARE } from '../../dataset/index.ts'
import { contains, type Period } from '../../kernel/index.ts'
import type { Cohort } from '../define.ts'

const startsIn = (placement: Placement, window: Period): boolean =>
  placement.startKnown && contains(window, placement.startedOn)

/** The placements that began in the window (RNE S, P, B), as the stability measures count them. */
export const newPlacementsIn = (child: Child, window: Period): readonly Placement[] =>
  placementsOf(child).filter(placement => startsIn(placement, window))

/** The placements that ended in the window because the child moved to another, not because care ended. */
export const placementsLeftIn = (child: Child, window: Period): readonly Placement[] => {
  const placements = placementsOf(child)
  return placements.filter((placement, index) => {
    const next = placements[index + 1]
    return (
      placement.endedOn !== null &&
      contains(window, placement.endedOn) &&
      // Care itself may have ended and begun again that day.
      placement.episodes.at(-1)?.endReason === CONTINUES &&
      next !== undefined &&
      next.startReason !== STARTED_CARE &&
      next.startedOn === placement.endedOn
    )
  })
}

/** Children with at least one new placement in the window: the first on coming into care is one. */
export const hadNewPlacements: Cohort<Child> = {
  id: 'had-new-placements',
  title: 'new homes in the months',
  includes: (child, { window }) =>
    child.episodes.some(({ startedOn }) => contains(window, startedOn)) &&
    placementsOf(child).some(placement => startsIn(placement, window)),
}

export const movedHomes: Cohort<Child> = {
  id: 'moved-homes',
  title: 'moves in the months',
  includes: (child, { window }) =>
    child.episodes.some(({ endedOn }) => endedOn !== null && contains(window, endedOn)) &&
    placementsLeftIn(child, window).length > 0,
}
