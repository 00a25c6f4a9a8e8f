import type { PlainDate } from '../../kernel/index.ts'
import { type AgeBand, saidBy } from '../cards/card.ts'

export const quoteUses = ['board', 'public', 'training'] as const
export type QuoteUse = (typeof quoteUses)[number]

export type Quote = Readonly<{
  id: string
  /** Empty once it is withdrawn. */
  words: string
  forum: string | null
  forumName: string | null
  ageBand: AgeBand
  saidOn: PlainDate
  theme: string
  givenBy: string
  uses: readonly QuoteUse[]
  permissionUntil: PlainDate | null
  /** Where a film or a recording of it can be seen; empty where there is none. */
  film: string
  hasCaptions: boolean
  card: string | null
  withdrawnOn: PlainDate | null
}>

export type QuoteShown =
  | Readonly<{ shown: 'words'; words: string; attribution: string; film?: string }>
  | Readonly<{ shown: 'removed'; says: string }>

/** Said in place of words that somebody took back, in a published copy too. */
const removedWords = 'Removed at the person’s request'

/**
 * What a page, a poster or a report shows of a quote today. Ask it wherever a quote stands: words that were taken back,
 * or whose permission has run out, are then gone everywhere at once. Null is a quote that this reader may not see.
 */
export const quoteShown = (
  quote: Pick<Quote, 'words' | 'film' | 'forumName' | 'ageBand' | 'permissionUntil' | 'withdrawnOn' | 'uses'> | null,
  today: PlainDate,
  use: QuoteUse = 'public',
): QuoteShown => {
  if (quote !== null && quote.withdrawnOn !== null) return { shown: 'removed', says: removedWords }
  if (quote === null || !quote.uses.includes(use) || (quote.permissionUntil !== null && quote.permissionUntil < today))
    return { shown: 'removed', says: 'Removed: we no longer have leave to show these words' }
  return {
    shown: 'words',
    words: quote.words,
    attribution: saidBy(quote),
    ...(quote.film === '' ? {} : { film: quote.film }),
  }
}
