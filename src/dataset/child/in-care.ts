import type { Period, PlainDate } from '../../kernel/index.ts'
import { CONTINUES, SHORT_BREAKS, STARTED_CARE } from '../ssda903/codes/index.ts'
import type { Child, Episode } from './child.ts'

const known = new WeakMap<Child, readonly Episode[]>()

const isShortBreak = (episode: Episode): boolean => SHORT_BREAKS.has(episode.legalStatus)

/** The child's episodes without short breaks (V3, V4), which nearly every statistic leaves out. */
export const episodesInCare = (child: Child): readonly Episode[] => {
  // Few children have any: only theirs are worth remembering.
  if (!child.episodes.some(isShortBreak)) return child.episodes
  const found = known.get(child)
  if (found) return found
  const made = child.episodes.filter(episode => !isShortBreak(episode))
  known.set(child, made)
  return made
}

const spans = ({ startedOn, endedOn }: Episode, day: PlainDate): boolean =>
  startedOn <= day && (endedOn === null || endedOn > day)

/** The episode that the child was in at the end of that day: begun by then, and not ended on or before it. */
export const episodeOn = (child: Child, day: PlainDate): Episode | null => {
  // From the last back, without a function for each child: every measure asks this of every child.
  const { episodes } = child
  for (let at = episodes.length - 1; at >= 0; at--) {
    const episode = episodes[at]
    if (episode && spans(episode, day) && !isShortBreak(episode)) return episode
  }
  return null
}

/** In care on the day, short breaks apart. A child who leaves on the day is not; a child who comes in on the day is. */
export const wasInCareOn = (child: Child, day: PlainDate): boolean => episodeOn(child, day) !== null

/** On short breaks on the day: the break (V3) or the agreement (V4). */
export const wasOnShortBreaksOn = (child: Child, day: PlainDate): boolean =>
  child.episodes.some(
    episode =>
      SHORT_BREAKS.has(episode.legalStatus) &&
      episode.startedOn <= day &&
      (episode.endedOn === null || episode.endedOn > day),
  )

/** In care on at least one day of the period, short breaks apart. An episode that ended on the first day counts: part of the day was care. */
export const wasInCareIn = (child: Child, period: Period): boolean =>
  episodesInCare(child).some(episode => touches(episode, period))

const touches = (episode: Pick<Episode, 'startedOn' | 'endedOn'>, { first, last }: Period): boolean =>
  episode.startedOn <= last && (episode.endedOn === null || episode.endedOn >= first)

/**
 * Looked after continuously through the period (the cohort of OC2, where the period is the year): an episode touches it, and
 * none starts care after the first day, none ends care before the last day, none is a short break. So coming in on 1 April
 * counts, on 2 April does not; leaving on 31 March counts, on 30 March does not. This is the validator's reading of the
 * 2021-22 rules; check it against the current guide.
 */
export const inCareThroughout = (child: Child, period: Period): boolean => areCareThroughout(child.episodes, period)

/** The same of bare episodes, for checks that look at one return before children are built from it. */
export const areCareThroughout = (episodes: readonly CareSpell[], period: Period): boolean => {
  let touched = false
  for (const episode of episodes) {
    if (!touches(episode, period)) continue
    touched = true
    if (SHORT_BREAKS.has(episode.legalStatus)) return false
    if (episode.startReason === STARTED_CARE && episode.startedOn > period.first) return false
    if (episode.endedOn !== null && episode.endedOn < period.last && episode.endReason !== CONTINUES) return false
  }
  return touched
}

type CareSpell = Pick<Episode, 'startedOn' | 'endedOn' | 'startReason' | 'endReason' | 'legalStatus'>

/** The starts of care (RNE S) in the period, short breaks apart, earliest first. A child counts once, by the first. */
export const startsIn = (child: Child, { first, last }: Period): readonly Episode[] =>
  episodesInCare(child).filter(
    episode => episode.startReason === STARTED_CARE && episode.startedOn >= first && episode.startedOn <= last,
  )

/** True if care ended with this episode: it has an ending, and not the one that goes on the same day (X1). */
export const endsCare = (episode: Episode): boolean =>
  episode.endedOn !== null && episode.endReason !== null && episode.endReason !== CONTINUES

/** The endings of care in the period, short breaks apart, earliest first. A child counts once, by the last. */
export const ceasesIn = (child: Child, { first, last }: Period): readonly Episode[] =>
  episodesInCare(child).filter(
    episode => endsCare(episode) && episode.endedOn !== null && episode.endedOn >= first && episode.endedOn <= last,
  )
