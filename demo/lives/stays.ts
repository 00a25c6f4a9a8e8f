import type { Chance } from './chance.ts'
import { ageAt, birthdayAt, type Day } from './day.ts'
import type { Stay, WayIn } from './life.ts'
import type { Place, Places, Where } from './places.ts'
import { rateOn, rates } from './rates.ts'

// Where a child lives, one home after another, and what in the child's life decides it.

type Traits = Readonly<{ movesPerYear: number; relative: boolean; withParents: boolean; residential: boolean }>

export type Path = Readonly<{
  way: WayIn
  born: Day
  start: Day
  end: Day
  home: Place
  places: Places
  chance: Chance
  traits: Traits
}>

export const traitsOf = (way: WayIn, born: Day, start: Day, chance: Chance): Traits => {
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

export const differs = (a: Where, b: Where): boolean =>
  a.postcode !== b.postcode || a.urn !== b.urn || a.place !== b.place

/** Stays one after another until the end: a first home, the home that was looked for, and moves as often as this child's do. */
export const staysOf = (path: Path, orderFrom: Day | null): Stay[] => {
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
