import { ageRules } from './ages.ts'
import { codesAndDays } from './codes-and-days.ts'
import { episodeRules } from './episodes.ts'
import { headerAndJoins } from './header-and-joins.ts'
import { healthRules } from './health.ts'
import { lastYearRules } from './last-year.ts'
import { otherRules } from './other-modules.ts'
import { placementRules } from './placements.ts'
import type { Rule } from './rule.ts'

export { columnOf, type Family, type Field, moduleOf, type Rule } from './rule.ts'
export { byChild, type Facts, factsOf } from './facts.ts'

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
].sort((one, other) => one.code.localeCompare(other.code, 'en', { numeric: true }))
