import type { Db } from '../../database/index.ts'

export type Pages = Readonly<{ first: number; last: number }>

/** Where everything stands in the pack that went out, for each item and each paper. */
export type PackPages = Readonly<{ ofItem: ReadonlyMap<string, Pages>; ofPaper: ReadonlyMap<string, Pages> }>

type Mapped = Readonly<{ papers: readonly Readonly<{ item: string; paper: string; first: number; last: number }>[] }>

/** By the newest pack that this reader may have: both packs of a meeting number their pages alike. */
export const packPagesOf = async (db: Db, meeting: string): Promise<PackPages> => {
  const row = await db
    .selectFrom('pack')
    .select('page_map as map')
    .where('meeting', '=', meeting)
    .orderBy('version', 'desc')
    .orderBy('edition', 'desc')
    // The members’ pack before the public’s, where both may be read: it knows every paper by its own name.
    .orderBy('kind')
    .limit(1)
    .executeTakeFirst()
  const papers = row ? (row.map as Mapped).papers : []
  const ofItem = new Map<string, Pages>()
  for (const { item, first, last } of papers) {
    const known = ofItem.get(item)
    ofItem.set(item, { first: Math.min(first, known?.first ?? first), last: Math.max(last, known?.last ?? last) })
  }
  return { ofItem, ofPaper: new Map(papers.map(({ paper, first, last }) => [paper, { first, last }])) }
}

export const pagesInWords = ({ first, last }: Pages): string =>
  first === last ? `page ${first}` : `pages ${first} to ${last}`

export type PackTroubles = Readonly<{
  /** Why there is no pack; null where there is one, or it is still being made. */
  pack: string | null
  /** What is not in the newest print copies, or why there is none: one line each, said once. */
  printCopies: readonly string[]
}>

/** What went wrong with the packs of an agenda that went out. */
export const packTroublesOf = async (db: Db, meeting: string): Promise<PackTroubles> => {
  const trouble = await db
    .selectFrom('pack_trouble')
    .select('says')
    .where('meeting', '=', meeting)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  const packs = await db
    .selectFrom('pack')
    .select(['kind', 'print_copy_says as says'])
    .distinctOn('kind')
    .where('meeting', '=', meeting)
    .orderBy('kind')
    .orderBy('version', 'desc')
    .orderBy('edition', 'desc')
    .execute()
  return {
    pack: trouble?.says ?? null,
    printCopies: [...new Set(packs.map(one => one.says).filter(says => says !== ''))],
  }
}
