import { type Period, type PlainDate, Refusal } from '../../kernel/index.ts'
import type { Action } from '../actions/action.ts'

export const registers = ['visits', 'events', 'training'] as const
export type Register = (typeof registers)[number]

export const isRegister = (word: string): word is Register => registers.some(one => one === word)

/** What can happen, register by register. Some kinds are what a measure of the board counts. */
export const kindsOf = {
  visits: ['visit to a home', 'visit to a service', 'visit to a team', 'audit or inspection'],
  events: ['activity day', 'celebration', 'participation event', 'residential', 'fair', 'takeover'],
  training: ['training of members', 'briefing', 'film'],
} as const satisfies Record<Register, readonly string[]>

export type Entry = Readonly<{
  id: string
  register: Register
  kind: string
  title: string
  heldOn: PlainDate
  lastOn: PlainDate | null
  place: string
  /** Null where nobody counted. */
  childrenThere: number | null
  othersThere: number | null
  whatChildrenSaid: string
  whatChanged: string
  fromAction: string | null
  withdrawnWhy: string
  withdrawnAt: string | null
  /** The seats whose holders were there. */
  seats: readonly string[]
}>

export type EntryDetails = Omit<Entry, 'id' | 'withdrawnWhy' | 'withdrawnAt'>

export const mustBeAnEntry = (entry: EntryDetails, today: PlainDate): void => {
  if (!(kindsOf[entry.register] as readonly string[]).includes(entry.kind))
    throw new Refusal('Choose what kind it was', 'kind')
  if (entry.heldOn > today) throw new Refusal('This has not happened yet. Enter it when it has', 'heldOn')
  if (entry.lastOn !== null && entry.lastOn < entry.heldOn)
    throw new Refusal('The last day cannot be before the first', 'lastOn')
  for (const [field, count] of [
    ['childrenThere', entry.childrenThere],
    ['othersThere', entry.othersThere],
  ] as const)
    if (count !== null && !Number.isInteger(count)) throw new Refusal('Enter a whole number of people', field)
}

/** Those who work for the council are not its members, and young people are counted and never named. */
export const notCountedAsMembers: readonly string[] = ['officer', 'forum']

/** What the board’s own measures count in the registers. */
export const countedMeasures = [
  'members-took-part-in-events',
  'takeover-events-held',
  'audits-with-members-or-young-people',
] as const
export type CountedMeasure = (typeof countedMeasures)[number]

const within = (entry: Entry, period: Period): boolean =>
  entry.withdrawnAt === null && entry.heldOn >= period.first && entry.heldOn <= period.last

/** Two members at one event are two; an audit counts once, if a member or a young person was there. */
export const countsOf = (entries: readonly Entry[], period: Period): Readonly<Record<CountedMeasure, number>> => {
  const inPeriod = entries.filter(entry => within(entry, period))
  const events = inPeriod.filter(entry => entry.register === 'events')
  return {
    'members-took-part-in-events': events.reduce((sum, entry) => sum + entry.seats.length, 0),
    'takeover-events-held': events.filter(entry => entry.kind === 'takeover').length,
    'audits-with-members-or-young-people': inPeriod.filter(
      entry => entry.kind === 'audit or inspection' && (entry.seats.length > 0 || (entry.childrenThere ?? 0) > 0),
    ).length,
  }
}

/**
 * Of the actions that were first due in a period, those that were done by that day. One that was asked for again counts
 * by its first day, and as done when the last of its chain was. Withdrawn ones and rules that hold for good are not due.
 */
export const doneOnTime = (
  chains: readonly (readonly Pick<Action, 'kind' | 'state' | 'dueDay' | 'closedAt'>[])[],
  period: Period,
  dayOf: (instant: string) => PlainDate,
): Readonly<{ done: number; due: number }> => {
  const due = chains.filter(chain => {
    const [first, last] = [chain[0], chain.at(-1)]
    return (
      first?.dueDay != null &&
      first.kind !== 'standing rule' &&
      last?.state !== 'withdrawn' &&
      first.dueDay >= period.first &&
      first.dueDay <= period.last
    )
  })
  const done = due.filter(chain => {
    const [first, last] = [chain[0], chain.at(-1)]
    return (
      first?.dueDay != null && last?.state === 'done' && last.closedAt !== null && dayOf(last.closedAt) <= first.dueDay
    )
  })
  return { done: done.length, due: due.length }
}
