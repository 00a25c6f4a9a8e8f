import { ageRules } from './ages.ts'
import { codesAndDays } from './codes-and-days.ts'
import { episodeRules } from './episodes.ts'
import { headerAndJoins } from './header-and-joins.ts'
import { healthRules } from './health.ts'
import { lastYearRules } from './last-year.ts'
import { otherRules } from './other-modules.ts'
import { placementRules } from './placements.ts'
import type { Rule } from './rule.ts'

export { columnOf, moduleOf, type Rule } from './rule.ts'
export { byChild, factsOf } from './facts.ts'

/** 197a comes after 196 and before 198; those without a number stand last. */
const numberOf = ({ code }: Rule): number => Number(/^\d+/.exec(code)?.[0] ?? 100_000)

/** The Department's rules that change what a measure says, by number. Rules that need postcodes or Ofsted's lists are not among them. */
export const rules: readonly Rule[] = [
  ...codesAndDays,
  ...headerAndJoins,
  ...episodeRules,
  ...placementRules,
  ...ageRules,
  ...healthRules,
  ...otherRules,
  ...lastYearRules,
].sort((one, other) => numberOf(one) - numberOf(other) || (one.code < other.code ? -1 : 1))
