import { Refusal } from '../../kernel/index.ts'
import type { ItemPart } from './agenda-item.ts'

export const paperKinds = ['report', 'appendix', 'supplement', 'late paper', 'minutes'] as const
export type PaperKind = (typeof paperKinds)[number]

export type Paper = Readonly<{
  id: string
  item: string
  kind: PaperKind
  title: string
  ordinal: number
  /** A report that is written or taken in here. */
  report: string | null
  file: Readonly<{
    id: string
    name: string
    type: string
    pages: number | null
    isAccessible: boolean
    bytes: number
  }> | null
  part: ItemPart
  /** Pages that the pack keeps for it while it is not there yet. */
  pagesKept: number | null
  whatChanged: string
  publishedAt: string | null
  withdrawnAt: string | null
  withdrawnWhy: string
  addedAt: string
}>

/** A place kept in the pack for a paper that has not come. */
export const isPlaceholder = (paper: Pick<Paper, 'report' | 'file'>): boolean =>
  paper.report === null && paper.file === null

/** A report that came as a file has its background papers with it: those of a report written here stand with that. */
export const hasOwnBackground = (paper: Pick<Paper, 'report' | 'file' | 'kind'>): boolean =>
  paper.report === null && paper.file !== null && paper.kind !== 'minutes'

/** What is attached to an item that is out already says what is new: readers have looked at the papers before it. */
export const mustSayWhatChanged = (
  paper: Readonly<{ kind: PaperKind; whatChanged: string }>,
  item: Readonly<{ publishedAt: string | null }>,
): void => {
  const adds = paper.kind === 'supplement' || paper.kind === 'late paper'
  if (item.publishedAt !== null && !adds)
    throw new Refusal(
      'This item is published. What is added to it now is a supplement or a late paper: choose which',
      'kind',
    )
  if (adds && paper.whatChanged === '')
    throw new Refusal('Enter what is new or different, so that readers need not compare', 'whatChanged')
}

/** What came, or was taken away, since this reader last looked at the item; everything for somebody who never has. */
export const newSince = <One extends Pick<Paper, 'addedAt' | 'publishedAt' | 'withdrawnAt'>>(
  papers: readonly One[],
  seenAt: string | null,
): One[] =>
  seenAt === null
    ? []
    : papers.filter(paper =>
        [paper.publishedAt ?? paper.addedAt, paper.withdrawnAt].some(at => at !== null && at > seenAt),
      )
