import { type Child, type CodeGroup, codeGroup, type ListedChild, need as needs } from '../../dataset/index.ts'
import type { Split } from '../define.ts'
import { codedGroups } from './coded-groups.ts'
import { toldBy } from './judged-day.ts'

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
const { groups, groupOf } = codedGroups(
  needs.codes.map(({ code, means }): CodeGroup => codeGroup(code, capital(means), code)),
)

/** The main need when this time in care began. */
export const need: Split<Child> = {
  id: 'need',
  title: 'Main need',
  groups,
  of: (child, { window }) => groupOf(toldBy(child, window.last)?.need ?? null),
}

export const listedNeed: Split<ListedChild> = {
  id: 'need',
  title: 'Main need',
  groups,
  of: child => groupOf(child.need),
}
