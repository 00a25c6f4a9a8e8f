import { addMonths, type PlainDate, Refusal } from '../../kernel/index.ts'
import type { Meeting } from '../meetings/meeting.ts'

export const planKinds = ['annual report', 'standing', 'cyclical', 'report back', 'carried over', 'one off'] as const
export type PlanKind = (typeof planKinds)[number]

export const planKindsInWords: Readonly<Record<PlanKind, string>> = {
  'annual report': 'Annual report',
  standing: 'Standing item',
  cyclical: 'Comes round',
  'report back': 'Report back',
  'carried over': 'Carried over',
  'one off': 'Once',
}

/** Something that the board looks at: at every meeting, every so many months, or once. */
export type PlanItem = Readonly<{
  id: string
  body: string
  title: string
  kind: PlanKind
  everyMeeting: boolean
  everyMonths: number | null
  /** The first day of its first window, where it comes round; its due day, where it comes once. */
  firstOn: PlainDate | null
  lastOn: PlainDate | null
  lead: string
  authorRole: string | null
  verb: string
  minutesLong: number
  isExempt: boolean
  template: string | null
}>

export type Planned = Readonly<{ planItem: string; meeting: string; why: string }>

/** How often it comes, in words. */
export const howOften = (item: Pick<PlanItem, 'everyMeeting' | 'everyMonths'>): string => {
  if (item.everyMeeting) return 'every meeting'
  if (item.everyMonths === null) return 'once'
  if (item.everyMonths === 1) return 'every month'
  if (item.everyMonths === 12) return 'every year'
  return item.everyMonths % 12 === 0 ? `every ${item.everyMonths / 12} years` : `every ${item.everyMonths} months`
}

/** One time round: from the day it is due, and before the day from which it has been missed. */
export type Window = Readonly<{ first: PlainDate; before: PlainDate }>

/** A year's report that comes later than this after its month has missed it. */
const longestWindow = 3

/** The times that an item comes round within these days. */
export const windowsOf = (
  item: Pick<PlanItem, 'everyMonths' | 'firstOn' | 'lastOn'>,
  days: Readonly<{ first: PlainDate; last: PlainDate }>,
): Window[] => {
  if (item.everyMonths === null || item.firstOn === null) return []
  const found: Window[] = []
  const length = Math.min(item.everyMonths, longestWindow)
  for (let turn = 0; ; turn++) {
    const first = addMonths(item.firstOn, turn * item.everyMonths)
    if (first > days.last || (item.lastOn !== null && first > item.lastOn)) return found
    const before = addMonths(item.firstOn, turn * item.everyMonths + length)
    if (first >= days.first) found.push({ first, before })
  }
}

export const isIn = (window: Window, day: PlainDate): boolean => window.first <= day && day < window.before

/** An item that is planned comes round, or is put on meetings one by one; not both, and not backwards. */
export const mustBeOneCycle = (
  item: Pick<PlanItem, 'everyMeeting' | 'everyMonths' | 'firstOn' | 'lastOn' | 'minutesLong'>,
): void => {
  if (item.everyMonths !== null && item.firstOn === null)
    throw new Refusal('Enter the first month, so that Kept knows when it comes round', 'firstOn')
  if (item.firstOn !== null && item.lastOn !== null && item.lastOn < item.firstOn)
    throw new Refusal('The last day cannot be before the first', 'lastOn')
}

/** The meetings that an item can be put on: formal, and to come. */
export const canTake = (meeting: Pick<Meeting, 'kind' | 'state'>): boolean =>
  meeting.kind === 'formal' && (meeting.state === 'planned' || meeting.state === 'agenda published')
