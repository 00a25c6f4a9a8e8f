import type { Day } from './day.ts'
import type { AdoptionStory, Stay } from './life.ts'
import { differs, type Path } from './stays.ts'

const ADOPTERS: readonly (readonly [readonly [string, string, string], number])[] = [
  [['2', 'MF', 'L11'], 62],
  [['2', 'MF', 'L3'], 12],
  [['2', 'FF', 'L12'], 5],
  [['2', 'MM', 'L12'], 5],
  [['2', 'MM', 'L4'], 3],
  [['1', 'F1', 'L0'], 12],
  [['1', 'M1', 'L0'], 1],
]

export const adoptionPath = (
  path: Path,
  legal: { from: Day; ls: string }[],
): { stays: Stay[]; story: AdoptionStory } => {
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
