import { type Child, type Placement, placementsOf } from '../../dataset/index.ts'
import type { Period } from '../../kernel/index.ts'
import type { Cohort } from '../define.ts'

const startsIn = (placement: Placement, { first, last }: Period): boolean =>
  placement.startKnown && placement.startedOn >= first && placement.startedOn <= last

/** The placements that began in the window (RNE S, P, B), as the stability measures count them. */
export const newPlacementsIn = (child: Child, window: Period): readonly Placement[] =>
  placementsOf(child).filter(placement => startsIn(placement, window))

/** The placements that ended in the window because the child moved to another, not because care ended. */
export const placementsLeftIn = (child: Child, { first, last }: Period): readonly Placement[] => {
  const placements = placementsOf(child)
  return placements.filter((placement, index) => {
    const next = placements[index + 1]
    return (
      placement.endedOn !== null &&
      placement.endedOn >= first &&
      placement.endedOn <= last &&
      next !== undefined &&
      next.startReason !== 'S' &&
      next.startedOn === placement.endedOn
    )
  })
}

/** Children with at least one new placement in the window: the first on coming into care is one. */
export const hadNewPlacements: Cohort<Child> = {
  id: 'had-new-placements',
  title: 'new homes in the months',
  includes: (child, { window }) => placementsOf(child).some(placement => startsIn(placement, window)),
}

export const movedHomes: Cohort<Child> = {
  id: 'moved-homes',
  title: 'moves in the months',
  includes: (child, { window }) => placementsLeftIn(child, window).length > 0,
}
