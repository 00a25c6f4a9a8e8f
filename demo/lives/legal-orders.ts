import type { Chance } from './chance.ts'
import type { Day } from './day.ts'
import type { WayIn } from './life.ts'

/** The legal statuses of a time in care, each from its first day. */
export const legalOf = (way: WayIn, start: Day, end: Day, chance: Chance): { from: Day; ls: string }[] => {
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
