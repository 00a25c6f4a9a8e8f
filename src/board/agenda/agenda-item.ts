export const itemTypes = [
  'apologies',
  'minutes',
  'declarations',
  'public participation',
  'urgent',
  'matters arising',
  'report',
  'annual report',
  'performance',
  'oral update',
  'exclusion',
  'voice',
  'other',
] as const
export type ItemType = (typeof itemTypes)[number]

export const itemVerbs = ['receive', 'confirm', 'consider', 'note', 'comment on', 'decide'] as const

/** Where an item is taken: in public, in private for exempt information, or in private because the law bars it. */
export const itemParts = ['open', 'exempt', 'confidential'] as const
export type ItemPart = (typeof itemParts)[number]

export type AgendaItem = Readonly<{
  id: string
  meeting: string
  ordinal: number
  /** 1, 2, 3 … in the order of the agenda; items taken off have none. */
  number: number | null
  title: string
  type: ItemType
  verb: string
  lead: string
  presenter: string
  minutesLong: number
  /** HH:MM where somebody fixed it. */
  fixedStart: string | null
  /** HH:MM as worked out from the start of the meeting, the fixed times and how long each item takes. */
  startsAt: string | null
  paper: 'report' | 'oral' | 'none'
  part: ItemPart
  isLate: boolean
  fromItem: string | null
  fromWhy: 'carried' | 'deferred' | 'report back' | null
  planItem: string | null
  publishedAt: string | null
  withdrawnAt: string | null
  withdrawnWhy: string
}>

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const two = (n: number): string => String(n).padStart(2, '0')
const clockOf = (minutes: number): string => `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`

/**
 * Numbers and times, as they follow from the order. An item with a fixed time starts then, even if the one before it
 * would still be going on; without a start of the meeting only fixed times are known.
 */
export const withNumbersAndTimes = (
  items: readonly Omit<AgendaItem, 'number' | 'startsAt'>[],
  meetingStartsAt: string | null,
): AgendaItem[] => {
  let number = 0
  let next = meetingStartsAt === null ? null : minutesOf(meetingStartsAt)
  return items.map(item => {
    if (item.withdrawnAt !== null) return { ...item, number: null, startsAt: null }
    number++
    const starts = item.fixedStart === null ? next : minutesOf(item.fixedStart)
    next = starts === null ? null : starts + item.minutesLong
    return { ...item, number, startsAt: starts === null ? null : clockOf(starts) }
  })
}

/** Items that would start before the one ahead of them has had its time, by id. */
export const timesThatClash = (items: readonly AgendaItem[]): string[] => {
  const timed = items.filter(item => item.startsAt !== null)
  return timed.flatMap((item, index) => {
    const before = timed[index - 1]
    if (!before?.startsAt || !item.startsAt) return []
    return minutesOf(item.startsAt) < minutesOf(before.startsAt) + before.minutesLong ? [item.id] : []
  })
}
