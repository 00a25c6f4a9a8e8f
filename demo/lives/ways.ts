import type { Chance } from './chance.ts'
import { birthdayAt, type Day } from './day.ts'
import type { WayIn } from './life.ts'
import { rateOn, rates } from './rates.ts'

// The nine ways in which a life in care can go: how many begin in a year, at what age, and how long each lasts.

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

export const ageOnArrival = (bands: Bands, chance: Chance): number => {
  const band = chance.weighted(bands.map(b => [b, b[2]] as const))
  return band[0] + (band[1] - band[0]) * chance.share()
}

export const lengthOf = (way: WayIn, born: Day, start: Day, chance: Chance): Day => {
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
