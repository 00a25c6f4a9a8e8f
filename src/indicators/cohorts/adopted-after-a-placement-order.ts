import type { Child, Episode } from '../../dataset/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import { type Cohort, leftOut } from '../define.ts'
import { adoptionIn } from './adopted.ts'
import { periodEndedBy } from './ceased-care.ts'

const noOrder = leftOut('Adopted without a placement order')

/** When a court first allowed the council to place the child for adoption (E1) in the time in care that ended so. */
export const placementOrderOf = (child: Child, adoption: Episode): PlainDate | null =>
  periodEndedBy(child, adoption)?.episodes.find(({ legalStatus }) => legalStatus === 'E1')?.startedOn ?? null

export const adoptedAfterAPlacementOrder: Cohort<Child> = {
  id: 'adopted-after-a-placement-order',
  title: 'children adopted in the months after a placement order',
  includes: (child, { window }) => {
    const adoption = adoptionIn(child, window)
    if (adoption === null) return false
    return placementOrderOf(child, adoption) === null ? noOrder : true
  },
}
