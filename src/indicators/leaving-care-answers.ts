import {
  type Child,
  EDUCATION_EMPLOYMENT_OR_TRAINING,
  HIGHER_EDUCATION,
  type LeavingCare,
  type ListedCareLeaver,
  NOT_IN_EDUCATION_EMPLOYMENT_OR_TRAINING,
  NOT_KNOWN,
  SUITABLE_ACCOMMODATION,
  UNSUITABLE_ACCOMMODATION,
  WITH_FORMER_FOSTER_CARER,
} from '../dataset/index.ts'
import { leavingCareIn } from './cohorts/care-leavers.ts'
import { type Moment, no, notKnown, type Tally, yes } from './define.ts'

// What care leavers do, where they live and whether we are in touch: the same question of every age.

type AroundTheBirthday = (child: Child, at: Moment) => Tally

/** What the year's return (OC3) says in one column; the code for not known has its own answer. */
const returned =
  (
    column: Exclude<keyof LeavingCare, 'returnYear'>,
    unknown: Tally,
    answer: (code: string) => Tally,
  ): AroundTheBirthday =>
  (child, { returnYear }) => {
    const code = leavingCareIn(child, returnYear)?.[column] ?? ''
    return code === NOT_KNOWN ? unknown : answer(code)
  }

const doesNotKnown = 'What they do is not known'
const activity = (codes: ReadonlySet<string>, counted: string, notCounted: string): AroundTheBirthday => {
  const [isOne, isNone] = [yes(counted), no(notCounted)]
  return returned('activity', notKnown(doesNotKnown), code => (codes.has(code) ? isOne : isNone))
}

const [busy, idle] = ['In education, employment or training', 'Not in education, employment or training']
export const isInEducationEmploymentOrTraining = activity(EDUCATION_EMPLOYMENT_OR_TRAINING, busy, idle)
export const isNotInEducationEmploymentOrTraining = activity(NOT_IN_EDUCATION_EMPLOYMENT_OR_TRAINING, idle, busy)
export const isInHigherEducation = activity(HIGHER_EDUCATION, 'In higher education', 'Not in higher education')

const doesKnown = no('What they do is known')
export const activityIsNotKnown = returned('activity', yes(doesNotKnown), () => doesKnown)

const livesNotKnown = 'Where they live is not known'
const accommodation = (codes: ReadonlySet<string>, counted: string, notCounted: string): AroundTheBirthday => {
  const [isOne, isNone] = [yes(counted), no(notCounted)]
  return returned('accommodation', notKnown(livesNotKnown), code => (codes.has(code) ? isOne : isNone))
}

const [suitable, unsuitable] = ['Suitable accommodation', 'Unsuitable accommodation']
export const isInSuitableAccommodation = accommodation(SUITABLE_ACCOMMODATION, suitable, unsuitable)
export const isInUnsuitableAccommodation = accommodation(UNSUITABLE_ACCOMMODATION, unsuitable, suitable)

const livesKnown = no('Where they live is known')
export const accommodationIsNotKnown = returned('accommodation', yes(livesNotKnown), () => livesKnown)

const stayed = yes('Lives with their former foster carer')
const moved = no('Lives elsewhere')
const homeNotKnown = notKnown(livesNotKnown)
/** Of those who turned 18 in foster care: no row in the return leaves it unknown where they live. */
export const staysPut: AroundTheBirthday = (child, { returnYear }) => {
  const home = leavingCareIn(child, returnYear)?.accommodation ?? NOT_KNOWN
  if (home === NOT_KNOWN) return homeNotKnown
  return WITH_FORMER_FOSTER_CARER.has(home) ? stayed : moved
}

const touch = (withThem: Tally, lostTouch: Tally): AroundTheBirthday => {
  const refuses = no('Refuses contact')
  const needsNothing = no('No longer needs services')
  return (child, { returnYear }) => {
    const inTouch = leavingCareIn(child, returnYear)?.inTouch ?? ''
    if (inTouch === 'YES') return withThem
    if (inTouch === 'REFU') return refuses
    return inTouch === 'NREQ' ? needsNothing : lostTouch
  }
}
export const isInTouch = touch(yes('In touch'), no('Not in touch'))
export const hasLostTouch = touch(no('In touch'), yes('Not in touch'))

type OnTheList = (leaver: ListedCareLeaver) => Tally

const listed =
  (
    counted: Tally,
    notCounted: Tally,
    unknown: Tally,
    answer: (leaver: ListedCareLeaver) => boolean | null,
  ): OnTheList =>
  leaver => {
    const said = answer(leaver)
    if (said === null) return unknown
    return said ? counted : notCounted
  }

export const isNowInEducationEmploymentOrTraining = listed(
  yes(busy),
  no(idle),
  notKnown('What they do is not on the list'),
  ({ activity: does }) => (does === null ? null : EDUCATION_EMPLOYMENT_OR_TRAINING.has(does)),
)
export const isNowInSuitableAccommodation = listed(
  yes(suitable),
  no(unsuitable),
  notKnown('Where they live is not on the list'),
  leaver => leaver.suitable,
)
export const isNowInTouch = listed(
  yes('In touch'),
  no('Not in touch'),
  notKnown('The list does not say'),
  ({ inTouch }) => (inTouch === null ? null : inTouch === 'YES'),
)
