import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import type { Meeting } from '../meetings/meeting.ts'

/** How far the minutes of a meeting have come. */
export type Standing =
  | Readonly<{ are: 'not written' | 'being written' }>
  | Readonly<{ are: 'draft' | 'corrected' | 'confirmed' | 'signed'; isPublic: boolean }>
  /** They were never in Kept; in these words is where they are. */
  | Readonly<{ are: 'elsewhere'; words: string }>

/** Minutes are wanted of a formal meeting whose day has passed, unless it was cancelled. */
export const wantsMinutes = (meeting: Pick<Meeting, 'kind' | 'state' | 'heldOn'>, today: PlainDate): boolean =>
  meeting.kind === 'formal' &&
  meeting.state !== 'cancelled' &&
  (meeting.heldOn < today || meeting.state === 'held' || meeting.state === 'adjourned')

/**
 * How far the minutes of these meetings have come, as far as the reader may know of it: whoever may not read minutes
 * before they are public is not told that some are being written.
 */
export const standingsOfMinutes = async (
  db: Db,
  meetings: readonly string[],
  reader: Readonly<{ readsAll: boolean }>,
): Promise<ReadonlyMap<string, Standing>> => {
  const found = new Map<string, Standing>(meetings.map(meeting => [meeting, { are: 'not written' }]))
  if (meetings.length === 0) return found
  for (const { meeting, words } of await db
    .selectFrom('minutes_elsewhere')
    .select(['meeting', 'words'])
    .where('meeting', 'in', meetings)
    .orderBy('meeting')
    .execute())
    found.set(meeting, { are: 'elsewhere', words })
  if (reader.readsAll)
    for (const { meeting } of await db
      .selectFrom('minute')
      .select('meeting')
      .distinct()
      .where('meeting', 'in', meetings)
      .orderBy('meeting')
      .execute())
      found.set(meeting, { are: 'being written' })
  for (const { meeting, state, isPublic } of await db
    .selectFrom('minutes_version')
    .select(['meeting', 'state', 'is_public as isPublic'])
    .where('meeting', 'in', meetings)
    .orderBy('meeting')
    .orderBy('version')
    .execute())
    found.set(meeting, { are: state as 'draft', isPublic })
  return found
}

export const standingInWords = (standing: Standing, reader: Readonly<{ readsAll: boolean }>): string => {
  switch (standing.are) {
    case 'not written':
      return reader.readsAll ? 'Minutes not yet written' : 'No minutes published yet'
    case 'being written':
      return 'Minutes being written'
    case 'draft':
    case 'corrected':
      return standing.isPublic ? 'Draft minutes published' : 'Draft minutes kept, not published'
    case 'confirmed':
      return 'Minutes confirmed'
    case 'signed':
      return 'Minutes confirmed and signed'
    case 'elsewhere':
      return standing.words
  }
}

/** Where the minutes are that Kept does not have; empty words take that back. */
export const sayMinutesElsewhere = async (db: Db, meeting: string, words: string, by: string | null): Promise<void> => {
  if (words === '') {
    await db.deleteFrom('minutes_elsewhere').where('meeting', '=', meeting).execute()
    return
  }
  await db
    .insertInto('minutes_elsewhere')
    .values({ meeting, words, said_by: by })
    .onConflict(conflict => conflict.column('meeting').doUpdateSet({ words, said_by: by, said_at: sql`now()` }))
    .execute()
}
