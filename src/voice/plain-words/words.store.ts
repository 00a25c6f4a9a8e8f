import type { Db } from '../../database/index.ts'
import { type PlainWord, withOwnWords } from './words.ts'

export const plainWords = async (db: Db): Promise<readonly PlainWord[]> =>
  withOwnWords(await db.selectFrom('plain_word').select(['term', 'means']).orderBy('term').execute())

/** Puts the council’s own meaning over a word, or adds one. */
export const savePlainWord = (db: Db, word: PlainWord, by: string | null) =>
  db
    .insertInto('plain_word')
    .values({ term: word.term, means: word.means, changed_by: by })
    .onConflict(conflict => conflict.column('term').doUpdateSet({ means: word.means, changed_by: by }))
    .execute()

/** Everyone’s title, and what a young person would call them. */
export const whoIsWho = (db: Db) =>
  db.selectFrom('post').select(['title', 'plain_title as plainTitle']).orderBy('ordinal').orderBy('title').execute()
