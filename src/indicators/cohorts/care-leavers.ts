import { type Child, episodesInCare, type LeavingCare, NOT_COUNTED_AS_CARE_LEAVER } from '../../dataset/index.ts'
import { ageOn } from '../../kernel/index.ts'
import { type Cohort, leftOut } from '../define.ts'

/** The bands in which the Department publishes what care leavers do and where they live. */
export type CareLeaverAges = Readonly<{ youngest: number; oldest: number; inWords: string }>
const aged17Or18: CareLeaverAges = { youngest: 17, oldest: 18, inWords: '17 or 18' }
const aged19To21: CareLeaverAges = { youngest: 19, oldest: 21, inWords: '19 to 21' }

/** What a year's return (OC3) says of a care leaver. */
export const leavingCareIn = (child: Child, returnYear: number): LeavingCare | null =>
  child.leavingCare.length === 0 ? null : (child.leavingCare.find(said => said.returnYear === returnYear) ?? null)

const ageNotKnown = leftOut('Date of birth not known')
const onlyShortBreaks = leftOut('Only ever had short breaks')
const died = leftOut('Died')
const wentHome = leftOut('Has been back home for six months or more')

/**
 * Care leavers in the year's return, by their age on their birthday in that year, which is their age on its last day. Those who
 * refuse contact or need no help stay in: they are care leavers all the same.
 */
export const careLeaversAged = ({ youngest, oldest, inWords }: CareLeaverAges): Cohort<Child> => ({
  id: `care-leavers-aged-${youngest}-to-${oldest}`,
  title: `care leavers aged ${inWords}`,
  includes: (child, { returnYear, window }) => {
    const said = leavingCareIn(child, returnYear)
    if (!said) return false
    if (child.bornOn === null) return ageNotKnown
    const age = ageOn(child.bornOn, window.last)
    if (age < youngest || age > oldest) return false
    if (child.episodes.length > 0 && episodesInCare(child).length === 0) return onlyShortBreaks
    if (!NOT_COUNTED_AS_CARE_LEAVER.has(said.inTouch)) return true
    return said.inTouch === 'DIED' ? died : wentHome
  },
})

export const careLeaversAged17To18 = careLeaversAged(aged17Or18)
export const careLeaversAged19To21 = careLeaversAged(aged19To21)
