import { type Child, type ListedChild, placementGroups } from '../../dataset/index.ts'
import { homeOn } from '../cohorts/distance.ts'
import type { Split } from '../define.ts'
import { codedGroups } from './coded-groups.ts'
import { toldBy } from './judged-day.ts'

const { groups, groupOf } = codedGroups(placementGroups)

/** Where the child lives; of a child away in a temporary placement, where the child is to go back to. */
export const placementGroup: Split<Child> = {
  id: 'placement-group',
  title: 'Where they live',
  groups,
  of: (child, { window }) => groupOf((homeOn(child, window.last) ?? toldBy(child, window.last))?.placementType ?? null),
}

// The list's letters in one of the return's codes each, so that both are grouped by one table.
const codes = {
  foster: 'U4',
  'placed for adoption': 'A4',
  parents: 'P1',
  independent: 'P2',
  'residential employment': 'P3',
  supported: 'K3',
  'secure home': 'K1',
  "children's home": 'K2',
  'care home': 'R1',
  health: 'R2',
  'family centre': 'R3',
  custody: 'R5',
  'residential school': 'S1',
  other: 'Z1',
  temporary: 'T0',
} as const

export const listedPlacementGroup: Split<ListedChild> = {
  id: 'placement-group',
  title: 'Where they live',
  groups,
  of: child => groupOf(child.placementType && codes[child.placementType]),
}
