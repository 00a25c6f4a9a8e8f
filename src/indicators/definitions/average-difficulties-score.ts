import { withADifficultiesScore } from '../cohorts/with-a-difficulties-score.ts'
import { defineIndicator, type Tally } from '../define.ts'
import { outcomesIn } from '../outcomes-answers.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { placementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

const because = 'A score is recorded'

export const averageDifficultiesScore = defineIndicator({
  id: 'average-difficulties-score',
  code: 'sdq_average',
  version: 1,
  title: 'Average strengths and difficulties score',
  asks: 'How are children who were in care all year feeling and getting on?',
  whyItMatters: 'A high score means more worry, anger or loneliness. A rising average says that more help is needed.',
  theme: 'Health',
  window: 'return year',
  from: ssda903('Episodes', 'OC2'),
  fields: ['DECOM', 'RNE', 'LS', 'DEC', 'REC', 'SDQ_SCORE'],
  cohort: withADifficultiesScore,
  counts: (child, { returnYear }): Tally => ({
    top: outcomesIn(child, returnYear)?.sdqScore ?? 0,
    bottom: 1,
    because,
  }),
  unit: 'score',
  decimals: 1,
  better: 'lower',
  says: 'The average strengths and difficulties score, where 0 to 13 is usual and 17 or more is a cause for concern',
  splitBy: [ageGroup, sex, ethnicGroup, placementGroup],
  answers: ['M13', 'P2.6'],
  benchmark: 'sdq_average_score',
  doubts: [
    'Every child with a score is counted. The published figure is for ages 5 to 16, so a 4-year-old is in this one and not in that.',
    'Children without a score are left out. If few have one, the average says little.',
  ],
  cites: 'DfE, Children looked-after return (SSDA903): guide, OC2; LAIT data dictionary, Emotional_LAC',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
