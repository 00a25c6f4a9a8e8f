import { adoptionPath } from './adoption.ts'
import { type Chance, chanceOf } from './chance.ts'
import { ageAt, birthdayAt, type Day, dayIn, ymd } from './day.ts'
import { endReason } from './endings.ts'
import { legalOf } from './legal-orders.ts'
import {
  type AdoptionStory,
  type Decision,
  type PeriodOfCare,
  type Sketch,
  spellsOf,
  type Stay,
  type WayIn,
} from './life.ts'
import type { Places, Where } from './places.ts'
import { type Path, staysOf, traitsOf } from './stays.ts'
import { ageOnArrival, lengthOf, type Way } from './ways.ts'

// How a life in care goes, from the day it begins: one of nine ways, each with its own length, legal orders, homes and ending.

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
