import { financialYearEndOf, type PlainDate } from '../src/kernel/index.ts'
import { awkwardSketches } from './awkward/sketches.ts'
import { chanceOf } from './lives/chance.ts'
import { complete, type Horizon } from './lives/complete.ts'
import { birthdayAt, day, type Day, dayIn, ymd, yearFirst } from './lives/day.ts'
import type { Life } from './lives/life.ts'
import { wessexPlaces } from './lives/places.ts'
import { type Arrival, outlineOf, sketchOf } from './lives/sketch.ts'
import { WAYS } from './lives/ways.ts'

// Wessex Vale: an invented council whose children are invented too. Lives are made up once, over time; the returns and lists are
// views of them (see return-files.ts and annex-a-lists.ts), so that they cannot disagree.

export type CouncilSettings = Readonly<{
  seed: number
  /** 1 is a council with about 450 children in care; 10 has ten times as many. */
  scale: number
  /** The last day that anything is known of. */
  lastDay: PlainDate
  /** How many finished collection years before that day the returns reach back. */
  years: number
}>

export type Council = Readonly<{ settings: CouncilSettings; horizon: Horizon; lives: readonly Life[] }>

/** The demonstration itself: five finished years and the present one up to the end of October. */
export const DEMONSTRATION: CouncilSettings = {
  seed: 2019,
  scale: 1,
  lastDay: '2026-10-31' as PlainDate,
  years: 5,
}

/** The year ends of the returns: five finished years and the one under way. */
export const returnYears = (settings: CouncilSettings): readonly number[] => {
  const last = financialYearEndOf(settings.lastDay)
  const finished = settings.lastDay.endsWith('-03-31') ? last : last - 1
  const years = Array.from({ length: settings.years }, (_, i) => finished - settings.years + 1 + i)
  return finished === last ? years : [...years, last]
}

export const horizonOf = (settings: CouncilSettings): Horizon => ({
  seed: settings.seed,
  scale: settings.scale,
  first: yearFirst(returnYears(settings)[0] ?? financialYearEndOf(settings.lastDay)),
  last: day(settings.lastDay),
})

const FIRST_NUMBER = 101000

/** Everyone who came into care in one calendar year, spread evenly over it with a little chance, in the order they came. */
const arrivalsIn = (year: number, settings: CouncilSettings, last: Day, nextNumber: () => number): Arrival[] => {
  const first = dayIn(year, 1, 1)
  const length = dayIn(year + 1, 1, 1) - first
  const lastYear = Math.floor(ymd(last) / 10000)
  const arrivals: Omit<Arrival, 'id'>[] = []
  for (const way of WAYS) {
    if (year < lastYear - way.yearsBack) continue
    const chance = chanceOf(settings.seed, way.way, year)
    const count = way.perYear(first + 120) * settings.scale
    for (let i = chance.share(); i < count; i++) {
      const start = first + Math.floor(((i + chance.share() - 0.5 + count) % count) * (length / count))
      if (start <= last) arrivals.push({ way, start })
    }
  }
  return arrivals.sort((a, b) => a.start - b.start).map(arrival => ({ ...arrival, id: String(nextNumber()) }))
}

/** One life at a time, so that even England's size needs no more memory than one of them. */
export function* livesOf(settings: CouncilSettings): Generator<Life> {
  const horizon = horizonOf(settings)
  const places = wessexPlaces()
  for (const sketch of awkwardSketches(places)) yield complete(sketch, horizon)
  let number = FIRST_NUMBER
  const lastYear = Math.floor(ymd(horizon.last) / 10000)
  for (let year = lastYear - 26; year <= lastYear; year++) {
    for (const arrival of arrivalsIn(year, settings, horizon.last, () => number++)) {
      const outline = outlineOf(settings.seed, arrival)
      const { born, end } = outline
      const leftAsAdult = end >= birthdayAt(born, 16) && birthdayAt(born, 26) > horizon.first
      if (end <= horizon.first && !leftAsAdult) continue
      yield complete(sketchOf(settings.seed, arrival, places, outline), horizon)
    }
  }
}

export const generateCouncil = (settings: CouncilSettings = DEMONSTRATION): Council => ({
  settings,
  horizon: horizonOf(settings),
  lives: [...livesOf(settings)],
})
