import { inWords, type PlainDate, Refusal } from '../../kernel/index.ts'
import type { Span } from './seat.ts'

export const manners = ['substantive', 'acting', 'interim'] as const
export type Manner = (typeof manners)[number]

export const mannersInWords: Readonly<Record<Manner, string>> = {
  substantive: 'Appointed to it',
  acting: 'Acting: stands in for the one appointed',
  interim: 'Interim: until somebody is appointed',
}

export type Post = Readonly<{
  id: string
  title: string
  /** What a young person would call it. */
  plainTitle: string
  ordinal: number
}>

export type PostHolder = Span &
  Readonly<{ id: string; post: string; person: string | null; shownAs: string; manner: Manner }>

/** The title as it stands under a report of that day: Acting Assistant Director. */
export const titleOf = (post: Pick<Post, 'title'>, holder: Pick<PostHolder, 'manner'>): string =>
  holder.manner === 'substantive' ? post.title : `${holder.manner === 'acting' ? 'Acting' : 'Interim'} ${post.title}`

/** Two may share a post, and one may act for another; the days of each run forwards. */
export const mustRunForwards = (firstOn: PlainDate, lastOn: PlainDate | null): void => {
  if (lastOn !== null && lastOn < firstOn)
    throw new Refusal(`They begin on ${inWords(firstOn)}, so they cannot end earlier`, 'lastOn')
}
