import { inWords, monthName, type PlainDate, weekdayOf, yearOf } from '../../kernel/index.ts'
import { clockInWords } from '../agenda/agenda-item.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { canTake, isIn, type Planned, type PlanItem, type Window, windowsOf } from './plan-item.ts'

/** Until a meeting has its times, it is taken to last this long. */
const usualMinutes = 120

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** How long a meeting has for its business. */
export const minutesAvailable = (meeting: Pick<Meeting, 'startsAt' | 'endsAt'>): number =>
  meeting.startsAt === null || meeting.endsAt === null
    ? usualMinutes
    : minutesOf(meeting.endsAt) - minutesOf(meeting.startsAt)

export type Year = Readonly<{
  days: Readonly<{ first: PlainDate; last: PlainDate }>
  /** Every meeting of the body in these days, cancelled ones too, the earliest first. */
  meetings: readonly Meeting[]
  items: readonly PlanItem[]
  planned: readonly Planned[]
}>

const isInForce = (item: PlanItem, meeting: Meeting): boolean =>
  (item.firstOn === null || item.firstOn <= meeting.heldOn) && (item.lastOn === null || meeting.heldOn <= item.lastOn)

/** What is planned for a meeting, annual reports before standing items, each group by its title. */
export const itemsOf = (year: Year, meeting: Pick<Meeting, 'id'>): PlanItem[] => {
  const ids = new Set(year.planned.filter(one => one.meeting === meeting.id).map(one => one.planItem))
  return year.items.filter(item => ids.has(item.id))
}

export const minutesPlanned = (year: Year, meeting: Pick<Meeting, 'id'>): number =>
  itemsOf(year, meeting).reduce((sum, item) => sum + item.minutesLong, 0)

type Laid = Readonly<{ planItem: string; meeting: string }>

/**
 * Lays the cycles over the meetings of the year: what comes at every meeting on every one, and what comes round on the
 * meeting of its window that has the most time left and no other annual report of the same author. What somebody
 * has already planned stays where it is, so laying the year twice changes nothing.
 */
export const layTheYear = (year: Year): Laid[] => {
  const open = year.meetings.filter(canTake)
  const laid: Laid[] = []
  const now = (): Year => ({ ...year, planned: [...year.planned, ...laid.map(one => ({ ...one, why: '' }))] })
  for (const item of year.items.filter(one => one.everyMeeting))
    for (const meeting of open)
      if (isInForce(item, meeting) && !itemsOf(now(), meeting).some(one => one.id === item.id))
        laid.push({ planItem: item.id, meeting: meeting.id })
  for (const item of year.items)
    for (const window of windowsOf(item, year.days)) {
      const there = year.meetings.filter(meeting => meeting.state !== 'cancelled' && isIn(window, meeting.heldOn))
      if (there.some(meeting => itemsOf(now(), meeting).some(one => one.id === item.id))) continue
      const clashes = (meeting: Meeting) =>
        item.kind === 'annual report' &&
        itemsOf(now(), meeting).some(one => one.kind === 'annual report' && one.lead === item.lead)
          ? 1
          : 0
      const left = (meeting: Meeting) => minutesAvailable(meeting) - minutesPlanned(now(), meeting)
      const [best] = there
        .filter(canTake)
        .toSorted(
          (a, b) =>
            clashes(a) - clashes(b) ||
            Number(left(a) < item.minutesLong) - Number(left(b) < item.minutesLong) ||
            (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : a.id < b.id ? -1 : 1),
        )
      if (best) laid.push({ planItem: item.id, meeting: best.id })
    }
  return laid
}

export type PlanFinding = Readonly<{
  kind: 'gap' | 'clash' | 'waiting'
  /** The meeting that it is about, where it is about one. */
  meeting: string | null
  planItem: string | null
  says: string
}>

const windowInWords = (window: Window): string => `${monthName(window.first)} ${yearOf(window.first)}`

const isWeekday = (day: PlainDate): boolean => weekdayOf(day) <= 5

const isBefore = (startsAt: string | null, from: string | null): boolean =>
  startsAt !== null && from !== null && startsAt < from

/** What does not fit: reports that no meeting takes, meetings with too much or nothing, and what waits at a cancelled one. */
export const findingsOfYear = (
  year: Year,
  body: Readonly<{ name: string; meetsPerYear: number | null; youngPeopleFrom?: string | null }>,
  isSchoolDay: (day: PlainDate) => boolean = isWeekday,
): PlanFinding[] => {
  const found: PlanFinding[] = []
  const open = year.meetings.filter(meeting => meeting.kind === 'formal' && meeting.state !== 'cancelled')
  if (body.meetsPerYear !== null && open.length < body.meetsPerYear)
    found.push({
      kind: 'gap',
      meeting: null,
      planItem: null,
      says: `${body.name} meets ${body.meetsPerYear} times a year. ${open.length === 1 ? '1 formal meeting is' : `${open.length} formal meetings are`} in these twelve months.`,
    })
  for (const item of year.items)
    for (const window of windowsOf(item, year.days)) {
      // A window that reaches past the year in view may still be met there.
      if (window.before > year.days.last) continue
      const met = open.some(
        meeting => isIn(window, meeting.heldOn) && itemsOf(year, meeting).some(one => one.id === item.id),
      )
      if (!met)
        found.push({
          kind: 'gap',
          meeting: null,
          planItem: item.id,
          says: `${item.title} is due from ${windowInWords(window)} and no meeting before ${inWords(window.before)} takes it.`,
        })
    }
  for (const item of year.items)
    if (
      item.everyMonths === null &&
      !item.everyMeeting &&
      (item.lastOn === null || item.lastOn >= year.days.first) &&
      !year.planned.some(one => one.planItem === item.id)
    )
      found.push({
        kind: 'gap',
        meeting: null,
        planItem: item.id,
        says: `${item.title} is in the plan and on no meeting yet.`,
      })
  const from = body.youngPeopleFrom ?? null
  const early = year.meetings.filter(
    meeting => canTake(meeting) && isSchoolDay(meeting.heldOn) && isBefore(meeting.startsAt, from),
  )
  if (from !== null && early[0])
    found.push({
      kind: 'clash',
      meeting: null,
      planItem: null,
      says: `${early.length === 1 ? `The meeting of ${inWords(early[0].heldOn)} starts` : `${early.length} meetings, the first on ${inWords(early[0].heldOn)}, start`} before ${clockInWords(from)}. Young people come to meetings of ${body.name}, and cannot be there earlier on a school day.`,
    })
  for (const meeting of year.meetings) {
    const items = itemsOf(year, meeting)
    if (meeting.state === 'cancelled') {
      if (items.length > 0)
        found.push({
          kind: 'waiting',
          meeting: meeting.id,
          planItem: null,
          says: `The meeting of ${inWords(meeting.heldOn)} is cancelled, and ${items.length === 1 ? '1 item waits' : `${items.length} items wait`} there. Move ${items.length === 1 ? 'it' : 'them'}.`,
        })
      continue
    }
    if (!canTake(meeting)) continue
    const planned = minutesPlanned(year, meeting)
    const available = minutesAvailable(meeting)
    if (planned > available)
      found.push({
        kind: 'clash',
        meeting: meeting.id,
        planItem: null,
        says: `The meeting of ${inWords(meeting.heldOn)} has ${planned} minutes of business and ${available} minutes of time.`,
      })
    if (items.length === 0)
      found.push({
        kind: 'gap',
        meeting: meeting.id,
        planItem: null,
        says: `Nothing is planned for the meeting of ${inWords(meeting.heldOn)}.`,
      })
    const annual = items.filter(item => item.kind === 'annual report' && item.lead !== '')
    for (const lead of new Set(annual.map(item => item.lead))) {
      const theirs = annual.filter(item => item.lead === lead)
      if (theirs.length > 1)
        found.push({
          kind: 'clash',
          meeting: meeting.id,
          planItem: theirs[0]?.id ?? null,
          says: `${theirs.length} annual reports of one author (${lead}) are at the meeting of ${inWords(meeting.heldOn)}.`,
        })
    }
  }
  return found
}

/** The meetings before and after one that an item could be moved to. */
export const neighboursOf = (
  year: Pick<Year, 'meetings'>,
  meeting: Pick<Meeting, 'id'>,
): Readonly<{ earlier: Meeting | null; later: Meeting | null }> => {
  const at = year.meetings.findIndex(one => one.id === meeting.id)
  const before = year.meetings.slice(0, Math.max(at, 0)).filter(canTake)
  const after = at < 0 ? [] : year.meetings.slice(at + 1).filter(canTake)
  return { earlier: before.at(-1) ?? null, later: after[0] ?? null }
}
