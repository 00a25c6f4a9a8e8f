import type { Child } from '../../dataset/index.ts'
import type { Cohort } from '../define.ts'
import { outcomesIn } from '../outcomes-answers.ts'
import { inCareAllYear } from './in-care-all-year.ts'

/** Of the children in care all year, those with a substance misuse problem: the only ones to whom help is offered. */
export const withSubstanceMisuse: Cohort<Child> = {
  id: 'with-substance-misuse',
  title: 'children in care all year with a substance misuse problem',
  includes: (child, at) =>
    outcomesIn(child, at.returnYear)?.substanceMisuse === true ? inCareAllYear.includes(child, at) : false,
}
