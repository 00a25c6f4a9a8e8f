import type { PlainDate } from '../../kernel/index.ts'

// What a report or a set of minutes is made of. The same blocks become a web page, a pack in PDF and a Word file.

/** A run of words. A link goes to an address of the web or of Kept. */
export type Run = Readonly<{ text: string; strong?: true; emphasis?: true; link?: string }>

/** A figure of the data set that stands in the words. Before the report is published it is looked up; then it is frozen. */
export type BoundFigure = Readonly<{ measure: string; asAt: PlainDate | null; shown: string | null }>

export type Words = readonly (Run | BoundFigure)[]

export type Block =
  | Readonly<{ kind: 'heading'; level: 2 | 3 | 4; number: string | null; words: Words }>
  | Readonly<{ kind: 'paragraph'; number: string | null; words: Words }>
  /** `start` is the first number of a numbered list that does not begin with 1. */
  | Readonly<{ kind: 'list'; ordered: boolean; start?: number; items: readonly Words[] }>
  | Readonly<{
      kind: 'table'
      caption: string
      head: readonly string[]
      rows: readonly (readonly string[])[]
      /** Columns of numbers stand to the right. */
      numeric: readonly boolean[]
    }>
  /** `file` is a paper_file; `alt` says in words what it shows. */
  | Readonly<{ kind: 'picture'; file: string; alt: string; caption: string }>
  /** A chart or a table of one measure, drawn from the data set; `values` is null until it is frozen. */
  | Readonly<{
      kind: 'measure'
      show: 'chart' | 'table'
      measure: string
      title: string
      asAt: PlainDate | null
      /** Where the values come from, in words: the passport. */
      passport: string | null
      values: readonly Readonly<{ label: string; value: number | null; shown: string }>[] | null
    }>

export const isBound = (word: Run | BoundFigure): word is BoundFigure => 'measure' in word

/** The words alone, as a reader without a screen hears them. */
export const plainWords = (words: Words): string =>
  words.map(word => (isBound(word) ? (word.shown ?? '') : word.text)).join('')
