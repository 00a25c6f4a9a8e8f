import { type Child, type Episode, episodeOn, episodesInCare } from '../../dataset/index.ts'
import type { PlainDate } from '../../kernel/index.ts'

/** The episode that tells of the child on the day: the current one, or for a child who has left, the last before the day. */
export const toldBy = (child: Child, day: PlainDate): Episode | null =>
  episodeOn(child, day) ?? episodesInCare(child).findLast(episode => episode.startedOn <= day) ?? null
