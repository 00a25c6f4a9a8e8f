import {
  type Child,
  endsCare,
  type Episode,
  episodesInCare,
  type PeriodOfCare,
  periodsOfCare,
} from '../../dataset/index.ts'
import type { Period } from '../../kernel/index.ts'
import type { Cohort } from '../define.ts'

/** The episode by which a child last left care in the window. A child who left twice counts once, by the last. */
export const lastEndingIn = (child: Child, { first, last }: Period): Episode | null => {
  const episodes = episodesInCare(child)
  for (let at = episodes.length - 1; at >= 0; at--) {
    const episode = episodes[at]
    if (episode?.endedOn && episode.endedOn >= first && episode.endedOn <= last && endsCare(episode)) return episode
  }
  return null
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
