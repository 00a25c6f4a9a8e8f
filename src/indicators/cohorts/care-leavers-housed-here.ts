import { ABROAD_OR_DEPORTED, type Child } from '../../dataset/index.ts'
import { type Cohort, leftOut } from '../define.ts'
import { careLeaversAged17To18, careLeaversAged19To21, leavingCareIn } from './care-leavers.ts'

const notHere = leftOut('Lives abroad or was deported')

/**
 * Care leavers whose home can be judged: not those abroad (G) or deported (H). Those whose home is not known stay in, as the
 * published numbers have it (38,190 here against 38,440 for what they do, England 2025, ages 19 to 21).
 */
const housedHere = (all: Cohort<Child>): Cohort<Child> => ({
  id: `${all.id}-housed-here`,
  title: `${all.title}, less those abroad or deported`,
  includes: (child, at) => {
    const member = all.includes(child, at)
    if (member !== true) return member
    return ABROAD_OR_DEPORTED.has(leavingCareIn(child, at.returnYear)?.accommodation ?? '') ? notHere : true
  },
})

export const careLeaversHousedHereAged17To18 = housedHere(careLeaversAged17To18)
export const careLeaversHousedHereAged19To21 = housedHere(careLeaversAged19To21)
