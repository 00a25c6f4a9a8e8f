import { examples } from '../examples.ts'
import { difficultiesScoreOfConcern } from './difficulties-score-of-concern.ts'

examples(
  difficultiesScoreOfConcern,
  '2026-03-31',
  `
  child | in care from | sdq | sdq reason | counted
  ----- | ------------ | --- | ---------- | -------
  Amy   | 2025-04-01   | 17  |            | counted: Score of 17 or more
  Ben   | 2025-04-01   | 16  |            | not counted: Score under 17
  Cal   | 2025-04-01   | 40  |            | counted
  Dee   | 2025-04-01   |     | SDQ4       | left out: No score is recorded
  Eve   | 2025-04-02   | 20  |            | left out
  `,
)
