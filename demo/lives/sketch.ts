import { type Chance, chanceOf } from './chance.ts'
import { ageAt, birthdayAt, type Day, dayIn, ymd } from './day.ts'
import {
  type AdoptionStory,
  type Decision,
  type PeriodOfCare,
  type Sketch,
  spellsOf,
  type Stay,
  type WayIn,
} from './life.ts'
import { type Place, type Places, type Where } from './places.ts'
import { rateOn, rates } from './rates.ts'

// How a life in care goes, from the day it begins: one of nine ways, each with its own length, legal orders, homes and ending.

type Bands = readonly (readonly [fromAge: number, toAge: number, weight: number])[]

export type Way = Readonly<{
  way: WayIn
  /** Arrivals in a year at scale 1, on this day. */
  perYear: (on: Day) => number
  /** How far back arrivals can still matter to the newest returns or to leaving care. */
  yearsBack: number
  ages: Bands
}>

const flat = (perYear: number) => () => perYear

export const WAYS: readonly Way[] = [
  {
    way: 'short stay',
    perYear: flat(40),
    yearsBack: 10,
    ages: [
      [0, 1, 8],
      [1, 5, 17],
      [5, 10, 20],
      [10, 16, 40],
      [16, 17.3, 15],
    ],
  },
  {
    way: 'under a year',
    perYear: flat(27),
    yearsBack: 10,
    ages: [
      [0, 1, 14],
      [1, 5, 24],
      [5, 10, 22],
      [10, 15.5, 32],
      [15.5, 16.9, 8],
    ],
  },
  {
    way: 'adoption',
    perYear: flat(18),
    yearsBack: 10,
    ages: [
      [0, 0.2, 52],
      [0.2, 1, 16],
      [1, 3, 22],
      [3, 6, 10],
    ],
  },
  {
    way: 'special guardianship',
    perYear: flat(14),
    yearsBack: 10,
    ages: [
      [0, 1, 30],
      [1, 5, 40],
      [5, 11, 30],
    ],
  },
  {
    way: 'unaccompanied',
    perYear: on => rateOn(rates.unaccompaniedArrivals, on),
    yearsBack: 12,
    ages: [
      [14, 15, 10],
      [15, 16, 27],
      [16, 17, 45],
      [17, 17.6, 18],
    ],
  },
  {
    way: 'home later',
    perYear: flat(11),
    yearsBack: 10,
    ages: [
      [0, 5, 35],
      [5, 10, 30],
      [10, 14, 35],
    ],
  },
  {
    way: 'stays',
    perYear: flat(30),
    yearsBack: 26,
    ages: [
      [0, 1, 3],
      [1, 5, 14],
      [5, 10, 31],
      [10, 13, 36],
      [13, 15.5, 16],
    ],
  },
  { way: 'remand', perYear: flat(4), yearsBack: 10, ages: [[13, 17.4, 1]] },
  { way: 'short breaks', perYear: flat(3), yearsBack: 10, ages: [[6, 15, 1]] },
]

const ETHNICITIES: readonly (readonly [string, number])[] = [
  ['WBRI', 81],
  ['WOTH', 3.5],
  ['WROM', 0.8],
  ['WIRI', 0.4],
  ['WIRT', 0.5],
  ['MWBC', 3.2],
  ['MWBA', 1.6],
  ['MWAS', 1.8],
  ['MOTH', 3],
  ['BCRB', 0.5],
  ['BAFR', 1],
  ['BOTH', 0.6],
  ['AIND', 0.3],
  ['APKN', 0.3],
  ['ABAN', 0.3],
  ['AOTH', 0.6],
  ['CHNE', 0.2],
  ['OOTH', 0.6],
  ['REFU', 0.2],
  ['NOBT', 0.3],
]
const ETHNICITIES_UNACCOMPANIED: readonly (readonly [string, number])[] = [
  ['BAFR', 34],
  ['OOTH', 33],
  ['AOTH', 22],
  ['WOTH', 7],
  ['BOTH', 3],
  ['NOBT', 1],
]

const NEEDS: readonly (readonly [string, number])[] = [
  ['N1', 66],
  ['N2', 3],
  ['N3', 4],
  ['N4', 9],
  ['N5', 14],
  ['N6', 2],
  ['N8', 2],
]

const NO_PERMANENCE = { code: 'Z1', authority: '', on: '' }

type Traits = Readonly<{ movesPerYear: number; relative: boolean; withParents: boolean; residential: boolean }>

type Path = Readonly<{
  way: WayIn
  born: Day
  start: Day
  end: Day
  home: Place
  places: Places
  chance: Chance
  traits: Traits
}>

/** Where the child goes to live next, by age and by how care came about. */
const nextHome = (path: Path, on: Day): Where => {
  const { way, born, home, places, chance, traits } = path
  const age = ageAt(born, on)
  const farFoster = chance.yes(rateOn(rates.farFosterHome, on))
  const foster = (): Where => {
    const relative = traits.relative && chance.yes(0.8)
    return places.setting(relative ? 'U3' : 'U6', home, relative ? chance.yes(0.12) : farFoster, chance)
  }
  const group = (place: string, far: number): Where => places.setting(place, home, chance.yes(far), chance)
  if (way === 'unaccompanied') {
    if (age >= 16 && chance.yes(0.68)) return group('K3', 0.35)
    return chance.yes(0.94) ? places.setting('U6', home, chance.yes(0.25), chance) : group('K2', 0.5)
  }
  if (age < 10) {
    if (traits.residential && age >= 7) return group('K2', 0.6)
    if (age < 1 && chance.yes(0.05)) return group('R3', 0.5)
    return foster()
  }
  if (age < 16) {
    if (chance.yes(traits.residential ? 0.86 : 0.09)) return group('K2', 0.6)
    if (chance.yes(0.012)) return group('S1', 0.5)
    if (chance.yes(0.008)) return group('K1', 1)
    return foster()
  }
  const asked = chance.weighted([
    ['foster', traits.residential ? 18 : 50],
    ['K3', 27],
    ['K2', traits.residential ? 45 : 12],
    ['other', 3],
    ['R2', 0.8],
    ['R5', 0.8],
  ])
  if (asked === 'foster') return foster()
  if (asked === 'other') return group(chance.one(['Z11', 'Z14', 'Z14']), 0.4)
  return group(asked, asked === 'R5' ? 1 : 0.38)
}

const moveReason = (chance: Chance): string =>
  chance.weighted([
    ['CARPL', 47],
    ['CREQB', 14],
    ['CREQO', 8],
    ['OTHER', 10],
    ['LAREQ', 7],
    ['CHILD', 5],
    ['STAND', 3],
    ['ALLEG', 3],
    ['CLOSE', 2],
    ['APPRR', 1],
  ])

const differs = (a: Where, b: Where): boolean => a.postcode !== b.postcode || a.urn !== b.urn || a.place !== b.place

/** Stays one after another until the end: a first home, the home that was looked for, and moves as often as this child's do. */
const staysOf = (path: Path, orderFrom: Day | null): Stay[] => {
  const { chance, start, end, born, places, home, traits, way } = path
  const stays: Stay[] = []
  const last = (): Stay | undefined => stays.at(-1)
  const move = (on: Day): void => {
    if (on >= end) return
    for (let tries = 0; tries < 8; tries++) {
      const where = nextHome(path, on)
      const before = last()
      if (before && !differs(before.where, where)) continue
      const why = before?.where.place === 'R5' || where.place === 'R5' ? 'CUSTOD' : moveReason(chance)
      stays.push({ from: on, where, why })
      return
    }
  }
  /** With the same foster carer, for the long term from now on: a change of status, not a move. */
  const settle = (on: Day): void => {
    const now = last()
    if (!now || on >= end || (now.where.place !== 'U6' && now.where.place !== 'U3')) return
    const where = { ...now.where, place: now.where.place === 'U6' ? 'U4' : 'U1' }
    stays.push({ from: on, where, sameCarer: true, why: 'PLACE' })
  }
  move(start)
  let on = start
  const stayed = end - start
  if (way === 'short stay' || way === 'remand') {
    if (stayed > 20 && chance.yes(0.28)) move(start + chance.whole(6, Math.max(7, stayed - 8)))
    return stays
  }
  if (chance.yes(way === 'unaccompanied' ? 0.45 : 0.58)) {
    on = start + chance.whole(12, 190)
    move(on)
  }
  const sixteenth = birthdayAt(born, 16)
  // Many move on towards adulthood soon after sixteen; a settled child seldom does.
  const movingOn =
    way === 'unaccompanied'
      ? sixteenth + chance.whole(0, 150)
      : chance.yes(traits.movesPerYear > 0.3 ? 0.5 : 0.13)
        ? sixteenth + chance.whole(60, 600)
        : null
  // Only under a care order: section 22C lets a child live with parents and stay in care, and rule 378 bars it without one.
  if (way === 'stays' && traits.withParents && orderFrom !== null && orderFrom + 90 < end) {
    const back = Math.max(orderFrom + chance.whole(30, 200), on + 20)
    if (back < end - 60) stays.push({ from: back, where: places.setting('P1', home, false, chance), why: 'CARPL' })
    return withHolidays(stays, path)
  }
  let settled = false
  const longTerm = way === 'stays' && chance.yes(0.75)
  for (let guard = 0; guard < 60; guard++) {
    const early = on - start < 200 ? 1.25 : 1
    const gap = Math.max(4, Math.round(chance.wait(365 / (traits.movesPerYear * early * rateOn(rates.moves, on)))))
    const settleOn = on + chance.whole(150, 420)
    let next = on + gap
    if (movingOn !== null && on < movingOn && next > movingOn && movingOn > start) next = movingOn
    if (longTerm && !settled && settleOn < next && ageAt(born, settleOn) < 17) {
      settle(settleOn)
      settled = true
    }
    if (next >= end - 3) break
    if (next === movingOn) {
      const here = last()?.where.place ?? ''
      if (here !== 'K3' && !here.startsWith('P')) {
        const where = places.setting('K3', home, chance.yes(0.32), chance)
        stays.push({ from: next, where, why: 'CARPL' })
      }
    } else move(next)
    settled = false
    on = next
  }
  if (way === 'home later' && traits.withParents && orderFrom !== null && stayed > 500) {
    const back = end - chance.whole(80, 240)
    if (back > orderFrom && (last()?.from ?? end) < back && last()?.where.place !== 'P1')
      stays.push({ from: back, where: places.setting('P1', home, false, chance), why: 'CARPL' })
  }
  return withHolidays(stays, path)
}

/** A week or two elsewhere while the carer is away, and back: never a move. */
const withHolidays = (stays: readonly Stay[], path: Path): Stay[] => {
  const { chance, end, places, home } = path
  return stays.flatMap((stay, i) => {
    const until = stays[i + 1]?.from ?? end
    const foster = stay.where.place.startsWith('U')
    if (!foster || until - stay.from < 120 || !chance.yes(0.07)) return [stay]
    const away = stay.from + chance.whole(60, until - stay.from - 40)
    const back = away + chance.whole(8, 14)
    return [stay, { from: away, where: places.setting('T3', home, false, chance) }, { from: back, where: stay.where }]
  })
}

const endReason = (way: WayIn, age: number, lastPlace: string, chance: Chance): string => {
  const fostered = lastPlace.startsWith('U')
  const relative = /^U[1-3]$/.test(lastPlace)
  switch (way) {
    case 'short stay':
      if (age >= 16 && chance.yes(0.3)) return chance.yes(0.7) ? 'E5' : 'E6'
      return chance.weighted([
        ['E4A', 36],
        ['E4B', 13],
        ['E13', 12],
        ['E41', 5],
        ['E8', 22],
        ['E3', 5],
        ['E48', 3],
      ])
    case 'under a year': {
      if (age >= 16 && chance.yes(0.3)) return 'E5'
      const guardian = relative ? 'E45' : 'E47'
      return chance.weighted([
        ['E4A', 30],
        ['E4B', 4],
        ['E13', 9],
        ['E41', 8],
        [guardian, age < 12 ? 26 : 6],
        ['E8', 18],
        ['E3', 4],
      ])
    }
    case 'special guardianship':
      if (relative) return chance.yes(0.85) ? 'E45' : 'E47'
      return chance.weighted([
        ['E46', fostered ? 20 : 0],
        ['E47', 60],
        ['E48', 20],
      ])
    case 'home later':
      return chance.weighted([
        ['E4A', 58],
        ['E4B', 6],
        ['E41', 10],
        ['E8', 14],
        ['E13', 12],
      ])
    case 'remand':
      return chance.yes(0.75) ? 'E14' : 'E9'
    case 'short breaks':
      return 'E8'
    default:
      if (age < 18)
        return chance.weighted([
          ['E4A', 30],
          ['E4B', 15],
          ['E5', 35],
          ['E8', 20],
        ] as const)
      if (fostered && chance.yes(0.5)) return 'E17'
      return chance.weighted([
        ['E5', 55],
        ['E6', 14],
        ['E7', way === 'unaccompanied' ? 0 : 9],
        ['E8', 20],
      ])
  }
}

const traitsOf = (way: WayIn, born: Day, start: Day, chance: Chance): Traits => {
  const residential = chance.yes(ageAt(born, start) >= 11 ? 0.38 : ageAt(born, start) >= 5 ? 0.2 : 0.04)
  const settled = way === 'adoption' || way === 'special guardianship' ? 0.9 : residential ? 0.55 : 0.77
  const movesPerYear = chance.yes(settled) ? 0.035 : chance.yes(0.47) ? 0.5 : 3.2
  return {
    movesPerYear,
    relative: chance.yes(way === 'special guardianship' ? 0.62 : 0.17),
    withParents: chance.yes(way === 'home later' ? 0.6 : way === 'stays' ? 0.11 : 0),
    residential,
  }
}

const lengthOf = (way: WayIn, born: Day, start: Day, chance: Chance): Day => {
  const eighteenth = birthdayAt(born, 18)
  const until = (days: number): Day => Math.min(start + days, eighteenth)
  switch (way) {
    case 'short stay':
      return until(chance.yes(0.3) ? chance.whole(2, 30) : chance.whole(20, 178))
    case 'under a year':
      return until(chance.whole(186, 360))
    case 'adoption':
      return until(chance.whole(450, 820))
    case 'special guardianship':
      return until(chance.whole(370, 850))
    case 'home later':
      return until(chance.whole(370, 1500))
    case 'remand':
      return until(chance.whole(14, 120))
    case 'short breaks':
      return until(chance.whole(400, 900))
    default: {
      if (way === 'stays' && chance.yes(0.14)) {
        const early = birthdayAt(born, 16) + chance.whole(-200, 690)
        if (early > start + 370) return early
      }
      return eighteenth
    }
  }
}

/** The first day on which an order is in force (a care order, or an interim one), or null where there is none. */
const legalOf = (way: WayIn, start: Day, end: Day, chance: Chance): { from: Day; ls: string }[] => {
  if (way === 'unaccompanied') return [{ from: start, ls: 'V2' }]
  if (way === 'remand') return [{ from: start, ls: 'J1' }]
  if (way === 'short breaks') return [{ from: start, ls: 'V4' }]
  const opening: { from: Day; ls: string }[] = []
  let from = start
  if (chance.yes(0.06) && end - start > 12) {
    opening.push({ from, ls: 'L1' })
    from += chance.whole(1, 3)
  } else if (chance.yes(0.06) && end - start > 40) {
    opening.push({ from, ls: 'L2' })
    from += chance.whole(6, 8)
  }
  const agreed = way === 'short stay' ? 0.7 : way === 'under a year' ? 0.42 : way === 'home later' ? 0.2 : 0.07
  if (chance.yes(agreed)) return [...opening, { from, ls: 'V2' }]
  if (way !== 'adoption' && chance.yes(0.25) && end - from > 120) {
    opening.push({ from, ls: 'V2' })
    from += chance.whole(20, 110)
  }
  opening.push({ from, ls: 'C1' })
  if (way === 'short stay' || way === 'under a year' || way === 'adoption') return opening
  const full = from + chance.whole(150, 330)
  const takesFull = way === 'special guardianship' ? 0.35 : 0.96
  return chance.yes(takesFull) && full < end - 20 ? [...opening, { from: full, ls: 'C2' }] : opening
}

const ADOPTERS: readonly (readonly [readonly [string, string, string], number])[] = [
  [['2', 'MF', 'L11'], 62],
  [['2', 'MF', 'L3'], 12],
  [['2', 'FF', 'L12'], 5],
  [['2', 'MM', 'L12'], 5],
  [['2', 'MM', 'L4'], 3],
  [['1', 'F1', 'L0'], 12],
  [['1', 'M1', 'L0'], 1],
]

const adoptionPath = (path: Path, legal: { from: Day; ls: string }[]): { stays: Stay[]; story: AdoptionStory } => {
  const { chance, start, end, home, places } = path
  const adopted = end
  const days = end - start
  const placed = end - chance.whole(140, Math.min(270, Math.floor(days * 0.42)))
  const decided = start + chance.whole(Math.floor((placed - start) * 0.35), Math.floor((placed - start) * 0.55))
  const ordered = decided + chance.whole(10, Math.max(12, Math.floor((placed - decided) * 0.4)))
  const matched = placed - chance.whole(10, Math.max(12, Math.floor((placed - ordered) * 0.4)))
  legal.push({ from: ordered, ls: 'E1' })
  const byFosterCarer = chance.yes(0.14)
  const adopters = chance.weighted(ADOPTERS)
  const stays: Stay[] = []
  let fosteringForAdoption: Day | null = null
  if (byFosterCarer) {
    const first = places.setting('U5', home, chance.yes(0.3), chance)
    fosteringForAdoption = start
    stays.push({ from: start, where: first })
    stays.push({ from: placed, where: { ...first, place: 'A5' }, sameCarer: true, why: 'PLACE' })
  } else {
    const foster = places.setting('U6', home, chance.yes(0.25), chance)
    stays.push({ from: start, where: foster })
    if (chance.yes(0.2) && placed - start > 120) {
      const second = places.setting('U6', home, chance.yes(0.25), chance)
      if (differs(foster, second)) stays.push({ from: start + chance.whole(10, 90), where: second, why: 'CARPL' })
    }
    stays.push({ from: placed, where: places.setting('A6', home, chance.yes(0.75), chance), why: 'CARPL' })
  }
  return { stays, story: { decided, ordered, matched, placed, adopted, byFosterCarer, adopters, fosteringForAdoption } }
}

const permanenceOf = (on: Day, age: number, chance: Chance): PeriodOfCare['permanence'] => {
  if (age < 3 || !chance.yes(0.055)) return NO_PERMANENCE
  const year = Math.floor(ymd(on) / 10000) - chance.whole(1, 2)
  const month = String(chance.whole(1, 12)).padStart(2, '0')
  const code = chance.weighted([
    ['P1', 20],
    ['P2', 60],
    ['P3', 20],
  ])
  const dayKnown = chance.yes(0.6)
  return { code, authority: chance.one(['999', '998', '997', 'WAL']), on: `${dayKnown ? '15' : 'zz'}/${month}/${year}` }
}

const ageOnArrival = (bands: Bands, chance: Chance): number => {
  const band = chance.weighted(bands.map(b => [b, b[2]] as const))
  return band[0] + (band[1] - band[0]) * chance.share()
}

export type Arrival = Readonly<{ id: string; way: Way; start: Day }>

/** First the two facts that say whether a life can matter at all: enough to pass over most arrivals of long ago cheaply. */
export const outlineOf = (seed: number, arrival: Arrival): Readonly<{ born: Day; end: Day; chance: Chance }> => {
  const chance = chanceOf(seed, arrival.id, 'outline')
  const { way, start } = arrival
  let born = start - Math.floor(ageOnArrival(way.ages, chance) * 365.25)
  // Those who came alone and without papers are often given the first of January.
  if (way.way === 'unaccompanied' && chance.yes(0.35)) {
    const first = dayIn(Math.floor(ymd(born) / 10000), 1, 1)
    if (start < birthdayAt(first, 18) - 60) born = first
  }
  // The last day of the year is the last day of two cohorts at once: no generated birthday falls there.
  if (ymd(born) % 10000 === 331) born -= 1
  return { born, end: lengthOf(way.way, born, start, chance), chance }
}

export const sketchOf = (
  seed: number,
  arrival: Arrival,
  places: Places,
  outline = outlineOf(seed, arrival),
): Sketch => {
  const { id, start } = arrival
  const { way } = arrival.way
  const { born, end } = outline
  const chance = chanceOf(seed, id, 'life')
  const unaccompanied = way === 'unaccompanied'
  const home = chance.one(places.homes)
  const sex = chance.yes(unaccompanied ? 0.94 : 0.51) ? 'M' : 'F'
  const person = {
    id,
    way,
    born,
    sex,
    ethnicity: chance.weighted(unaccompanied ? ETHNICITIES_UNACCOMPANIED : ETHNICITIES),
    unaccompanied,
    homePostcode: unaccompanied ? null : home.postcode,
  } as const
  const need = unaccompanied ? 'N8' : way === 'remand' ? 'N6' : way === 'short breaks' ? 'N2' : chance.weighted(NEEDS)
  const periodFrom = (
    way: WayIn,
    start: Day,
    end: Day,
    need: string,
  ): PeriodOfCare & { story: AdoptionStory | null } => {
    const traits = traitsOf(way, born, start, chance)
    const path: Path = { way, born, start, end, home, places, chance, traits }
    const legal = legalOf(way, start, end, chance)
    const permanence = permanenceOf(start, ageAt(born, start), chance)
    if (way === 'adoption') {
      const { stays, story } = adoptionPath(path, legal)
      const rec = chance.yes(0.3) ? 'E11' : 'E12'
      return { start, end, need, permanence, spells: spellsOf(start, end, rec, legal, stays), story }
    }
    if (way === 'short breaks') {
      const where: Where = { place: chance.yes(0.6) ? 'K2' : 'U6', provider: 'PR1', urn: '', postcode: '' }
      return {
        start,
        end,
        need,
        permanence,
        spells: spellsOf(start, end, 'E8', legal, [{ from: start, where }]),
        story: null,
      }
    }
    let stays: Stay[]
    if (way === 'remand') {
      const young = ageAt(born, start) < 15
      const where = places.setting(young ? 'K1' : chance.one(['R5', 'R5', 'K1', 'K2']), home, true, chance)
      stays = [{ from: start, where }]
    } else {
      const order = legal.find(l => l.ls === 'C2')?.from ?? null
      stays = staysOf(path, order)
    }
    const last = stays.findLast(s => s.from < end)?.where.place ?? ''
    // A temporary stay cannot be the last: the child went back before leaving.
    const rec = endReason(way, ageAt(born, end), last, chance)
    return { start, end, need, permanence, spells: spellsOf(start, end, rec, legal, stays), story: null }
  }

  const { story, ...first } = periodFrom(way, start, end, need)
  const periods: PeriodOfCare[] = [first]
  // Some who go home come back, most of them within the year.
  const wentHome = /^E4|E13|E8/.test(first.spells.at(-1)?.rec ?? '')
  const again = end + (chance.yes(0.7) ? chance.whole(20, 330) : chance.whole(330, 900))
  const eighteenth = birthdayAt(born, 18)
  if (
    wentHome &&
    !unaccompanied &&
    way !== 'short breaks' &&
    way !== 'stays' &&
    chance.yes(0.09) &&
    again < eighteenth - 240
  ) {
    const length = chance.yes(0.5) ? chance.whole(30, 178) : chance.whole(200, 900)
    const { story: _none, ...second } = periodFrom('short stay', again, Math.min(again + length, eighteenth), need)
    periods.push(second)
  }
  const decisions: Decision[] = story ? [{ on: story.decided, ceased: null, reason: '' }] : []
  const length = end - start
  if (way === 'special guardianship' && ageAt(born, start) < 4 && chance.yes(0.2))
    decisions.push({
      on: start + Math.floor(length * 0.4),
      ceased: start + Math.floor(length * 0.7),
      reason: chance.weighted([
        ['RD1', 55],
        ['RD2', 25],
        ['RD3', 12],
        ['RD4', 8],
      ]),
    })
  return { ...person, periods, decisions, ...(story ? { adoption: story } : {}) }
}
