import { type Child, legalStatusGroups, type ListedChild } from '../../dataset/index.ts'
import type { Split } from '../define.ts'
import { codedGroups } from './coded-groups.ts'
import { toldBy } from './judged-day.ts'

const { groups, groupOf } = codedGroups(legalStatusGroups)

export const legalStatus: Split<Child> = {
  id: 'legal-status',
  title: 'Legal status',
  groups,
  of: (child, { window }) => groupOf(toldBy(child, window.last)?.legalStatus ?? null),
}

// The list's letters in the return's codes, so that both are grouped by one table.
const codes = {
  interim: 'C1',
  full: 'C2',
  freed: 'D1',
  'placement order': 'E1',
  'section 20': 'V2',
  protection: 'L1',
  'youth justice': 'J1',
} as const

export const listedLegalStatus: Split<ListedChild> = {
  id: 'legal-status',
  title: 'Legal status',
  groups,
  of: child => groupOf(child.legalStatus && codes[child.legalStatus]),
}
