import * as fc from 'fast-check'
import type {
  ListedCareLeaver,
  ListedChild,
  Module903,
  PostcodePlace,
  Return903,
  Row,
  Snapshot,
  Table,
} from '../../src/dataset/index.ts'
import { addDays, addYears, ageOn, birthday, childId, financialYear, type PlainDate } from '../../src/kernel/index.ts'
import type { World } from './story.ts'

// Small councils whose children have hard lives: told first as a life, and then as the rows of each year's return.

const d = (day: string): PlainDate => day as PlainDate

const council = 'E06000999'
const home = 'AA1 1AA'
/** A mile is 1609.3 m in the return: just under, at and over twenty miles, inside and outside the area. */
const places: Readonly<Record<string, PostcodePlace>> = {
  [home]: { east: 400_000, north: 200_000, authority: council },
  'AA1 2AA': { east: 403_000, north: 204_000, authority: council },
  'AA2 1AA': { east: 432_267, north: 200_000, authority: council },
  'BB1 1BB': { east: 432_186, north: 200_000, authority: 'E06000998' },
  'BB1 2BB': { east: 432_348, north: 200_000, authority: 'E06000998' },
  'BB2 1BB': { east: 401_000, north: 300_000, authority: 'S12000036' },
}

type Where = Readonly<{ place: string; provider: string | null; at: string | null; urn: string | null }>

/** The first four are one foster carer whose approval changes, and who may adopt the child. */
const wheres: readonly Where[] = [
  { place: 'U6', provider: 'PR1', at: 'AA1 2AA', urn: 'SC000001' },
  { place: 'U4', provider: 'PR1', at: 'AA1 2AA', urn: 'SC000001' },
  { place: 'A5', provider: 'PR1', at: 'AA1 2AA', urn: 'SC000001' },
  { place: 'U3', provider: 'PR1', at: 'AA2 1AA', urn: 'SC000001' },
  { place: 'U6', provider: 'PR4', at: 'BB1 2BB', urn: 'SC000002' },
  { place: 'K2', provider: 'PR4', at: 'BB1 1BB', urn: '1234567' },
  { place: 'K1', provider: 'PR3', at: 'BB2 1BB', urn: '7654321' },
  { place: 'K3', provider: 'PR5', at: 'AA1 2AA', urn: '2222222' },
  { place: 'H5', provider: 'PR4', at: 'ZZ9 9ZZ', urn: null },
  { place: 'P1', provider: 'PR0', at: home, urn: null },
  { place: 'A6', provider: 'PR5', at: 'BB1 2BB', urn: 'SC000003' },
  { place: 'S1', provider: 'PR2', at: 'AA2 1AA', urn: null },
  { place: 'Z12', provider: null, at: 'BB1 1BB', urn: null },
  { place: 'R2', provider: null, at: 'AA2 1AA', urn: null },
  { place: 'T1', provider: null, at: 'AA2 1AA', urn: null },
  { place: 'T3', provider: null, at: 'BB1 1BB', urn: null },
  { place: 'T4', provider: null, at: null, urn: null },
]
const firstTemporary = 14

const sameCarer = (one: number, other: number): boolean => one < 3 && other < 3

type Episode = Readonly<{
  from: PlainDate
  to: PlainDate | null
  rne: string
  ls: string
  where: Where
  rec: string
  why: string
}>

const oftenAround = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 500 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(0, 1, 2, 27, 28, 29, 30, 31, 90, 91, 364, 365, 366, 729, 730, 731, 912, 913),
  },
  { weight: 1, arbitrary: fc.integer({ min: 500, max: 2000 }) },
)

/** Around the days on which something turns: year ends, 29 February, a half year, the days that are asked about. */
const turningDay = fc
  .tuple(
    fc.constantFrom(
      '2021-03-31',
      '2021-09-30',
      '2022-03-31',
      '2022-09-30',
      '2023-04-01',
      '2023-12-25',
      '2024-02-29',
      '2024-03-31',
      '2024-04-01',
      '2024-08-06',
      '2025-03-03',
      '2025-04-01',
      '2025-08-31',
      '2026-03-31',
    ),
    fc.integer({ min: -3, max: 3 }),
  )
  .map(([day, by]) => addDays(d(day), by))

const someDay = fc.oneof(
  turningDay,
  fc.integer({ min: 0, max: 1825 }).map(by => addDays(d('2021-04-01'), by)),
)

const step = fc.record({
  days: oftenAround,
  change: fc.constantFrom('L', 'P', 'P', 'P', 'T', 'B', 'U', 'away', 'back'),
  where: fc.nat(firstTemporary - 1),
  temporary: fc.integer({ min: firstTemporary, max: wheres.length - 1 }),
  ls: fc.constantFrom('C1', 'C2', 'E1', 'V2', 'J1'),
  why: fc.constantFrom('CARPL', 'CREQB', 'CREQO', 'ALLEG', 'STAND', 'APPRR', 'CHILD', ''),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const timeInCare = fc.record({
  gap: fc.constantFrom(0, 0, 1, 40, 400),
  ls: fc.constantFrom('C1', 'C2', 'V2', 'L1', 'V2', 'V3', 'V4'),
  steps: fc.array(step, { minLength: 1, maxLength: 7 }),
  ends: fc.constantFrom('open', 'open', 'E11', 'E12', 'E3', 'E4A', 'E4B', 'E41', 'E45', 'E48', 'E8', 'E5', 'E17'),
})

/** The episodes of one time in care: each ends X1 on the day the next begins. */
const episodesOf = (from: PlainDate, steps: readonly Step[], ls: string, ends: string): Episode[] => {
  const made: Episode[] = []
  let day = from
  let now = 0
  let settled = 0
  let status = ls
  for (const [i, one] of steps.entries()) {
    let rne = 'S'
    if (i === 0) now = settled = one.where === 2 ? 0 : one.where
    else {
      const change = one.change === 'back' || one.change === 'away' ? 'P' : one.change
      if (one.change === 'away') now = one.temporary
      else if (one.change === 'back') now = settled
      else if (change === 'P' || change === 'B') now = settled = one.where === 2 && !sameCarer(now, 0) ? 0 : one.where
      // The same carer: only the first of the places are of one carer.
      else if ((change === 'T' || change === 'U') && now < 2) now = settled = 1 - now
      rne = (change === 'T' || change === 'U') && made.at(-1)?.where === wheres[now] ? 'L' : change
      if (['L', 'B', 'U'].includes(rne) && !/^V[34]$/.test(ls)) status = one.ls
    }
    const where = wheres[now]
    if (!where) throw new RangeError(`No such place: ${now}`)
    const isLast = i === steps.length - 1
    const to = isLast && ends === 'open' ? null : addDays(day, one.days)
    const rec = isLast ? (ends === 'open' ? '' : ends) : 'X1'
    const moves = !isLast && rne !== 'L'
    made.push({ from: day, to, rne, ls: status, where, rec, why: moves ? one.why : '' })
    if (to !== null) day = to
  }
  return made
}

const outcome = fc.constantFrom('0', '1', null)

/** Fostered, then allowed by a court to be adopted, by the foster carers or by others. */
const adoption = fc.record({
  way: fc.constant('adopted' as const),
  days: fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 4, maxLength: 4 }),
  by: fc.constantFrom('the carers', 'others', 'others after a disruption'),
  order: fc.boolean(),
  ends: fc.constantFrom('E11', 'E12'),
})

/** In foster care until eighteen, or until a day beside it. */
const fostered = fc.record({
  way: fc.constant('fostered' as const),
  born: fc.oneof(
    fc.constantFrom('2004-02-29', '2005-03-31', '2005-04-01', '2006-03-31'),
    fc.integer({ min: 0, max: 1200 }).map((by): string => addDays(d('2004-02-29'), by)),
  ),
  leaves: fc.constantFrom(0, 0, 0, 0, -1, 1),
  away: fc.boolean(),
  ends: fc.constantFrom('E17', 'E8', 'E5'),
})

const adoptedLife = (
  came: PlainDate,
  { days, by, order, ends }: typeof adoption extends fc.Arbitrary<infer T> ? T : never,
): Episode[] => {
  const foster = wheres[0] as Where
  const others = wheres[10] as Where
  const own = wheres[2] as Where
  const [a = 0, b = 0, c = 0, e = 0] = days
  const ordered = addDays(came, a)
  const placed = addDays(ordered, b)
  const back = addDays(placed, c)
  const ls = order ? 'E1' : 'C2'
  const first = { from: came, to: ordered, rne: 'S', ls: 'C2', where: foster, rec: 'X1', why: '' }
  const second = { from: ordered, to: placed, rne: 'L', ls, where: foster, rec: 'X1', why: 'CARPL' }
  const last = addDays(back, e)
  if (by === 'the carers')
    return [first, second, { from: placed, to: last, rne: 'T', ls, where: own, rec: ends, why: '' }]
  if (by === 'others')
    return [first, second, { from: placed, to: last, rne: 'P', ls, where: others, rec: ends, why: '' }]
  const again = addDays(back, 30)
  return [
    first,
    second,
    { from: placed, to: back, rne: 'P', ls, where: others, rec: 'X1', why: 'ALLEG' },
    { from: back, to: again, rne: 'P', ls, where: foster, rec: 'X1', why: 'CARPL' },
    { from: again, to: addDays(again, e), rne: 'P', ls, where: others, rec: ends, why: '' },
  ]
}

const fosteredLife = ({
  born,
  leaves,
  away,
  ends,
}: typeof fostered extends fc.Arbitrary<infer T> ? T : never): Episode[] => {
  const came = addDays(d(born), 5000)
  const left = addDays(birthday(d(born), 18), leaves)
  const foster = wheres[3] as Where
  const hospital = wheres[firstTemporary] as Where
  const went = addDays(left, -10)
  const first = {
    from: came,
    to: away ? went : left,
    rne: 'S',
    ls: 'C2',
    where: foster,
    rec: away ? 'X1' : ends,
    why: '',
  }
  return away ? [first, { from: went, to: left, rne: 'P', ls: 'C2', where: hospital, rec: ends, why: '' }] : [first]
}

const child = fc.record({
  born: fc.oneof(
    fc.constantFrom(
      '2004-02-29',
      '2008-02-29',
      '2008-03-01',
      '2009-03-31',
      '2009-04-01',
      '2010-03-31',
      '2010-04-01',
      '2016-02-29',
      '2020-03-31',
      '2020-04-01',
      '2021-03-31',
      '2021-04-01',
    ),
    fc.integer({ min: 0, max: 7500 }).map((by): string => addDays(d('2003-04-01'), by)),
  ),
  came: someDay,
  /** Came in before anything that is loaded. */
  cameLongBefore: fc.boolean(),
  /** Leaves on the eighteenth birthday, or a day beside it. */
  leavesAtEighteen: fc.constantFrom(null, null, null, -1, 0, 1),
  times: fc.array(timeInCare, { minLength: 0, maxLength: 3 }),
  sex: fc.constantFrom('M', 'F'),
  ethnic: fc.constantFrom('WBRI', 'BAFR', 'MOTH', 'REFU', 'NOBT', 'CHNE'),
  need: fc.constantFrom('N1', 'N2', 'N8'),
  uasc: fc.constantFrom(null, null, '', '2024-03-31', '2025-12-09', '2030-01-01'),
  reviews: fc.uniqueArray(
    fc.record({ on: someDay, code: fc.constantFrom('PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7') }),
    { selector: one => one.on, maxLength: 7 },
  ),
  missing: fc.uniqueArray(
    fc.record({
      from: someDay,
      days: fc.constantFrom(0, 0, 1, 2, 30, 400, null),
      kind: fc.constantFrom('M', 'M', 'A'),
    }),
    { selector: one => one.from, maxLength: 4 },
  ),
  workers: fc.uniqueArray(
    fc.record({
      from: someDay,
      days: fc.constantFrom(0, 1, 40, 365, 700, null),
      who: fc.constantFrom('SW1', 'SW2', 'SW3', 'SW4', 'XX'),
    }),
    { selector: one => one.from, maxLength: 5 },
  ),
  outcomes: fc.array(
    fc.record({
      convicted: outcome,
      check: outcome,
      jabs: outcome,
      teeth: outcome,
      health: outcome,
      misuse: outcome,
      received: outcome,
      offered: outcome,
      score: fc.constantFrom(null, 0, 13, 16, 17, 40),
    }),
    { minLength: 4, maxLength: 4 },
  ),
  hasOutcomes: fc.constantFrom(true, true, true, false),
  leaving: fc.array(
    fc.record({
      touch: fc.constantFrom('YES', 'NO', 'DIED', 'REFU', 'NREQ', 'RHOM'),
      activity: fc.constantFrom('F1', 'P1', 'F2', 'P2', 'F4', 'P4', 'F5', 'P5', 'G4', 'G5', 'G6', '0'),
      home: fc.constantFrom('B1', 'B2', 'C1', 'G1', 'H2', 'R1', 'S2', 'U1', 'X2', 'Z1', 'Z1', 'Z2', '0'),
    }),
    { minLength: 4, maxLength: 4 },
  ),
  matched: fc.constantFrom(null, -10, 0, 1, 120, 122),
  /** Two lives that chance alone would seldom make. */
  way: fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: adoption },
    { weight: 1, arbitrary: fostered },
  ),
})
type Life = typeof child extends fc.Arbitrary<infer T> ? T : never

const bornOf = (one: Life): PlainDate => d(one.way?.way === 'fostered' ? one.way.born : one.born)

const lifeOf = (one: Life): Episode[] => {
  if (one.way?.way === 'fostered') return fosteredLife(one.way)
  if (one.way?.way === 'adopted') return adoptedLife(one.came, one.way)
  const all: Episode[] = []
  let from = one.cameLongBefore ? addDays(one.came, -2000) : one.came
  if (from < one.born) from = d(one.born)
  for (const time of one.times) {
    const last = all.at(-1)
    if (last && (last.to === null || last.rec === 'E11' || last.rec === 'E12')) break
    // Out and in again on a day with another move: nothing in the rows would tell in which order.
    const isPlain = last?.from !== last?.to && time.steps[0]?.days !== 0
    if (last?.to) from = addDays(last.to, isPlain ? time.gap : Math.max(1, time.gap))
    all.push(...episodesOf(from, time.steps, time.ls, time.ends))
  }
  if (one.leavesAtEighteen === null) return all
  const leaves = addDays(birthday(d(one.born), 18), one.leavesAtEighteen)
  const kept = all.filter(episode => episode.from < leaves)
  const last = kept.pop()
  if (!last) return all
  return [...kept, { ...last, to: leaves, rec: 'E17' }]
}

type Rows = { [M in Module903]?: Row<M>[] }

const add = <M extends Module903>(rows: Rows, module: M, row: Omit<Row<M>, 'line'>): void => {
  const there = (rows[module] ??= [] as never) as Row<M>[]
  there.push({ line: there.length + 2, ...row } as Row<M>)
}

const rowsOfYear = (lives: readonly Life[], yearEnd: number, upTo: PlainDate, place: number): Rows => {
  const rows: Rows = {
    Header: [],
    Episodes: [],
    Reviews: [],
    UASC: [],
    OC2: [],
    OC3: [],
    AD1: [],
    Missing: [],
    SWEpisodes: [],
  }
  const { first } = financialYear(yearEnd)
  const last = upTo
  for (const [number, life] of lives.entries()) {
    const CHILD = `C${number}`
    const DOB = bornOf(life)
    const touches = (from: PlainDate, to: PlainDate | null): boolean => from <= last && (to === null || to >= first)
    const told = (to: PlainDate | null): PlainDate | null => (to !== null && to <= last ? to : null)
    add(rows, 'Header', { CHILD, SEX: life.sex, DOB, ETHNIC: life.ethnic, UPN: null, MOTHER: null, MC_DOB: null })
    const episodes = lifeOf(life).filter(one => touches(one.from, one.to))
    for (const { from, to, rne, ls, where, rec, why } of episodes) {
      const DEC = told(to)
      const PLACE = where.place === 'Z12' && yearEnd < 2026 ? 'Z1' : where.place
      add(rows, 'Episodes', {
        CHILD,
        DECOM: from,
        RNE: rne,
        LS: ls,
        CIN: life.need,
        PLACE,
        PLACE_PROVIDER: where.provider,
        DEC,
        REC: DEC === null ? null : rec,
        REASON_PLACE_CHANGE: DEC === null || why === '' ? null : why,
        HOME_POST: home,
        PL_POST: where.at,
        URN: where.urn,
      })
      const adoptedHere = DEC !== null && DEC >= first && (rec === 'E11' || rec === 'E12')
      if (adoptedHere)
        add(rows, 'AD1', {
          CHILD,
          DOB,
          DATE_INT: from,
          DATE_MATCH: life.matched === null ? null : addDays(from, life.matched),
          FOSTER_CARE: '0',
          NB_ADOPTR: '2',
          SEX_ADOPTR: 'MF',
          LS_ADOPTR: 'L11',
        })
    }
    for (const { on, code } of life.reviews)
      if (on >= first && on <= last) add(rows, 'Reviews', { CHILD, DOB, REVIEW: on, REVIEW_CODE: code })
    for (const { from, days, kind } of life.missing) {
      const to = days === null ? null : addDays(from, days)
      if (touches(from, to)) add(rows, 'Missing', { CHILD, DOB, MISSING: kind, MIS_START: from, MIS_END: told(to) })
    }
    for (const { from, days, who } of life.workers) {
      const to = days === null ? null : addDays(from, days)
      if (touches(from, to))
        add(rows, 'SWEpisodes', { CHILD, DOB, SW_ID: who, SW_DECOM: from, SW_DEC: told(to), SW_REASON: null })
    }
    if (life.uasc !== null && episodes.length > 0)
      add(rows, 'UASC', { CHILD, SEX: life.sex, DOB, DUC: life.uasc === '' ? null : d(life.uasc) })
    const outcomes = life.outcomes[place]
    if (outcomes && life.hasOutcomes && episodes.length > 0)
      add(rows, 'OC2', {
        CHILD,
        DOB,
        SDQ_SCORE: outcomes.score,
        SDQ_REASON: null,
        CONVICTED: outcomes.convicted,
        HEALTH_CHECK: outcomes.check,
        IMMUNISATIONS: outcomes.jabs,
        TEETH_CHECK: outcomes.teeth,
        HEALTH_ASSESSMENT: outcomes.health,
        SUBSTANCE_MISUSE: outcomes.misuse,
        INTERVENTION_RECEIVED: outcomes.received,
        INTERVENTION_OFFERED: outcomes.offered,
      })
    const leaving = life.leaving[place]
    const age = ageOn(DOB, financialYear(yearEnd).last)
    if (leaving && age >= 17 && age <= 22)
      add(rows, 'OC3', { CHILD, DOB, IN_TOUCH: leaving.touch, ACTIV: leaving.activity, ACCOM: leaving.home })
  }
  return rows
}

const tableOf = (module: Module903, rows: readonly Row<Module903>[]): Table =>
  ({ module, file: `${module}.csv`, rows, absentColumns: [], problems: [] }) as unknown as Table

/** A day of the last two years before the list, the list's own day, or none. */
const recently = (asAt: PlainDate): fc.Arbitrary<PlainDate | null> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 730 }).map(by => addDays(asAt, -by)) },
    {
      weight: 3,
      arbitrary: fc
        .constantFrom(0, 6, 7, 8, 28, 29, 41, 42, 43, 56, 57, 90, 91, 92, 181, 182, 183, 184, 364, 365, 366)
        .map(by => addDays(asAt, -by)),
    },
    { weight: 1, arbitrary: fc.constant(null) },
  )

const maybe = fc.constantFrom(true, false, null)
const bornBefore = (asAt: PlainDate, oldest: number): fc.Arbitrary<PlainDate | null> =>
  fc.oneof(
    fc.integer({ min: 0, max: oldest * 365 }).map(by => addDays(asAt, -by)),
    fc.integer({ min: 0, max: oldest }).map(years => addYears(asAt, -years)),
    fc.integer({ min: 0, max: oldest }).map(years => addDays(addYears(asAt, -years), 1)),
    fc.constant(null),
  )

const listedChild = (asAt: PlainDate): fc.Arbitrary<Omit<ListedChild, 'id'>> =>
  fc.record({
    sex: fc.constantFrom('male', 'female', 'not known'),
    ethnicity: fc.constantFrom('WBRI', 'BAFR', null),
    bornOn: bornBefore(asAt, 17),
    ageGiven: fc.constantFrom(null, 4, 5, 15),
    unaccompaniedInYear: maybe,
    disabled: maybe,
    startedOn: recently(asAt),
    need: fc.constantFrom('N1', null),
    secondPeriodInYear: maybe,
    legalStatusOn: recently(asAt),
    legalStatus: fc.constantFrom('interim', 'full', 'section 20', null),
    lastReviewOn: recently(asAt),
    lastVisitOn: recently(asAt),
    permanencePlan: fc.constantFrom('return to family', 'long-term fostering', 'long-term residential', null),
    lastReviewingOfficerContactOn: recently(asAt),
    lastHealthAssessmentOn: recently(asAt),
    lastDentalCheckOn: recently(asAt),
    placementsInYear: fc.constantFrom(null, 0, 1, 2, 3, 4),
    endedOn: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: recently(asAt) }),
    endReason: fc.constant(null),
    placementStartedOn: recently(asAt),
    placementType: fc.constantFrom('foster', 'parents', 'supported', 'temporary', null),
    provider: fc.constantFrom('own', 'private', null),
    postcode: fc.constant(null),
    urn: fc.constant(null),
    outOfArea: maybe,
    placementAuthority: fc.constant(null),
    missingInYear: fc.constantFrom(null, 0, 1, 2, 3),
    absentInYear: fc.constantFrom(null, 0, 1),
    returnInterviewOffered: maybe,
    returnInterviewAccepted: maybe,
    team: fc.constant(null),
  })

const listedCareLeaver = (asAt: PlainDate): fc.Arbitrary<Omit<ListedCareLeaver, 'id'>> =>
  fc.record({
    sex: fc.constantFrom('male', 'female', 'not known'),
    ethnicity: fc.constantFrom('WBRI', 'BAFR', null),
    bornOn: bornBefore(asAt, 27),
    ageGiven: fc.constantFrom(null, 17, 18, 19, 21, 22, 25, 26),
    unaccompanied: maybe,
    disabled: maybe,
    team: fc.constant(null),
    hasAdviser: maybe,
    eligibility: fc.constantFrom(
      'relevant',
      'former relevant',
      'former relevant',
      'qualifying',
      'eligible',
      'other',
      null,
    ),
    pathwayPlanReviewedOn: recently(asAt),
    inTouch: fc.constantFrom('YES', 'YES', 'NO', 'DIED', 'REFU', 'NREQ', 'RHOM', 'EXCLUDE', null),
    lastContactOn: recently(asAt),
    accommodation: fc.constantFrom('B', 'G', 'H', 'R', 'U', 'X', 'Z', null),
    suitable: maybe,
    activity: fc.constantFrom('F1', 'P2', 'F4', 'P5', 'G4', 'G6', null),
  })

const asChild =
  <T>(prefix: string) =>
  (row: T, number: number): T & { id: ReturnType<typeof childId> } => ({ ...row, id: childId(`${prefix}${number}`) })

const snapshot: fc.Arbitrary<Snapshot> = fc
  .constantFrom(...['2024-02-29', '2024-08-31', '2025-03-31', '2025-11-30', '2026-03-31'].map(d))
  .chain(asAt =>
    fc.record({
      asAt: fc.constant(asAt),
      inCare: fc
        .array(listedChild(asAt), { minLength: 1, maxLength: 4 })
        .map(rows => rows.map((row, number) => asChild<typeof row>('L')(row, number)))
        // Nobody is listed who came into care after they left.
        .map(rows =>
          rows.filter(row => row.endedOn === null || row.startedOn === null || row.endedOn >= row.startedOn),
        ),
      careLeavers: fc
        .array(listedCareLeaver(asAt), { minLength: 1, maxLength: 4 })
        .map(rows => rows.map((row, number) => asChild<typeof row>('P')(row, number))),
      adoptions: fc.constant(null),
      adopters: fc.constant(null),
    }),
  )

export type Told = Readonly<{ lives: readonly Life[]; lastDay: PlainDate; snapshots: readonly Snapshot[] }>

export const told: fc.Arbitrary<Told> = fc.record({
  lives: fc.array(child, { minLength: 1, maxLength: 3 }),
  lastDay: fc.constantFrom(...['2026-03-31', '2026-03-31', '2026-03-31', '2025-12-09', '2025-04-01'].map(d)),
  snapshots: fc.uniqueArray(snapshot, { selector: one => one.asAt, maxLength: 3 }),
})

const years = [2023, 2024, 2025, 2026]

export const returnsOf = ({ lives, lastDay }: Told): Return903[] =>
  years.map((yearEnd, place) => {
    const { last } = financialYear(yearEnd)
    const upTo = last < lastDay ? last : lastDay
    const rows = rowsOfYear(lives, yearEnd, upTo, place)
    return {
      yearEnd,
      upTo,
      tables: Object.entries(rows).map(([module, some]) => tableOf(module as Module903, some)),
    }
  })

export const worldOf = (one: Told): World => ({
  council,
  returns: returnsOf(one),
  snapshots: one.snapshots,
  population: new Map([
    [2022, 60_000],
    [2023, 61_000],
    [2024, 62_000],
  ]),
  postcode: postcode => places[postcode] ?? null,
})

/** One of these days is asked about in each small council. */
export const askedOn = fc.constantFrom(
  ...[
    '2024-02-29',
    '2024-03-31',
    '2024-08-31',
    '2025-02-28',
    '2025-03-31',
    '2025-04-01',
    '2025-09-30',
    '2025-12-09',
    '2026-03-31',
    '2026-03-31',
    '2026-03-31',
  ].map(d),
)
