import type { ListedCareLeaver, Row } from '../../src/dataset/index.ts'
import { addDays, addMonths, ageOn, birthday, type PlainDate } from '../../src/kernel/index.ts'
import { type Computation, fromList9, fromReturn, if1 } from './computation.ts'
import { isShortBreak, livesAt, stayOn, type Story } from './story.ts'

// The return's cohort: care leavers with a birthday in the year. Left out: respite only, died, home for six months.

const aroundTheBirthday = (
  from: number,
  to: number,
  inGroup: (row: Row<'OC3'>, story: Story) => boolean,
  counts: (row: Row<'OC3'>) => boolean,
  modules = 'Header OC3',
): Computation =>
  fromReturn('return year', modules, (story, { last, year }) => {
    const row = story.oc3.find(one => one.year === year)?.row
    if (!row || story.born === null) return null
    const age = ageOn(story.born, last)
    const respiteOnly = story.stays.length > 0 && story.stays.every(isShortBreak)
    if (age < from || age > to || respiteOnly || ['DIED', 'RHOM'].includes(row.IN_TOUCH ?? '')) return null
    return if1(inGroup(row, story), counts(row))
  })

const everyone = (): boolean => true
const active = 'F1 F2 F3 F4 F5 P1 P2 P3 P4 P5'.split(' ')
const activity =
  (...codes: string[]) =>
  (row: Row<'OC3'>): boolean =>
    codes.includes(row.ACTIV ?? '')
const housedHere = (row: Row<'OC3'>): boolean => !/^[GH]/.test(row.ACCOM ?? '')
const home =
  (pattern: RegExp) =>
  (row: Row<'OC3'>): boolean =>
    pattern.test(row.ACCOM ?? '')
const touch =
  (code: string) =>
  (row: Row<'OC3'>): boolean =>
    row.IN_TOUCH === code

const both = (name: string, make: (from: number, to: number) => Computation): Record<string, Computation> => ({
  [`${name}_17_18`]: make(17, 18),
  [`${name}_19_21`]: make(19, 21),
})

/** Left care out of a foster placement on the 18th birthday. */
const fosteredUntilEighteen = (_row: Row<'OC3'>, story: Story): boolean => {
  if (story.born === null) return false
  const days: PlainDate[] = [birthday(story.born, 18)]
  if (story.born.endsWith('-02-29')) days.push(addDays(birthday(story.born, 18), -1))
  return days.some(day =>
    story.stays.some(
      stay =>
        stay.to === day &&
        stay.rec !== 'X1' &&
        !isShortBreak(stay) &&
        stayOn(story, addDays(day, -1)) === stay &&
        (livesAt(story, addDays(day, -1))?.place ?? '').startsWith('U'),
    ),
  )
}

const stayingPut = (from: number, to: number): Computation =>
  aroundTheBirthday(from, to, fosteredUntilEighteen, home(/^Z/), 'Header Episodes OC3')

// ── The monthly list

const ageOf = (person: ListedCareLeaver, day: PlainDate): number | null =>
  person.bornOn ? ageOn(person.bornOn, day) : person.ageGiven

const now = (
  from: number,
  to: number,
  inGroup: (person: ListedCareLeaver) => boolean,
  counts: (person: ListedCareLeaver) => boolean,
): Computation =>
  fromList9((person, day) => {
    const age = ageOf(person, day)
    const isCareLeaver = person.eligibility !== 'eligible'
    const isLeftOut = ['DIED', 'RHOM', 'EXCLUDE'].includes(person.inTouch ?? '')
    return if1(
      age !== null && age >= from && age <= to && isCareLeaver && !isLeftOut && inGroup(person),
      counts(person),
    )
  })

const threeAges = (name: string, make: (from: number, to: number) => Computation): Record<string, Computation> => ({
  [`${name}_17_18_a9`]: make(17, 18),
  [`${name}_19_21_a9`]: make(19, 21),
  [`${name}_22_25_a9`]: make(22, 25),
})

const owed = (person: ListedCareLeaver, day: PlainDate): boolean => {
  const { eligibility } = person
  if (['DIED', 'RHOM', 'EXCLUDE'].includes(person.inTouch ?? '')) return false
  // Receiving a service: from 21 not those who are known to have no adviser, and not those who need none.
  if ((ageOf(person, day) ?? 0) >= 21 && person.hasAdviser === false) return false
  if (eligibility === 'eligible' || eligibility === 'relevant') return true
  return eligibility === 'former relevant' && person.inTouch !== 'NREQ'
}

export const leavingCare: Readonly<Record<string, Computation>> = {
  ...both('eet', (from, to) => aroundTheBirthday(from, to, everyone, activity(...active))),
  ...both('neet', (from, to) => aroundTheBirthday(from, to, everyone, activity('G4', 'G5', 'G6'))),
  ...both('he', (from, to) => aroundTheBirthday(from, to, everyone, activity('F1', 'P1'))),
  ...both('activity_unknown', (from, to) => aroundTheBirthday(from, to, everyone, activity('0', ''))),
  ...both('suitable', (from, to) => aroundTheBirthday(from, to, housedHere, home(/1$/))),
  ...both('unsuitable', (from, to) => aroundTheBirthday(from, to, housedHere, home(/2$/))),
  ...both('accommodation_unknown', (from, to) => aroundTheBirthday(from, to, housedHere, home(/^0?$/))),
  ...both('in_touch', (from, to) => aroundTheBirthday(from, to, everyone, touch('YES'))),
  ...both('not_in_touch', (from, to) => aroundTheBirthday(from, to, everyone, touch('NO'))),
  staying_put: stayingPut(18, 20),
  staying_put_17_18: stayingPut(18, 18),
  staying_put_19_21: stayingPut(19, 20),
  ...threeAges('eet', (from, to) => now(from, to, everyone, person => /^[FP]/.test(person.activity ?? ''))),
  ...threeAges('suitable', (from, to) =>
    now(
      from,
      to,
      person => !['G', 'H'].includes(person.accommodation ?? ''),
      person => person.suitable === true,
    ),
  ),
  ...threeAges('in_touch', (from, to) => now(from, to, everyone, person => person.inTouch === 'YES')),
  care_leavers_entitled: fromList9(person => if1(person.inTouch !== 'DIED', true)),
  care_leavers_supported: fromList9(
    person => if1(person.eligibility !== 'eligible' && person.inTouch !== 'DIED', person.hasAdviser === true),
    'hasAdviser',
  ),
  adviser_allocated: fromList9((person, day) => if1(owed(person, day), person.hasAdviser === true), 'hasAdviser'),
  pathway_plan_current: fromList9(
    (person, day) =>
      if1(
        owed(person, day),
        person.pathwayPlanReviewedOn !== null && addMonths(person.pathwayPlanReviewedOn, 6) >= day,
      ),
    'pathwayPlanReviewedOn',
  ),
  pa_contact: fromList9(
    (person, day) => if1(owed(person, day), person.lastContactOn !== null && person.lastContactOn >= addDays(day, -56)),
    'lastContactOn',
  ),
}
