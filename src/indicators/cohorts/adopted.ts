import { ADOPTED, type Child, type Episode } from '../../dataset/index.ts'
import type { Period } from '../../kernel/index.ts'
import type { Cohort } from '../define.ts'
import { lastEndingIn } from './ceased-care.ts'

/** The episode that ended with an adoption order in the window. */
export const adoptionIn = (child: Child, window: Period): Episode | null => {
  const ending = lastEndingIn(child, window)
  return ending !== null && ending.endReason !== null && ADOPTED.has(ending.endReason) ? ending : null
}

/** Left care by adoption (E11, E12) in the window. */
export const adopted: Cohort<Child> = {
  id: 'adopted',
  title: 'children adopted in the months',
  includes: (child, { window }) => adoptionIn(child, window) !== null,
}
