import type { Module903 } from '../dataset.ts'

/** What is wrong, so that the same fault can be counted, explained and fixed once. */
export type ProblemKind =
  | 'blank'
  | 'not a day'
  | 'not a number'
  | 'unknown code'
  | 'code of another year'
  | 'formula'
  | 'form'
  | 'file'
  | 'column'
  | 'row cut short'
  | 'duplicate'
  | 'not in header'
  | 'disagrees'
  | 'days out of order'
  | 'overlap'
  | 'gap'
  | 'outside the year'
  | 'short breaks'
  | 'not as last year'

/**
 * One fault in a file. `says` and `mend` never hold the value, nor the child: they may be read out or stand on a shared screen.
 * The value is apart, for an analyst who asks to see it.
 */
export type Problem = Readonly<{
  file: string
  module: Module903 | null
  /** The line of the file, the heading being line 1; null where the fault is the whole file's. */
  row: number | null
  column: string | null
  kind: ProblemKind
  says: string
  mend: string
  severity: 'row not used' | 'value not used' | 'look at'
  value: string | null
}>

/** In the order of files, rows and columns. */
export const byPlace = (one: Problem, other: Problem): number =>
  compare(one.file, other.file) ||
  (one.row ?? 0) - (other.row ?? 0) ||
  compare(one.column ?? '', other.column ?? '') ||
  compare(one.kind, other.kind) ||
  compare(one.says, other.says)

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
