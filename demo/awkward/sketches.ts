import type { Sketch } from '../lives/life.ts'
import type { Places } from '../lives/places.ts'
import { awkwardHomes } from './homes.ts'
import { awkwardStartsAndEndings } from './starts-and-endings.ts'
import { awkwardTraits } from './traits.ts'

/** All the awkward children, by number. */
export const awkwardSketches = (places: Places): readonly Sketch[] =>
  [...awkwardTraits(places), ...awkwardHomes(places), ...awkwardStartsAndEndings(places)].sort(
    (a, b) => Number(a.id) - Number(b.id),
  )
