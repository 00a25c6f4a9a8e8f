import type { PlainDate } from '../../kernel/index.ts'

/** One thing that waits for this reader, where to do it, and by when. */
export type Waiting = Readonly<{
  says: string
  href: string
  /** The day it is due; null where it has none. */
  by: PlainDate | null
  late: boolean
}>

/** A thing with a day: late once its day has passed. */
export const dueBy = (says: string, href: string, by: PlainDate | null, today: PlainDate): Waiting => ({
  says,
  href,
  by,
  late: by !== null && by < today,
})

/** Late first, then by day, then what has no day. */
export const mostPressingFirst = (a: Waiting, b: Waiting): number =>
  Number(b.late) - Number(a.late) ||
  ((a.by ?? '9999') < (b.by ?? '9999') ? -1 : (a.by ?? '9999') > (b.by ?? '9999') ? 1 : 0) ||
  (a.says < b.says ? -1 : a.says > b.says ? 1 : 0)

/** One or many, at the beginning of a sentence. */
export const countOf = (number: number, one: string, many: string): string => (number === 1 ? one : `${number} ${many}`)

/** Many of one kind are one line: the first few by themselves, the rest as a number with a page of their own. */
export const atMost = (
  most: number,
  all: readonly Waiting[],
  rest: (left: number) => Omit<Waiting, 'by'>,
): Waiting[] => {
  const sorted = all.toSorted(mostPressingFirst)
  const left = sorted.length - most
  return left <= 1 ? sorted : [...sorted.slice(0, most), { ...rest(left), by: null }]
}
