import type { Run } from '../document/block.ts'

// A Word document between its XML and our blocks: what a reader would see, in order.

export type WordParagraph = Readonly<{
  kind: 'paragraph'
  role: 'title' | 'heading' | 'caption' | 'words'
  /** 1 to 9, of a heading. */
  level: number
  words: readonly Run[]
  /** The words alone; a line break stays one. */
  text: string
  /** "3.2", typed or counted by Word. */
  number: string | null
  /** `counted` is the number that Word gave it, where that is a number alone. */
  list: Readonly<{ key: string; ordered: boolean; counted?: number }> | null
  isBold: boolean
}>

/** The words with the number that stands before them, where no block keeps it apart. */
export const withNumber = ({ number, text }: WordParagraph): string => (number === null ? text : `${number} ${text}`)

export type WordCell = Readonly<{ flows: readonly Flow[]; wide: number; continues: boolean }>

export type WordTable = Readonly<{
  kind: 'table'
  rows: readonly Readonly<{ isHead: boolean; cells: readonly WordCell[] }>[]
  /** The style sets the first row apart. */
  firstRowMarked: boolean
}>

export type PictureHere = Readonly<{ kind: 'picture'; path: string; alt: string; where: string | null }>

export type Flow = WordParagraph | WordTable | PictureHere

/** A picture or drawing that cannot be taken in: what it is, where, and what to do. */
export type Lost = Readonly<{ what: string; where: string | null; mend: string }>

/** What is counted while a document is read. */
export type Tally = {
  insertions: number
  deletions: number
  hidden: number
  decorative: number
  links: number
  lost: Lost[]
  /** Footnotes in the order in which they are called. */
  notes: string[]
}

export const aTally = (): Tally => ({
  insertions: 0,
  deletions: 0,
  hidden: 0,
  decorative: 0,
  links: 0,
  lost: [],
  notes: [],
})
