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
  /** 1, 2, 3 … in the order of the agenda; an item taken off before it was published has none. */
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

/** Half past two in the afternoon as people write it, as HH:MM: 14:30, 14.30, 2.30pm, 2pm. Null when it is no time of day. */
export const readClock = (written: string): string | null => {
  const found = /^(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)?$/i.exec(written.trim())
  if (!found) return null
  const [, hours = '', minutes = '00', half] = found
  // A bare number is no time: nobody knows which half of the day it means.
  if (half === undefined && found[2] === undefined) return null
  let hour = Number(hours)
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  }
  return hour < 24 && Number(minutes) < 60 ? `${two(hour)}:${minutes}` : null
}

/** 2.30pm, as the council writes times of day. */
export const clockInWords = (clock: string): string => {
  const hour = Number(clock.slice(0, 2))
  return `${hour % 12 === 0 ? 12 : hour % 12}.${clock.slice(3, 5)}${hour < 12 ? 'am' : 'pm'}`
}

/**
 * Numbers and times, as they follow from the order. An item with a fixed time starts then, even if the one before it
 * would still be going on; without a start of the meeting only fixed times are known. What has been published keeps its
 * number: an item withdrawn from a published agenda leaves it empty, and a late one is numbered after all the others.
 */
export const withNumbersAndTimes = (
  items: readonly Omit<AgendaItem, 'number' | 'startsAt'>[],
  meetingStartsAt: string | null,
): AgendaItem[] => {
  const takesNumber = (item: (typeof items)[number]) => item.withdrawnAt === null || item.publishedAt !== null
  const numbered = items.filter(takesNumber)
  const inOrder = [...numbered.filter(item => !item.isLate), ...numbered.filter(item => item.isLate)]
  const numbers = new Map(inOrder.map((item, index) => [item.id, index + 1]))
  let next = meetingStartsAt === null ? null : minutesOf(meetingStartsAt)
  return items.map(item => {
    const number = numbers.get(item.id) ?? null
    if (item.withdrawnAt !== null) return { ...item, number, startsAt: null }
    const starts = item.fixedStart === null ? next : minutesOf(item.fixedStart)
    next = starts === null ? null : starts + item.minutesLong
    return { ...item, number, startsAt: starts === null ? null : clockOf(starts) }
  })
}

const isPrivate = (item: Pick<AgendaItem, 'part'>): boolean => item.part !== 'open'

/** The two parts of an agenda in their order: what is open, the resolution to exclude, and what is taken after it. */
export const inTwoParts = <Item extends Pick<AgendaItem, 'part' | 'type'>>(items: readonly Item[]): Item[] => [
  ...items.filter(item => !isPrivate(item) && item.type !== 'exclusion'),
  ...items.filter(item => !isPrivate(item) && item.type === 'exclusion'),
  ...items.filter(isPrivate),
]

/** The order with one item a place earlier or later, within its own part; as it was where there is no such place. */
export const moved = <Item extends Pick<AgendaItem, 'id' | 'part' | 'type' | 'withdrawnAt'>>(
  items: readonly Item[],
  id: string,
  way: 'up' | 'down',
): Item[] => {
  const order = inTwoParts(items)
  const at = order.findIndex(item => item.id === id)
  const item = order[at]
  if (!item) return order
  const step = way === 'up' ? -1 : 1
  let to = at + step
  // Somebody who moves an item past what they see does not count the items taken off in between.
  while (order[to] && order[to]?.withdrawnAt !== null) to += step
  const other = order[to]
  if (!other || isPrivate(other) !== isPrivate(item) || (other.type === 'exclusion') !== (item.type === 'exclusion'))
    return order
  order.splice(at, 1)
  order.splice(to, 0, item)
  return order
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
