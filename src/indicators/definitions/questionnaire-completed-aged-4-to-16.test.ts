import { examples } from '../examples.ts'
import { questionnaireCompletedAged4To16 } from './questionnaire-completed-aged-4-to-16.ts'

examples(
  questionnaireCompletedAged4To16,
  '2026-03-31',
  `
  child | born       | in care from | sdq | sdq reason | counted
  ----- | ---------- | ------------ | --- | ---------- | -------
  Amy   | 2012-01-01 | 2025-04-01   | 14  |            | counted: A score is recorded
  Ben   | 2012-01-01 | 2025-04-01   | 0   |            | counted
  Cal   | 2012-01-01 | 2025-04-01   |     | SDQ2       | not counted: No score: the carer refused
  Dee   | 2012-01-01 | 2025-04-01   |     | SDQ5       | not counted: No score: the child refused
  Eve   | 2012-01-01 | 2025-04-01   |     |            | not counted: No score and no reason recorded
  Fay   | 2022-03-31 | 2023-01-01   | 9   |            | counted
  Gus   | 2022-04-01 | 2023-01-01   | 9   |            | outside
  Hal   | 2009-04-01 | 2023-01-01   | 9   |            | counted
  Ivy   | 2009-03-31 | 2023-01-01   | 9   |            | outside
  Jan   | 2012-01-01 | 2025-04-02   | 9   |            | left out
  `,
)
