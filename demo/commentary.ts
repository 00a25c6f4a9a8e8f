import type { Db } from '../src/database/index.ts'
import { askForCommentary, saveCommentary } from '../src/indicators/commentary/commentary.store.ts'
import { flagFigure } from '../src/indicators/data-set/flags.store.ts'
import { addDays, type PlainDate } from '../src/kernel/index.ts'

// A few words on the newest figures: some signed off, one a draft, two still asked for. The rest is for a newcomer to try.

const signedOff: readonly (readonly [measure: string, role: string, words: string])[] = [
  [
    'three-or-more-placements-in-year',
    'report-author',
    'Fewer children moved three times. Matching meetings now happen before every planned move, and two new carers take teenagers.',
  ],
  [
    'dental-checks-up-to-date',
    'health-partner',
    'Two practices hold places for children in care. Those who missed a check mostly live outside the area; the nurses ring their dentists each month.',
  ],
  [
    'went-missing-in-the-year',
    'report-author',
    'A small group of young people accounts for most of the episodes. Each has a plan that the police and the home have both signed.',
  ],
]

export const demonstrationCommentary = async (
  db: Db,
  asAt: PlainDate,
  people: ReadonlyMap<string, string>,
): Promise<void> => {
  const analyst = people.get('performance-analyst') ?? null
  for (const [indicator, , words] of signedOff)
    await saveCommentary(db, { indicator, asAt, words, state: 'signed off', by: analyst, after: 0 })
  await saveCommentary(db, {
    indicator: 'reviews-all-held-on-time',
    asAt,
    words: 'Reviews slipped in August when two reviewing officers left. Both posts are filled from November.',
    state: 'drafted',
    by: analyst,
    after: 0,
  })
  for (const [indicator, role, days] of [
    ['seen-within-six-weeks', 'report-author', 33],
    ['initial-health-report-in-time', 'health-partner', 36],
  ] as const)
    await askForCommentary(db, { indicator, asAt, role, dueOn: addDays(asAt, days), by: analyst })
}

/** One figure that the analyst warns of, so that a newcomer meets a warning. */
export const demonstrationFlag = async (
  db: Db,
  asAt: PlainDate,
  people: ReadonlyMap<string, string>,
): Promise<void> => {
  await flagFigure(db, {
    indicator: 'return-interview-offered',
    firstOn: addDays(asAt, -60),
    lastOn: null,
    words: 'The monthly list tells only of the last time a child went missing, so earlier interviews are not in it',
    by: people.get('performance-analyst') ?? null,
  })
}
