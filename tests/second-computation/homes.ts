import { addMonths, ageOn, dayNumber, type PlainDate } from '../../src/kernel/index.ts'
import { type Computation, fromList8, fromReturn, if1 } from './computation.ts'
import {
  everyDay,
  isOutside,
  isShortBreak,
  isStartKnown,
  isTemporary,
  livesAt,
  miles,
  once,
  periodOn,
  type Stay,
  stayOn,
  type Story,
  type World,
} from './story.ts'
import { ceasedWith, leaving, periodThatEnded } from './who-is-in-care.ts'

const livingIn = (...places: string[]): Computation =>
  fromReturn('day', 'Episodes', (story, { last }) => {
    const stay = livesAt(story, last)
    return stay && if1(true, places.includes(stay.place))
  })

const listedIn = (group: string): Computation =>
  fromList8(child => if1(child.endedOn === null, child.placementType === group), 'placementType')

/** One place after another: which episodes are one placement. */
type Home = { stays: Stay[] }

const isSameHome = (one: Stay, other: Stay): boolean =>
  one.place === other.place && one.at === other.at && (one.urn === other.urn || one.urn === '' || other.urn === '')

const goesOn = (before: Stay, stay: Stay): boolean => before.rec === 'X1' && before.to === stay.from && stay.rne !== 'S'

const homesOf = (story: Story): Home[] => once(story, 'homes', () => housed(story))

const isUnderADay = (home: Home | undefined): boolean =>
  home !== undefined && home.stays[0]?.from === home.stays.at(-1)?.to

const isAway = (home: Home | undefined): boolean => isTemporary(home?.stays[0]?.place ?? '') || isUnderADay(home)

const housed = (story: Story): Home[] => {
  const homes: Home[] = []
  let before: Stay | null = null
  for (const stay of story.stays) {
    if (isShortBreak(stay)) {
      before = null
      continue
    }
    const samePlacement =
      before !== null &&
      goesOn(before, stay) &&
      (['L', 'T', 'U'].includes(stay.rne) || (/^A[35]$/.test(stay.place) && /^[UA]/.test(before.place)))
    if (samePlacement) homes.at(-1)?.stays.push(stay)
    else homes.push({ stays: [stay] })
    before = stay
  }
  // Away for a time, and back: one home throughout.
  for (let i = 0; i < homes.length; i++) {
    const home = homes[i]
    let back = i + 1
    while (isAway(homes[back])) back++
    const last = home?.stays.at(-1)
    if (!home || !last || back === i + 1 || isTemporary(home.stays[0]?.place ?? '')) continue
    const away = homes.slice(i + 1, back).flatMap(one => one.stays)
    const returned = homes[back]
    const first = returned?.stays[0]
    const isUnbroken = [...away, ...(first ? [first] : [])].every((stay, n, all) => goesOn(all[n - 1] ?? last, stay))
    // Still away: the code says that the child is to go back.
    const isStillAway = !returned && away.at(-1)?.to === null && isTemporary(away.at(-1)?.place ?? '')
    if (!isUnbroken || !(isStillAway || (first && isSameHome(last, first)))) continue
    home.stays.push(...away, ...(returned?.stays ?? []))
    homes.splice(i + 1, back - i)
    i--
  }
  return homes.filter(home => !isUnderADay(home))
}

const homeOn = (homes: readonly Home[], day: PlainDate): Home | null =>
  homes.findLast(({ stays }) => stays.some(stay => stay.from <= day && (stay.to === null || stay.to > day))) ?? null

/** Every evening of the months the child sleeps somewhere: how many different homes? */
const homesBetween = (story: Story, first: PlainDate, last: PlainDate): Set<Home> =>
  once(story, `homes ${first} ${last}`, () => slept(story, first, last))

const slept = (story: Story, first: PlainDate, last: PlainDate): Set<Home> => {
  const homes = homesOf(story)
  const seen = new Set<Home>()
  for (const day of everyDay(first, last)) {
    const home = homeOn(homes, day)
    if (home) seen.add(home)
  }
  return seen
}

const threeHomes = (
  months: number,
  inCohort: (story: Story, first: PlainDate, last: PlainDate) => boolean,
): Computation =>
  fromReturn(months, 'Episodes', (story, { first, last }) =>
    inCohort(story, first, last) ? if1(true, homesBetween(story, first, last).size >= 3) : null,
  )

const startOfHome = (home: Home): PlainDate => home.stays[0]?.from ?? ('9999-12-31' as PlainDate)

const stayedTwoYears = (story: Story, day: PlainDate): boolean => {
  const homes = homesOf(story)
  const home = homeOn(homes, day)
  const period = periodOn(story, day) ?? []
  if (!home) return false
  const twoYearsAgo = addMonths(day, -24)
  if (startOfHome(home) <= twoYearsAgo) return true
  const before = homes[homes.indexOf(home) - 1]
  return (
    /^A[3-6]$/.test(home.stays.findLast(stay => !isTemporary(stay.place) && stay.from !== stay.to)?.place ?? '') &&
    before !== undefined &&
    period.includes(before.stays[0] as Stay) &&
    startOfHome(before) <= twoYearsAgo
  )
}

const isFar = (world: World, stay: Stay): boolean => (miles(world, stay) ?? 0) > 20

const onDay = (test: (world: World, stay: Stay) => boolean): Computation =>
  fromReturn('day', 'Episodes', (story, { last }, world) => {
    const stay = livesAt(story, last)
    return stay && if1(true, test(world, stay))
  })

/** From one home to the next without a break in care, on a day of the months. */
const movesOf = (story: Story, first: PlainDate, last: PlainDate): Stay[] => {
  const homes = homesOf(story)
  return homes.flatMap((home, i) => {
    const next = homes[i + 1]?.stays[0]
    const ended = home.stays.at(-1)
    return next && ended?.to && ended.rec === 'X1' && next.rne !== 'S' && next.from >= first && next.from <= last
      ? [ended]
      : []
  })
}

const movesBecause = (...reasons: string[]): Computation =>
  fromReturn(12, 'Episodes', (story, { first, last }) => {
    const moves = movesOf(story, first, last)
    return moves.length === 0 ? null : [moves.filter(stay => reasons.includes(stay.why)).length, moves.length]
  })

const adopted = (story: Story, first: PlainDate, last: PlainDate): Stay | null => {
  const ending = leaving(story, first, last)
  return ending && ['E11', 'E12'].includes(ending.rec) ? ending : null
}

export const homes: Readonly<Record<string, Computation>> = {
  placed_foster: livingIn('U1', 'U2', 'U3', 'U4', 'U5', 'U6'),
  placed_foster_a8: listedIn('foster'),
  placed_with_parents: livingIn('P1'),
  placed_childrens_home: livingIn('K1', 'K2'),
  placed_supported: livingIn('K3', 'H5', 'P2'),
  placed_residential_school: livingIn('S1'),
  placed_for_adoption: livingIn('A3', 'A4', 'A5', 'A6'),
  unregistered: livingIn('Z12', 'Z13'),
  commissioned: fromReturn('day', 'Episodes', (story, { last }) => {
    const stay = livesAt(story, last)
    return stay && if1(stay.provider !== '' && stay.provider !== 'PR0', ['PR4', 'PR5'].includes(stay.provider))
  }),
  over_20_miles: onDay(isFar),
  over_20_miles_outside: onDay((world, stay) => isFar(world, stay) && isOutside(world, stay)),
  out_of_area: onDay(isOutside),
  out_of_area_a8: fromList8(child => if1(child.endedOn === null, child.outOfArea === true), 'outOfArea'),
  placements_3plus_year: threeHomes(12, (story, _first, last) => stayOn(story, last) !== null),
  placements_3plus_year_a8: fromList8(
    child => if1(child.endedOn === null, (child.placementsInYear ?? 0) >= 3),
    'placementsInYear',
  ),
  placements_3plus_2years: threeHomes(24, (story, _first, last) => {
    const start = periodOn(story, last)?.[0]?.from
    return start !== undefined && start <= addMonths(last, -24)
  }),
  long_term_stability: fromReturn('day', 'Episodes', (story, { last }) => {
    const start = periodOn(story, last)?.[0]?.from
    return start === undefined || start > addMonths(last, -30) || story.born === null || ageOn(story.born, last) >= 16
      ? null
      : if1(true, stayedTwoYears(story, last))
  }),
  new_placements_far: fromReturn(12, 'Episodes', (story, { first, last }, world) => {
    const fresh = homesOf(story)
      .map(home => home.stays[0] as Stay)
      .filter(stay => ['S', 'P', 'B'].includes(stay.rne) && stay.from >= first && stay.from <= last)
    return fresh.length === 0
      ? null
      : [fresh.filter(stay => isOutside(world, stay) && isFar(world, stay)).length, fresh.length]
  }),
  moves_unplanned: movesBecause('CREQB', 'CREQO', 'ALLEG', 'STAND', 'APPRR'),
  moves_carer_asked: movesBecause('CREQB', 'CREQO'),
  moves_concerns: movesBecause('ALLEG', 'STAND', 'APPRR'),
  moves_care_plan: movesBecause('CARPL'),
  permanence_plan: fromList8(child => if1(child.endedOn === null, child.permanencePlan !== null), 'permanencePlan'),
  ceased_adopted: ceasedWith(({ rec }) => ['E11', 'E12'].includes(rec)),
  ceased_sgo: ceasedWith(({ rec }) => /^E4[3-8]$/.test(rec)),
  ceased_cao: ceasedWith(({ rec }) => rec === 'E41'),
  ceased_home_planned: ceasedWith(({ rec }) => rec === 'E4A'),
  ceased_other: ceasedWith(({ rec }) => rec === 'E8'),
  adoption_a1: fromReturn(36, 'Episodes', (story, { first, last }) => {
    const ending = adopted(story, first, last)
    if (!ending) return null
    const inCare = periodThatEnded(ending, story)
    if (!isStartKnown(inCare)) return null
    // With foster carers who adopt (A3, A5) the clock stops when the child came to live with them: the home is one.
    const home = homesOf(story).find(one => one.stays.includes(ending))
    const moved = home?.stays[0]
    const came = inCare[0]
    const isAdoptive = home?.stays.some(stay => stay === ending && /^A[3-6]$/.test(stay.place))
    return moved && came && isAdoptive ? [dayNumber(moved.from) - dayNumber(came.from), 1] : null
  }),
  adoption_a2: fromReturn(36, 'Episodes AD1', (story, { first, last }) => {
    const ending = adopted(story, first, last)
    const match = story.ad1.at(-1)?.row.DATE_MATCH
    if (!ending || !match) return null
    const ordered = periodThatEnded(ending, story).find(stay => stay.ls === 'E1')?.from
    return ordered ? [Math.max(0, dayNumber(match) - dayNumber(ordered)), 1] : null
  }),
}
