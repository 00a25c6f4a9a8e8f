import { ADOPTED, type Child, type Episode } from '../../dataset/index.ts'
import { financialYearEndOf, type Period, type PlainDate } from '../../kernel/index.ts'
import type { Cohort } from '../define.ts'
import { lastEndingIn } from './ceased-care.ts'

/** The episode that ended with an adoption order in the window. */
export const adoptionIn = (child: Child, window: Period): Episode | null => {
  const ending = lastEndingIn(child, window)
  return ending !== null && ending.endReason !== null && ADOPTED.has(ending.endReason) ? ending : null
}

/** The day of the match, from the return of the year of the adoption. */
export const matchOf = (child: Child, { endedOn }: Episode): PlainDate | null =>
  child.adoptions.find(({ returnYear }) => endedOn !== null && returnYear === financialYearEndOf(endedOn))?.matchedOn ??
  null

/** Left care by adoption (E11, E12) in the window. */
export const adopted: Cohort<Child> = {
  id: 'adopted',
  title: 'children adopted in the months',
  includes: (child, { window }) => adoptionIn(child, window) !== null,
}
