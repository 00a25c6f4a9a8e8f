import type { Chance } from './chance.ts'
import type { WayIn } from './life.ts'

/** Why care ended, in the codes of the return. */
export const endReason = (way: WayIn, age: number, lastPlace: string, chance: Chance): string => {
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
