import * as fc from 'fast-check'
import {
  accommodation,
  activity,
  aChild,
  type AChild,
  aListedAdopter,
  type Child,
  type Dataset,
  inTouch,
  legalStatus,
  type ListedAdoption,
  type ListedCareLeaver,
  type ListedChild,
  moveReason,
  placementType,
  provider,
  reviewCode,
} from '../dataset/index.ts'
import {
  addDays,
  addYears,
  birthday,
  childId,
  financialYear,
  financialYearEndOf,
  type PlainDate,
} from '../kernel/index.ts'
import { aDataset } from './examples.ts'

// Made-up data for tests over all measures at once: any mixture of children, some of it odd, as extracts are.

const codesOf = (set: Readonly<{ codes: readonly Readonly<{ code: string }>[] }>): fc.Arbitrary<string> =>
  fc.constantFrom(...set.codes.map(({ code }) => code))

const dayWithin = (asAt: PlainDate, before: number, after = 0): fc.Arbitrary<PlainDate> =>
  fc.integer({ min: -before, max: after }).map(days => addDays(asAt, days))

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 6 })
const yesOrNo = maybe(fc.boolean())
const ethnicity = maybe(fc.constantFrom('WBRI', 'MWBC', 'APKN', 'BAFR', 'OOTH', 'REFU'))
const anySex = fc.constantFrom('male', 'female', 'not known')

const stay = fc.record({
  days: fc.integer({ min: 0, max: 900 }),
  gap: fc.constantFrom(0, 0, 0, 0, 30, 400),
  status: fc.oneof({ weight: 8, arbitrary: fc.constantFrom('C1', 'C2', 'V2', 'E1') }, codesOf(legalStatus)),
  place: fc.oneof(codesOf(placementType), fc.constantFrom('U4', 'U6', 'P1', 'K2', 'A4')),
  startReason: fc.constantFrom('P', 'P', 'P', 'L', 'T', 'U', 'B'),
  endReason: fc.constantFrom('E4A', 'E4B', 'E8', 'E11', 'E12', 'E41', 'E45', 'E3'),
  need: fc.constantFrom('N1', 'N1', 'N2', 'N5', 'N8'),
  moveReason: codesOf(moveReason),
  provider: codesOf(provider),
  miles: maybe(fc.integer({ min: 0, max: 60 })),
})

const outcomes = fc.record({
  sdqScore: maybe(fc.integer({ min: 0, max: 40 })),
  sdqReason: maybe(fc.constantFrom('SDQ1', 'SDQ2', 'SDQ5')),
  convicted: yesOrNo,
  developmentCheck: yesOrNo,
  immunisations: yesOrNo,
  dentalCheck: yesOrNo,
  healthAssessment: yesOrNo,
  substanceMisuse: yesOrNo,
  interventionReceived: yesOrNo,
  interventionOffered: yesOrNo,
})

const leavingCare = fc.record({
  inTouch: fc.oneof(fc.constant('YES'), codesOf(inTouch)),
  activity: fc.oneof({ weight: 4, arbitrary: codesOf(activity) }, fc.constant('0')),
  accommodation: fc.oneof({ weight: 4, arbitrary: codesOf(accommodation) }, fc.constant('0')),
})

const withStays = (
  child: AChild,
  start: PlainDate,
  stays: readonly (typeof stay extends fc.Arbitrary<infer S> ? S : never)[],
) => {
  let told = child
  let day = start
  for (const [at, one] of stays.entries()) {
    const next = stays[at + 1]
    const ends = addDays(day, one.days)
    told = told.inCare({
      from: day,
      to: next && one.gap === 0 ? undefined : one.gap === 0 && at % 2 === 0 ? undefined : ends,
      status: one.status,
      place: one.place,
      need: one.need,
      provider: one.place.startsWith('T') ? undefined : one.provider,
      startReason: at === 0 || (stays[at - 1]?.gap ?? 0) > 0 ? 'S' : one.startReason,
      endReason: one.endReason,
      moveReason: one.moveReason,
      homePostcode: 'IN 0',
      placementPostcode: one.miles === null ? undefined : `${one.miles > 30 ? 'OUT' : 'IN'} ${one.miles}`,
    })
    day = addDays(ends, one.gap)
  }
  return told
}

const anyChild = (asAt: PlainDate, returnYear: number): fc.Arbitrary<(name: string) => Child> =>
  fc
    .record({
      bornOn: maybe(fc.oneof(dayWithin(asAt, 365 * 18), dayWithin(asAt, 365 * 22, -365 * 17))),
      sex: anySex,
      ethnicity,
      start: dayWithin(asAt, 2500),
      stays: fc.array(stay, { maxLength: 5 }),
      reviews: fc.array(fc.tuple(dayWithin(asAt, 1500), codesOf(reviewCode)), { maxLength: 8 }),
      missing: fc.array(fc.tuple(fc.boolean(), dayWithin(asAt, 500, 30), maybe(fc.integer({ min: 0, max: 20 }))), {
        maxLength: 4,
      }),
      outcomes: maybe(outcomes),
      leavingCare: maybe(leavingCare),
      workers: fc.array(
        fc.tuple(
          fc.constantFrom('SW1', 'SW2', 'SW3', 'SW4', 'XX'),
          dayWithin(asAt, 600),
          fc.integer({ min: 1, max: 400 }),
        ),
        { maxLength: 4 },
      ),
      adopted: maybe(fc.record({ matchedOn: maybe(dayWithin(asAt, 900)), byFosterCarer: yesOrNo })),
      unaccompanied: fc.boolean(),
    })
    .map(said => name => {
      let child = withStays(aChild(name).withSex(said.sex).withEthnicity(said.ethnicity), said.start, said.stays)
      for (const [day, code] of said.reviews) child = child.review(day, code)
      for (const [isMissing, from, days] of said.missing) {
        const to = days === null ? undefined : addDays(from, days)
        child = isMissing ? child.missingFrom(from, to) : child.awayFrom(from, to)
      }
      if (said.outcomes) child = child.withOutcomes(returnYear, said.outcomes)
      if (said.leavingCare) child = child.leftCare(returnYear, said.leavingCare)
      for (const [worker, from, days] of said.workers) child = child.withSocialWorker(worker, from, addDays(from, days))
      if (said.adopted) child = child.adopted(returnYear, said.adopted)
      if (said.unaccompanied) child = child.unaccompaniedIn(returnYear)
      return { ...child, bornOn: said.bornOn }
    })

const anyListedChild = (asAt: PlainDate): fc.Arbitrary<Omit<ListedChild, 'id'>> =>
  fc.record({
    sex: anySex,
    ethnicity,
    bornOn: maybe(dayWithin(asAt, 365 * 18)),
    ageGiven: maybe(fc.integer({ min: 0, max: 17 })),
    unaccompaniedInYear: yesOrNo,
    disabled: yesOrNo,
    startedOn: maybe(dayWithin(asAt, 3000)),
    need: maybe(fc.constantFrom('N1', 'N2', 'N5')),
    secondPeriodInYear: yesOrNo,
    legalStatusOn: maybe(dayWithin(asAt, 1000)),
    legalStatus: maybe(fc.constantFrom('interim', 'full', 'section 20', 'placement order')),
    lastReviewOn: maybe(dayWithin(asAt, 5000)),
    lastVisitOn: maybe(dayWithin(asAt, 200)),
    permanencePlan: maybe(fc.constantFrom('return to family', 'long-term fostering', 'adoption', 'other')),
    lastReviewingOfficerContactOn: maybe(dayWithin(asAt, 400)),
    lastHealthAssessmentOn: maybe(dayWithin(asAt, 900)),
    lastDentalCheckOn: maybe(dayWithin(asAt, 900)),
    placementsInYear: maybe(fc.integer({ min: 0, max: 6 })),
    endedOn: fc.option(dayWithin(asAt, 180, 20), { freq: 1 }),
    endReason: maybe(fc.constantFrom('adopted', 'home', 'other')),
    placementStartedOn: maybe(dayWithin(asAt, 900)),
    placementType: maybe(fc.constantFrom('foster', 'parents', "children's home", 'supported', 'temporary')),
    provider: maybe(fc.constantFrom('own', 'private', 'other')),
    postcode: fc.constant(null),
    urn: fc.constant(null),
    outOfArea: yesOrNo,
    placementAuthority: fc.constant(null),
    missingInYear: maybe(fc.integer({ min: 0, max: 4 })),
    absentInYear: maybe(fc.integer({ min: 0, max: 4 })),
    returnInterviewOffered: yesOrNo,
    returnInterviewAccepted: yesOrNo,
    team: fc.constant(null),
  })

const anyListedCareLeaver = (asAt: PlainDate): fc.Arbitrary<Omit<ListedCareLeaver, 'id'>> =>
  fc.record({
    sex: anySex,
    ethnicity,
    bornOn: maybe(dayWithin(asAt, 365 * 26, -365 * 15)),
    ageGiven: maybe(fc.integer({ min: 16, max: 25 })),
    unaccompanied: yesOrNo,
    disabled: yesOrNo,
    team: fc.constant(null),
    hasAdviser: yesOrNo,
    eligibility: maybe(fc.constantFrom('relevant', 'former relevant', 'qualifying', 'eligible', 'other')),
    pathwayPlanReviewedOn: maybe(dayWithin(asAt, 500)),
    inTouch: maybe(fc.oneof(fc.constant('YES'), codesOf(inTouch), fc.constant('EXCLUDE'))),
    lastContactOn: maybe(dayWithin(asAt, 200)),
    accommodation: maybe(codesOf(accommodation).map(code => code.charAt(0))),
    suitable: yesOrNo,
    activity: maybe(codesOf(activity)),
  })

const anyListedAdoption = (asAt: PlainDate): fc.Arbitrary<Omit<ListedAdoption, 'id'>> =>
  fc.record({
    bornOn: maybe(dayWithin(asAt, 2000)),
    enteredCareOn: maybe(dayWithin(asAt, 1800)),
    decidedOn: maybe(dayWithin(asAt, 900)),
    placementOrderOn: maybe(dayWithin(asAt, 800)),
    matchedOn: maybe(dayWithin(asAt, 600)),
    placedOn: maybe(dayWithin(asAt, 500)),
    adoptedOn: maybe(dayWithin(asAt, 365)),
    reversedOn: maybe(dayWithin(asAt, 365)),
    reversedReason: maybe(fc.constantFrom('RD1', 'RD3')),
    fosteringForAdoptionOn: maybe(dayWithin(asAt, 700)),
  })

/** Those whom chance would seldom make: reviews all on time, staying put, short breaks reviewed, adopted. */
const alwaysThere = (asAt: PlainDate, returnYear: number): readonly Child[] => {
  const yearEnd = financialYear(returnYear).last
  const start = addDays(asAt, -500)
  const stayingPut = (name: string, age: number, accommodation = 'Z1'): AChild => {
    const bornOn = addDays(addYears(yearEnd, -age), -100)
    return aChild(name)
      .born(bornOn)
      .inCare({ from: addYears(bornOn, 10), to: birthday(bornOn, 18), place: 'U4' })
      .leftCare(returnYear, { accommodation })
  }
  return [
    [20, 100, 250, 400].reduce(
      (child, days) => child.review(addDays(start, days)),
      aChild('regular').inCare({ from: start }),
    ),
    aChild('on short breaks')
      .inCare({ from: start, status: 'V4' })
      .review(addDays(start, 60))
      .review(addDays(start, 230))
      .review(addDays(start, 400)),
    stayingPut('staying put at 18', 18),
    stayingPut('staying put at 19', 19),
    stayingPut('on their own at 18', 18, 'U1'),
    stayingPut('on their own at 19', 19, 'U1'),
    aChild('adopted')
      .inCare({ from: addDays(asAt, -800), status: 'E1' })
      .inCare({ from: addDays(asAt, -300), place: 'A4', to: addDays(asAt, -100), endReason: 'E12' })
      .adopted(financialYearEndOf(addDays(asAt, -100)), { matchedOn: addDays(asAt, -320) }),
    aChild('home as planned').inCare({ from: start, to: addDays(asAt, -40), endReason: 'E4A' }),
    aChild('moved by plan')
      .inCare({ from: start, moveReason: 'CARPL' })
      .inCare({ from: addDays(asAt, -50) }),
  ]
}

const alwaysListed = (asAt: PlainDate) => ({
  startedOn: addDays(asAt, -60),
  endedOn: null,
  lastHealthAssessmentOn: addDays(asAt, -50),
})

// A list with a column that nobody answers is a list without the column, which is another matter: someone answers each.
const oneWhoAnswers = (asAt: PlainDate) => ({
  hasAdviser: true,
  pathwayPlanReviewedOn: asAt,
  lastContactOn: asAt,
  lastReviewOn: asAt,
  lastVisitOn: asAt,
  lastReviewingOfficerContactOn: asAt,
  lastHealthAssessmentOn: asAt,
  lastDentalCheckOn: asAt,
  placementsInYear: 1,
  outOfArea: false,
  unaccompaniedInYear: false,
  placementType: 'foster',
  permanencePlan: 'other',
  missingInYear: 0,
  absentInYear: 0,
})

const withOneWhoAnswers = <S extends object>(rows: readonly S[], asAt: PlainDate): readonly S[] =>
  rows.map((row, at) =>
    at === 0 ? { ...row, ...oneWhoAnswers(asAt) } : at === 1 ? { ...row, ...alwaysListed(asAt) } : row,
  )

const named = <S>(rows: readonly Omit<S, 'id'>[], prefix: string): readonly S[] =>
  rows.map((row, at) => ({ ...row, id: childId(`${prefix}${at}`) }) as unknown as S)

/** Any data set with every source loaded, for measures asked for that day. */
export const anyDataset = (asAt: PlainDate, returnYear: number): fc.Arbitrary<Dataset> =>
  fc
    .record({
      children: fc.array(anyChild(asAt, returnYear), { minLength: 1, maxLength: 25 }),
      inCare: fc.array(anyListedChild(asAt), { maxLength: 25 }),
      careLeavers: fc.array(anyListedCareLeaver(asAt), { maxLength: 25 }),
      adoptions: fc.array(anyListedAdoption(asAt), { maxLength: 6 }),
      people: fc.integer({ min: 10_000, max: 90_000 }),
    })
    .map(({ children, inCare, careLeavers, adoptions, people }) =>
      aDataset(asAt, {
        children: [
          ...children.map((child, at) => child(`child ${String(at).padStart(2, '0')}`)),
          ...alwaysThere(asAt, returnYear),
        ],
        snapshots: [
          {
            asAt,
            inCare: named<ListedChild>(withOneWhoAnswers(inCare, asAt), 'listed '),
            careLeavers: named<ListedCareLeaver>(withOneWhoAnswers(careLeavers, asAt), 'care leaver '),
            adoptions: named<ListedAdoption>(adoptions, 'adoption '),
            adopters: [aListedAdopter('adopter 1')],
          },
        ],
        population: new Map(Array.from({ length: 12 }, (_, back) => [returnYear - back, people])),
      }),
    )
