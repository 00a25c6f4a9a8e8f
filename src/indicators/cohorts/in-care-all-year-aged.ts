import type { Child } from '../../dataset/index.ts'
import { ageOn } from '../../kernel/index.ts'
import { type Cohort, leftOut } from '../define.ts'
import { inCareAllYear } from './in-care-all-year.ts'

const ageNotKnown = leftOut('Date of birth not known')

/** Those of the children in care all year who were of an age on its last day; both ages count. */
const inCareAllYearAged = (youngest: number, oldest: number): Cohort<Child> => ({
  id: `in-care-all-year-aged-${youngest}-to-${oldest}`,
  title: `children aged ${youngest} to ${oldest} in care all year`,
  includes: (child, at) => {
    if (child.bornOn !== null) {
      const age = ageOn(child.bornOn, at.window.last)
      return age >= youngest && age <= oldest ? inCareAllYear.includes(child, at) : false
    }
    const member = inCareAllYear.includes(child, at)
    return member === true ? ageNotKnown : member
  },
})

export const inCareAllYearAged0To4 = inCareAllYearAged(0, 4)
export const inCareAllYearAged4To16 = inCareAllYearAged(4, 16)
export const inCareAllYearAged5To16 = inCareAllYearAged(5, 16)
export const inCareAllYearAged10To17 = inCareAllYearAged(10, 17)
