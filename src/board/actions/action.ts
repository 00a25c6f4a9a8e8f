import { type PlainDate, Refusal } from '../../kernel/index.ts'

export const actionKinds = ['action', 'visit', 'report back', 'standing rule', 'referral', 'promise'] as const
export type ActionKind = (typeof actionKinds)[number]

export const actionStates = ['open', 'done', 'partly done', 'not concluded', 'superseded', 'withdrawn'] as const
export type ActionState = (typeof actionStates)[number]

export const closedStates = ['done', 'partly done', 'not concluded', 'superseded', 'withdrawn'] as const
export type ClosedState = (typeof closedStates)[number]

/** What an owner says of the day that it is due. */
export const confidences = ['sure', 'fairly sure', 'not sure'] as const
export type Confidence = (typeof confidences)[number]

export type Part = 'open' | 'exempt' | 'confidential'

/** Who must do it: a person, whoever holds a role, or somebody outside who is known by a role only. */
export type Owner = Readonly<{ person: string } | { role: string } | { words: string }>

export type Outcome = Readonly<{ ordinal: number; expected: string; actual: string }>

export type Action = Readonly<{
  id: string
  title: string
  kind: ActionKind
  part: Part
  state: ActionState
  owners: readonly OwnerShown[]
  sourceMeeting: string | null
  sourceMeetingOn: PlainDate | null
  sourceBody: string | null
  sourceMinute: number | null
  sourceItem: string | null
  sourceReport: string | null
  dueOn: PlainDate | null
  dueMeeting: string | null
  /** The day it is due, whether a day was given or a meeting. */
  dueDay: PlainDate | null
  replaces: string | null
  replacedBy: string | null
  isPublic: boolean
  publicWords: string
  revision: number
  madeAt: string
  closedAt: string | null
  outcomes: readonly Outcome[]
}>

export type OwnerShown = Readonly<{
  person: string | null
  role: string | null
  /** How they are shown: by role, never by name. */
  words: string
  /** They hold no role any more, or nobody holds the role: somebody else must be found. */
  hasLeft: boolean
}>

export const isOverdue = (action: Pick<Action, 'state' | 'dueDay'>, today: PlainDate): boolean =>
  action.state === 'open' && action.dueDay !== null && action.dueDay < today

/** Open, and nobody who is still here has it. */
export const needsAnOwner = (action: Pick<Action, 'state' | 'owners'>): boolean =>
  action.state === 'open' && action.owners.every(owner => owner.hasLeft)

export const someOwnerLeft = (action: Pick<Action, 'state' | 'owners'>): boolean =>
  action.state === 'open' && action.owners.some(owner => owner.hasLeft)

export const isOwnedBy = (
  action: Pick<Action, 'owners'>,
  person: Readonly<{ id: string | null; roles: readonly string[] }>,
): boolean =>
  action.owners.some(
    owner =>
      (owner.person !== null && owner.person === person.id) ||
      (owner.role !== null && person.roles.includes(owner.role)),
  )

/** A page of Kept, or an address on the web. */
export const mustBeALink = (link: string, field: string): void => {
  if (link === '' || /^\/(?!\/)[^\s\\]*$/.test(link) || /^https:\/\/[^\s"<>\\]+$/.test(link)) return
  throw new Refusal('Enter a page of Kept, such as /reports/…, or an address that begins with https://', field)
}

export type Closing = Readonly<{ state: ClosedState; evidence: string; link: string }>

/** Nothing closes on anybody's word alone: what shows it is written beside it, or the record that shows it is linked. */
export const mustCloseWith = (action: Pick<Action, 'state'>, closing: Closing): void => {
  if (action.state !== 'open') throw new Refusal(`This action is closed already, as ${action.state}`)
  mustBeALink(closing.link, 'link')
  if (closing.evidence !== '' || closing.link !== '') return
  throw new Refusal(
    closing.state === 'done' || closing.state === 'partly done'
      ? 'Say what shows that it was done, or link the record that shows it'
      : 'Say why it ends without being done, or link the record that shows it',
    'evidence',
  )
}

export type Due = Readonly<{ dueOn: PlainDate | null; dueMeeting: string | null }>

/** A day or a meeting; a standing rule holds for good and may have neither. */
export const mustBeDue = (kind: ActionKind, due: Due): void => {
  if (due.dueOn !== null && due.dueMeeting !== null)
    throw new Refusal('Choose a meeting or enter a day, not both: the meeting brings its own day', 'dueOn')
  if (due.dueOn === null && due.dueMeeting === null && kind !== 'standing rule')
    throw new Refusal('Choose the meeting it is due at, or enter the day it is due', 'dueMeeting')
}

/** From the first time that it was asked for to the last, as it was re-issued. */
export const chainOf = <One extends Readonly<{ id: string; replaces: string | null }>>(
  all: readonly One[],
  id: string,
): One[] => {
  const byId = new Map(all.map(one => [one.id, one]))
  const after = new Map(all.flatMap(one => (one.replaces === null ? [] : [[one.replaces, one] as const])))
  let first = byId.get(id)
  while (first?.replaces) {
    const before = byId.get(first.replaces)
    if (!before) break
    first = before
  }
  const chain: One[] = []
  for (let next = first; next; next = after.get(next.id)) chain.push(next)
  return chain
}

/** Overdue first and longest ago first, then by day, then those without a day. */
export const inOrderOfDue = (a: Action, b: Action): number => {
  const [dueA, dueB] = [a.dueDay ?? '9999-12-31', b.dueDay ?? '9999-12-31']
  if (dueA !== dueB) return dueA < dueB ? -1 : 1
  const [minuteA, minuteB] = [a.sourceMinute ?? 0, b.sourceMinute ?? 0]
  if (minuteA !== minuteB) return minuteA - minuteB
  if (a.madeAt !== b.madeAt) return a.madeAt < b.madeAt ? -1 : 1
  return a.id < b.id ? -1 : 1
}
