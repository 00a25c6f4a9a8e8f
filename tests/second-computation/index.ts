import type { Computation } from './computation.ts'
import { health } from './health.ts'
import { homes } from './homes.ts'
import { leavingCare } from './leaving-care.ts'
import { reviewsAndVisits } from './reviews-and-visits.ts'
import { safety } from './safety.ts'
import { whoIsInCare } from './who-is-in-care.ts'

/** Every computed indicator a second time, by its code. */
export const secondComputation: Readonly<Record<string, Computation>> = {
  ...whoIsInCare,
  ...homes,
  ...reviewsAndVisits,
  ...health,
  ...safety,
  ...leavingCare,
}
