import { ceasesIn, type Child, type Episode, type PeriodOfCare, periodsOfCare } from '../../dataset/index.ts'
import type { Period } from '../../kernel/index.ts'
import type { Cohort } from '../define.ts'

const known = new WeakMap<Child, { window: Period; ending: Episode | null }>()

/** The episode by which a child last left care in the window. A child who left twice counts once, by the last. */
export const lastEndingIn = (child: Child, window: Period): Episode | null => {
  const found = known.get(child)
  if (found && found.window.first === window.first && found.window.last === window.last) return found.ending
  const ending = ceasesIn(child, window).at(-1) ?? null
  known.set(child, { window, ending })
  return ending
}

/** The time in care that the child left. */
export const periodEndedBy = (child: Child, ending: Episode): PeriodOfCare | null =>
  periodsOfCare(child).find(period => period.episodes.at(-1) === ending) ?? null

/** Left care in the window: any ending but X1, another council taking over (E3) too; short breaks apart. */
export const ceasedCare: Cohort<Child> = {
  id: 'ceased-care',
  title: 'children who left care in the months',
  includes: (child, { window }) => lastEndingIn(child, window) !== null,
}
