import { IN_TOUCH_EXCLUDED, type ListedCareLeaver } from '../../dataset/index.ts'
import { ageOn, type PlainDate } from '../../kernel/index.ts'
import { type Cohort, leftOut, type Membership } from '../define.ts'

const ageNotKnown = leftOut('Age not known')
const stillInCare = leftOut('Still in care')
const died = leftOut('Died')
const wentHome = leftOut('Has been back home for six months or more')
const abroad = leftOut('Lives abroad or was deported')
const excluded = leftOut('The list says to leave out')

/** Who of list 9 is no care leaver of the measures, and why. Ofsted's own `d) exclude` does not say which of the two it is. */
const notCounted = (person: ListedCareLeaver): Membership | null => {
  switch (person.inTouch) {
    case 'DIED':
      return died
    case 'RHOM':
      return wentHome
    case IN_TOUCH_EXCLUDED:
      return excluded
    default:
      return null
  }
}

export const ageOfListed = (person: ListedCareLeaver, day: PlainDate): number | null =>
  person.bornOn === null ? person.ageGiven : ageOn(person.bornOn, day)

/** Everyone on list 9 on its day: eligible, relevant, former relevant and qualifying. */
export const onTheCareLeaversList: Cohort<ListedCareLeaver> = {
  id: 'on-the-care-leavers-list',
  title: 'young people on the list of those with a right to help on leaving care',
  includes: person => (person.inTouch === 'DIED' ? died : true),
}

/** Everyone on list 9 who has left care: not the eligible, who are 16 or 17 and still in care. */
export const leftCareOnTheList: Cohort<ListedCareLeaver> = {
  id: 'left-care-on-the-list',
  title: 'care leavers on the list',
  includes: person => (person.eligibility === 'eligible' ? stillInCare : person.inTouch === 'DIED' ? died : true),
}

/** Those of one age: not the eligible, who are 16 or 17 and still in care. */
const leftCareAged = (youngest: number, oldest: number, inWords: string): Cohort<ListedCareLeaver> => ({
  id: `listed-care-leavers-aged-${youngest}-to-${oldest}`,
  title: `care leavers aged ${inWords} on the list`,
  includes: (person, { window }) => {
    const age = ageOfListed(person, window.last)
    if (age === null) return ageNotKnown
    if (age < youngest || age > oldest) return false
    if (person.eligibility === 'eligible') return stillInCare
    return notCounted(person) ?? true
  },
})

/** The same, less those abroad (G) or deported (H), whose home cannot be judged. */
const housedHere = (all: Cohort<ListedCareLeaver>): Cohort<ListedCareLeaver> => ({
  id: `${all.id}-housed-here`,
  title: `${all.title}, less those abroad or deported`,
  includes: (person, at) => {
    const member = all.includes(person, at)
    if (member !== true) return member
    return person.accommodation === 'G' || person.accommodation === 'H' ? abroad : true
  },
})

export const listedAged17To18 = leftCareAged(17, 18, '17 or 18')
export const listedAged19To21 = leftCareAged(19, 21, '19 to 21')
export const listedAged22To25 = leftCareAged(22, 25, '22 to 25')
export const listedHousedHereAged17To18 = housedHere(listedAged17To18)
export const listedHousedHereAged19To21 = housedHere(listedAged19To21)
export const listedHousedHereAged22To25 = housedHere(listedAged22To25)

const qualifying = leftOut('Has a right to advice, not to a pathway plan')
const notSaid = leftOut('Kind of entitlement not recorded')
const needsNothing = leftOut('No longer needs a service')
const hasNotAsked = leftOut('Aged 21 or over without an adviser')

/** Eligible, relevant and former relevant young people who receive a service: those to whom a pathway plan is owed. */
export const owedAPathwayPlan: Cohort<ListedCareLeaver> = {
  id: 'owed-a-pathway-plan',
  title: 'young people to whom a pathway plan is owed',
  includes: (person, { window }) => {
    if (person.eligibility === null) return notSaid
    if (person.eligibility === 'qualifying' || person.eligibility === 'other') return qualifying
    const apart = notCounted(person)
    if (apart !== null) return apart
    if (person.eligibility === 'former relevant' && person.inTouch === 'NREQ') return needsNothing
    const age = ageOfListed(person, window.last)
    // From 21 the council's duty is to those who ask for an adviser (Children and Social Work Act 2017, section 3).
    return age !== null && age >= 21 && person.hasAdviser === false ? hasNotAsked : true
  },
}
