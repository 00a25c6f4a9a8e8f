import { inCareAllYearAged5To16 } from '../cohorts/in-care-all-year-aged.ts'
import { defineIndicator } from '../define.ts'
import { questionnaireScored } from '../sdq-answers.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { placementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

export const questionnaireCompletedAged5To16 = defineIndicator({
  id: 'questionnaire-completed-aged-5-to-16',
  code: 'sdq_completed_5_16',
  version: 1,
  title: 'Strengths and difficulties questionnaire, ages 5 to 16',
  asks: 'Did we ask, with the yearly questionnaire, how each child feels and gets on?',
  whyItMatters: 'The questionnaire shows early which children need help with worries, behaviour or friends.',
  theme: 'Health',
  window: 'return year',
  from: ssda903('Header', 'Episodes', 'OC2'),
  fields: ['DOB', 'DECOM', 'RNE', 'LS', 'DEC', 'REC', 'SDQ_SCORE', 'SDQ_REASON'],
  cohort: inCareAllYearAged5To16,
  counts: questionnaireScored,
  who: 'children aged 5 to 16',
  unit: 'percent',
  better: 'higher',
  says: 'had a strengths and difficulties score recorded in the year',
  splitBy: [ageGroup, sex, ethnicGroup, placementGroup],
  benchmark: 'sdq_completed_5_16',
  differsFrom: [
    {
      indicator: 'questionnaire-completed-aged-4-to-16',
      because:
        'This one is for ages 5 to 16, as the Department publishes it. That one is for ages 4 to 16, as the return asks.',
    },
  ],
  doubts: ['The return asks for ages 4 to 16; the published figure is for ages 5 to 16. Both are shown.'],
  cites: 'DfE, Children looked-after return (SSDA903): guide, OC2; LAIT data dictionary',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
