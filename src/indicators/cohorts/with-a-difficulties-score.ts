import type { Child } from '../../dataset/index.ts'
import { type Cohort, leftOut } from '../define.ts'
import { outcomesIn } from '../outcomes-answers.ts'
import { inCareAllYear } from './in-care-all-year.ts'

const noScore = leftOut('No score is recorded')

/** Of the children in care all year, those with a score of the strengths and difficulties questionnaire. */
export const withADifficultiesScore: Cohort<Child> = {
  id: 'with-a-difficulties-score',
  title: 'children in care all year with a score',
  includes: (child, at) => {
    const member = inCareAllYear.includes(child, at)
    if (member !== true) return member
    return typeof outcomesIn(child, at.returnYear)?.sdqScore === 'number' ? true : noScore
  },
}
