import type { Instant } from '../../database/index.ts'
import { hoursBetween, type PlainDate, Refusal } from '../../kernel/index.ts'
import type { AgendaItem, ItemPart, ItemType } from '../agenda/agenda-item.ts'

export const entryKinds = [
  'statement',
  'question',
  'answer',
  'note',
  'resolution',
  'reason',
  'film',
  'compliment',
] as const
export type EntryKind = (typeof entryKinds)[number]

/** Something said, settled or noted within a minute, by somebody of a role. */
export type Entry = Readonly<{
  id: string
  minute: string
  ordinal: number
  kind: EntryKind
  speaker: string
  words: string
  revision: number
  /** The entry that two clerks wrote at once, where this is the other text. */
  beside: string | null
  /** Of a resolution. */
  number: number | null
  owner: string
  dueOn: PlainDate | null
  dueMeeting: string | null
  decision: string | null
  action: string | null
  writtenBy: string | null
}>

export const outcomes = [
  'resolved',
  'noted',
  'received',
  'deferred',
  'recommended',
  'confirmed',
  'none',
  'excluded',
  'discussed',
] as const
export type Outcome = (typeof outcomes)[number]

export type Minute = Readonly<{
  id: string
  number: number
  meeting: string
  item: string
  title: string
  part: ItemPart
  outcome: Outcome | null
  outcomeWords: string
  deferredTo: string | null
  recommendedTo: string | null
  publicSummary: string
  entries: readonly Entry[]
}>

/** Which outcomes an item of this type can have, the likeliest first. Resolving to exclude the public has a page of its own. */
export const outcomesFor = (type: ItemType): readonly Outcome[] => {
  switch (type) {
    case 'apologies':
      return ['noted', 'none']
    case 'minutes':
      return ['confirmed', 'deferred', 'noted']
    case 'declarations':
    case 'public participation':
    case 'urgent':
      return ['none', 'noted', 'received', 'resolved']
    case 'exclusion':
      return ['excluded', 'none']
    case 'matters arising':
      return ['noted', 'none', 'resolved', 'received', 'deferred', 'recommended', 'discussed']
    default:
      return ['noted', 'resolved', 'received', 'deferred', 'recommended', 'discussed']
  }
}

/** What stands on the button, and in the minute. */
export const outcomeWord = (outcome: Outcome, type: ItemType): string => {
  switch (outcome) {
    case 'resolved':
      return 'Resolved'
    case 'noted':
      return 'Noted'
    case 'received':
      return 'Received'
    case 'deferred':
      return 'Deferred'
    case 'recommended':
      return 'Recommended to another body'
    case 'confirmed':
      return 'Confirmed'
    case 'excluded':
      return 'Public excluded'
    case 'discussed':
      return 'Discussed, nothing decided'
    case 'none':
      return type === 'declarations'
        ? 'None made'
        : type === 'public participation'
          ? 'None received'
          : type === 'exclusion'
            ? 'Not moved'
            : 'None'
  }
}

// ---- The order in which items are taken

/** The chair moved item 9 to 15. */
export type OrderChange = Readonly<{ item: string; number: number; movedTo: number; decidedBy: string }>

/** The items as the meeting takes them. The agenda stays as it was published; only what the chair moved is elsewhere. */
export const orderTaken = (agenda: readonly AgendaItem[], changes: readonly OrderChange[]): AgendaItem[] => {
  const order = agenda.filter(item => item.withdrawnAt === null)
  for (const change of changes) {
    const at = order.findIndex(item => item.id === change.item)
    const [moved] = at < 0 ? [] : order.splice(at, 1)
    if (moved) order.splice(change.movedTo - 1, 0, moved)
  }
  return order
}

export const changeInWords = (change: Pick<OrderChange, 'number' | 'movedTo' | 'decidedBy'>): string =>
  `${change.decidedBy} moved item ${change.number} to ${change.movedTo}`

/** Where an item may be moved to, and that it is not there already. */
export const moveItem = (
  order: readonly AgendaItem[],
  itemId: string,
  movedTo: number,
  decidedBy: string,
  minuted: ReadonlySet<string>,
): OrderChange => {
  const at = order.findIndex(item => item.id === itemId)
  const item = order[at]
  if (!item || item.number === null) throw new Refusal('Choose an item of this agenda', 'item')
  if (minuted.has(itemId)) throw new Refusal('This item has an outcome already, so it cannot be moved any more', 'item')
  if (movedTo < 1 || movedTo > order.length || !Number.isInteger(movedTo))
    throw new Refusal(`Choose a place from 1 to ${order.length}`, 'movedTo')
  if (movedTo === at + 1) throw new Refusal(`It is taken in place ${movedTo} already`, 'movedTo')
  return { item: itemId, number: item.number, movedTo, decidedBy }
}

// ---- Who is there

export const chairingManners = ['chair', 'vice-chair', 'elected for the meeting'] as const
export type Chairing = Readonly<{
  takenBy: string
  manner: (typeof chairingManners)[number]
  /** Null from the start. */
  fromItem: string | null
}>

export const capacities = ['member', 'substitute', 'officer', 'guest'] as const
export type Attendance = Readonly<{
  id: string
  capacity: (typeof capacities)[number]
  holder: string | null
  shownAs: string
  votes: boolean
  fromItem: string | null
  toItem: string | null
}>

export type Apology = Readonly<{ holder: string; shownAs: string; substitute: string }>

export const interestKinds = ['disclosable pecuniary', 'other registrable', 'non-registrable'] as const
export const interestEffects = ['stayed', 'stayed without voting', 'left', 'dispensation'] as const
export type Declaration = Readonly<{
  id: string
  item: string
  who: string
  kind: (typeof interestKinds)[number]
  isSensitive: boolean
  nature: string
  effect: (typeof interestEffects)[number]
}>

type Ordered = readonly Pick<AgendaItem, 'id'>[]
const placeOf = (order: Ordered, item: string | null, unless: number): number => {
  const at = item === null ? -1 : order.findIndex(one => one.id === item)
  return at < 0 ? unless : at
}

/** Who was there for an item: from the one they came at to the last they stayed for. */
export const presentAt = (order: Ordered, item: string, attendance: readonly Attendance[]): Attendance[] => {
  const at = placeOf(order, item, 0)
  return attendance.filter(
    one => placeOf(order, one.fromItem, 0) <= at && at <= placeOf(order, one.toItem, order.length),
  )
}

/** Who is in the chair for an item: whoever took it last, at that item or one before it. */
export const chairAt = (order: Ordered, item: string, chairings: readonly Chairing[]): Chairing | null => {
  const at = placeOf(order, item, 0)
  return (
    chairings
      .filter(one => placeOf(order, one.fromItem, 0) <= at)
      .toSorted((a, b) => placeOf(order, a.fromItem, 0) - placeOf(order, b.fromItem, 0))
      .at(-1) ?? null
  )
}

/** How many members with a vote are in the room, of how many that must be; `isQuorate` is null where no quorum is set. */
export type Quorum = Readonly<{ present: number; needed: number | null; isQuorate: boolean | null }>

/** A member who declared an interest and left is not in the room for that item. */
export const quorumAt = (
  order: Ordered,
  item: string,
  there: Readonly<{ attendance: readonly Attendance[]; declarations: readonly Declaration[]; needed: number | null }>,
): Quorum => {
  const left = new Set(there.declarations.filter(one => one.item === item && one.effect === 'left').map(one => one.who))
  const present = presentAt(order, item, there.attendance).filter(one => one.votes && !left.has(one.shownAs)).length
  return { present, needed: there.needed, isQuorate: there.needed === null ? null : present >= there.needed }
}

export const quorumInWords = ({ present, needed, isQuorate }: Quorum): string => {
  const there = present === 1 ? '1 voting member is here' : `${present} voting members are here`
  if (isQuorate === null) return `${there}. No quorum is set for this body, so Kept cannot say whether it is enough.`
  return isQuorate
    ? `${there}; ${needed} are needed. The meeting is quorate.`
    : `${there}; ${needed} are needed. The meeting is not quorate, so nothing can be resolved.`
}

const needsAQuorum: ReadonlySet<Outcome> = new Set(['resolved', 'recommended', 'confirmed', 'excluded'])

/** A meeting without enough members can hear, but decides nothing; nor does one that nobody chairs. */
export const mustBeAbleTo = (outcome: Outcome, quorum: Quorum, chair: Chairing | null): void => {
  if (!needsAQuorum.has(outcome)) return
  if (quorum.isQuorate === false)
    throw new Refusal(
      `The meeting is not quorate for this item: ${quorum.present} of ${quorum.needed} voting members are here. Record that it was heard, defer it, or adjourn`,
    )
  if (chair === null)
    throw new Refusal(
      'Nobody is in the chair. Record first who takes it: the chair, the vice-chair or a member elected for the meeting',
    )
}

/** With a disclosable pecuniary interest nobody takes part or votes without a dispensation (Localism Act 2011 s.31). */
export const interestDoubt = (declaration: Pick<Declaration, 'kind' | 'effect' | 'who'>): string | null =>
  declaration.kind === 'disclosable pecuniary' && declaration.effect !== 'left' && declaration.effect !== 'dispensation'
    ? `${declaration.who} declared a disclosable pecuniary interest and is recorded as having stayed, without a dispensation. Check with the monitoring officer.`
    : null

export const interestInWords = (declaration: Declaration): string => {
  const kind =
    declaration.kind === 'disclosable pecuniary' ? 'a disclosable pecuniary interest' : `a ${declaration.kind} interest`
  const nature = declaration.isSensitive
    ? ', the nature of which is sensitive'
    : declaration.nature === ''
      ? ''
      : `: ${declaration.nature}`
  const effect = {
    stayed: 'They stayed and took part.',
    'stayed without voting': 'They stayed and did not vote.',
    left: 'They left for the item.',
    dispensation: 'They took part with a dispensation.',
  }[declaration.effect]
  return `${declaration.who} declared ${kind.replace('a other', 'another')}${nature.replace(/\.$/, '')}. ${effect}`
}

// ---- Time

/** 2 hours 45 minutes; by the clock of the world, so that the night when the clocks change adds and takes nothing. */
export const durationInWords = (beganAt: Instant, endedAt: Instant): string => {
  const minutes = Math.round(hoursBetween(beganAt, endedAt) * 60)
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [
    ...(hours > 0 ? [hours === 1 ? '1 hour' : `${hours} hours`] : []),
    ...(rest > 0 || hours === 0 ? [rest === 1 ? '1 minute' : `${rest} minutes`] : []),
  ].join(' ')
}

// ---- Writing by two at once

export type Saving = Readonly<{ words: string; revision: number }>

/**
 * What becomes of words that were typed over an older text than the newest: nothing where they say the same or less,
 * written where they only say more, and both kept where they say something else.
 */
export const becomes = (newest: Saving, typed: Saving): 'written' | 'unchanged' | 'both kept' => {
  if (typed.words === newest.words) return 'unchanged'
  if (typed.revision === newest.revision || typed.words.startsWith(newest.words)) return 'written'
  return newest.words.startsWith(typed.words) ? 'unchanged' : 'both kept'
}
