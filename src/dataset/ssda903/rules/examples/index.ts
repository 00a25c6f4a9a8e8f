import type { Example } from './example.ts'
import { ageExamples } from './ages.ts'
import { episodeExamples } from './episodes.ts'
import { headerExamples } from './header.ts'
import { healthExamples } from './health.ts'
import { lastYearExamples } from './last-year.ts'
import { otherExamples } from './other-modules.ts'
import { placementExamples } from './placements.ts'

export const examples: readonly Example[] = [
  ...headerExamples,
  ...ageExamples,
  ...placementExamples,
  ...episodeExamples,
  ...healthExamples,
  ...otherExamples,
  ...lastYearExamples,
]
