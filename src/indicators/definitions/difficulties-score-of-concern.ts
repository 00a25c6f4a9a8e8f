import { withADifficultiesScore } from '../cohorts/with-a-difficulties-score.ts'
import { defineIndicator } from '../define.ts'
import { outcomesIn } from '../outcomes-answers.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { placementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

/** 0 to 13 is usual, 14 to 16 borderline, 17 to 40 a cause for concern. */
const CONCERN_FROM = 17

export const difficultiesScoreOfConcern = defineIndicator({
  id: 'difficulties-score-of-concern',
  code: 'sdq_cause_for_concern',
  version: 1,
  title: 'Strengths and difficulties score a cause for concern',
  asks: 'How many children have a score that is a cause for concern?',
  whyItMatters: 'Each of these children should be getting help, or be about to.',
  theme: 'Health',
  window: 'return year',
  from: ssda903('Episodes', 'OC2'),
  fields: ['DECOM', 'RNE', 'LS', 'DEC', 'REC', 'SDQ_SCORE'],
  cohort: withADifficultiesScore,
  counts: (child, { returnYear }) => (outcomesIn(child, returnYear)?.sdqScore ?? 0) >= CONCERN_FROM,
  who: 'children with a score',
  unit: 'percent',
  better: 'lower',
  says: 'had a score that is a cause for concern',
  whenCounted: 'Score of 17 or more',
  whenNot: 'Score under 17',
  splitBy: [ageGroup, sex, ethnicGroup, placementGroup],
  benchmark: 'sdq_cause_for_concern',
  doubts: ['Every child with a score is counted. The published figure is for ages 5 to 16.'],
  cites: 'DfE, Children looked-after return (SSDA903): guide, OC2; LAIT data dictionary',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
