import type { Db, Instant } from '../../database/index.ts'
import { type PlainDate, Refusal } from '../../kernel/index.ts'
import type { AgeBand } from '../cards/card.ts'
import { raiseCard, triageCard } from '../cards/cards.store.ts'
import { withdrawQuote } from '../quotes/quotes.store.ts'
import { languages } from './languages.ts'
import type { FreeWords } from './replies.store.ts'
import { bandsAsked } from './survey.ts'

const languageCalled = (code: string): string => languages.find(one => one.code === code)?.english ?? 'English'

/**
 * Passes words that may tell of harm to safeguarding, as a card that nobody holds the code of: its clock begins today. They
 * are gone from the survey, and from every page that showed them.
 */
export const passOnWords = async (
  db: Db,
  found: FreeWords,
  given: Readonly<{ writtenIn: string; today: PlainDate; now: Instant; by: string | null }>,
): Promise<void> => {
  // Whoever is second finds nothing to pass on, and a quote that was released a moment ago is known.
  const taken = await db
    .deleteFrom('survey_words')
    .where('id', '=', found.id)
    .returning(['words', 'quote'])
    .executeTakeFirst()
  if (!taken) throw new Refusal('Somebody passed these words on a moment ago. There is nothing left to do')
  const card = await raiseCard(db, {
    cameBy: 'survey',
    forum: null,
    ageBand: (bandsAsked.find(band => band === found.ageBand) ?? 'not said') satisfies AgeBand,
    ownWords: taken.words,
    language: languageCalled(found.language),
    writtenIn: given.writtenIn,
    code: null,
    raisedOn: given.today,
    raisedAt: given.now,
  })
  await triageCard(db, { card, route: 'possible disclosure', by: given.by, now: given.now })
  if (taken.quote !== null) await withdrawQuote(db, taken.quote, given.today)
}
