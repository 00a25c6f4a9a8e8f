import { childId, financialYearEndOf, type PlainDate, plainDate } from '../../kernel/index.ts'
import type { Adoption, Child, Episode, LeavingCare, MissingPeriod, Outcomes } from './child.ts'

/** What a test may say of an episode. Days are written YYYY-MM-DD. */
export type EpisodeSaid = Readonly<{
  from: string
  to?: string | undefined
  status?: string | undefined
  place?: string | undefined
  provider?: string | undefined
  need?: string | undefined
  startReason?: string | undefined
  endReason?: string | undefined
  moveReason?: string | undefined
  homePostcode?: string | undefined
  placementPostcode?: string | undefined
  urn?: string | undefined
}>

export type AChild = Child &
  Readonly<{
    born: (day: string) => AChild
    withSex: (sex: Child['sex']) => AChild
    withEthnicity: (code: string | null) => AChild
    /** Flagged as an unaccompanied asylum-seeking child in the returns of these year ends. */
    unaccompaniedIn: (...returnYears: number[]) => AChild
    /** One episode. One that starts while another is open, or the day another ends for no reason given, continues it: the child moved. */
    inCare: (said: EpisodeSaid) => AChild
    review: (day: string, code?: string) => AChild
    missingFrom: (from: string, to?: string) => AChild
    awayFrom: (from: string, to?: string) => AChild
    withOutcomes: (returnYear: number, outcomes: Partial<Outcomes>) => AChild
    leftCare: (returnYear: number, leavingCare: Partial<LeavingCare>) => AChild
    adopted: (returnYear: number, adoption: Partial<Adoption>) => AChild
    withSocialWorker: (worker: string, from: string, to?: string) => AChild
  }>

const noOutcomes = {
  sdqScore: null,
  sdqReason: null,
  convicted: null,
  developmentCheck: null,
  immunisations: null,
  dentalCheck: null,
  healthAssessment: null,
  substanceMisuse: null,
  interventionReceived: null,
  interventionOffered: null,
}
const noAdoption = {
  decidedOn: null,
  matchedOn: null,
  byFosterCarer: false,
  adopters: 2,
  adoptersSex: 'MF',
  adoptersStatus: 'L11',
}

const dayOrNull = (text: string | undefined): PlainDate | null => (text === undefined ? null : plainDate(text))

const usualProvider = (place: string): string | null =>
  place === 'P1' ? 'PR0' : place.startsWith('T') || place.startsWith('Z') ? null : 'PR1'

const usualEndReason = 'E8'
/** After an ending that was given as the end of care (E4A, say), what begins the same day is another start of care. */
const mayContinue: ReadonlySet<string | null> = new Set(['X1', usualEndReason])

const episodeOf = (said: EpisodeSaid, before: Episode | undefined): Episode => {
  const startedOn = plainDate(said.from)
  const place = said.place ?? before?.placementType ?? 'U6'
  const continues =
    before !== undefined &&
    (before.endedOn === null || (before.endedOn === startedOn && mayContinue.has(before.endReason)))
  return {
    startedOn,
    startReason: said.startReason ?? (continues ? 'P' : 'S'),
    legalStatus: said.status ?? (continues ? before.legalStatus : 'C2'),
    need: said.need ?? (continues ? before.need : 'N1'),
    placementType: place,
    provider: said.provider ?? usualProvider(place),
    endedOn: dayOrNull(said.to),
    endReason: said.endReason ?? (said.to === undefined ? null : usualEndReason),
    moveReason: said.moveReason ?? null,
    homePostcode: said.homePostcode ?? null,
    placementPostcode: said.placementPostcode ?? null,
    urn: said.urn ?? null,
    returnYear: financialYearEndOf(dayOrNull(said.to) ?? startedOn),
  }
}

/** The episode before ends the day the next one begins, unless something else was said. */
const continuedBy = (before: Episode, next: Episode): Episode =>
  before.endedOn === null || (before.endedOn === next.startedOn && next.startReason !== 'S')
    ? { ...before, endedOn: next.startedOn, endReason: 'X1', returnYear: financialYearEndOf(next.startedOn) }
    : before

const withEpisode = (child: Child, said: EpisodeSaid): Child => {
  const before = child.episodes.at(-1)
  const next = episodeOf(said, before)
  const earlier = before ? [...child.episodes.slice(0, -1), continuedBy(before, next)] : []
  return { ...child, episodes: [...earlier, next] }
}

const withMissing = (child: Child, kind: MissingPeriod['kind'], from: string, to: string | undefined): Child => ({
  ...child,
  missing: [...child.missing, { kind, startedOn: plainDate(from), endedOn: dayOrNull(to) }],
})

const saying = (child: Child): AChild => ({
  ...child,
  born: day => saying({ ...child, bornOn: plainDate(day) }),
  withSex: sex => saying({ ...child, sex }),
  withEthnicity: ethnicity => saying({ ...child, ethnicity }),
  unaccompaniedIn: (...returnYears) => saying({ ...child, unaccompanied: { returnYears, ceasedOn: null } }),
  inCare: said => saying(withEpisode(child, said)),
  review: (day, code = 'PN1') => saying({ ...child, reviews: [...child.reviews, { heldOn: plainDate(day), code }] }),
  missingFrom: (from, to) => saying(withMissing(child, 'M', from, to)),
  awayFrom: (from, to) => saying(withMissing(child, 'A', from, to)),
  withOutcomes: (returnYear, outcomes) =>
    saying({ ...child, outcomes: [...child.outcomes, { ...noOutcomes, ...outcomes, returnYear }] }),
  leftCare: (returnYear, leavingCare) =>
    saying({
      ...child,
      leavingCare: [
        ...child.leavingCare,
        { inTouch: 'YES', activity: 'F2', accommodation: 'U1', ...leavingCare, returnYear },
      ],
    }),
  adopted: (returnYear, adoption) =>
    saying({ ...child, adoptions: [...child.adoptions, { ...noAdoption, ...adoption, returnYear }] }),
  withSocialWorker: (worker, from, to) =>
    saying({
      ...child,
      socialWorkers: [
        ...child.socialWorkers,
        { worker, startedOn: plainDate(from), endedOn: dayOrNull(to), reason: null },
      ],
    }),
})

/**
 * A made-up child for tests and the demonstration, of whom only what matters is said:
 * `aChild('Amy').inCare({ from: '2024-01-10' }).inCare({ from: '2025-02-01', place: 'K2' })`
 */
export const aChild = (name = 'Amy'): AChild =>
  saying({
    id: childId(name),
    bornOn: plainDate('2012-01-01'),
    sex: 'female',
    ethnicity: 'WBRI',
    upn: null,
    isMother: null,
    unaccompanied: null,
    episodes: [],
    reviews: [],
    missing: [],
    outcomes: [],
    leavingCare: [],
    adoptions: [],
    placedForAdoption: [],
    previousPermanence: null,
    socialWorkers: [],
    deprivationsOfLiberty: [],
  })
