import { inWords, type PlainDate, Refusal } from '../../kernel/index.ts'

export const seatKinds = [
  'elected member',
  'lead member',
  'officer',
  'partner',
  'forum',
  'carer',
  'housing',
  'independent',
  'other',
] as const
export type SeatKind = (typeof seatKinds)[number]
export const seatOffices = ['chair', 'vice-chair'] as const
export type SeatOffice = (typeof seatOffices)[number]

export type Span = Readonly<{ firstOn: PlainDate; lastOn: PlainDate | null }>

export type Seat = Span &
  Readonly<{
    id: string
    body: string
    title: string
    kind: SeatKind
    votes: boolean
    office: SeatOffice | null
    ordinal: number
  }>

/** Who sat in a seat, and when: by role, and as a person of the register where there is one. */
export type SeatHolder = Span & Readonly<{ id: string; seat: string; person: string | null; shownAs: string }>

export type TermsOfReference = Readonly<{
  version: number
  agreedOn: PlainDate | null
  firstOn: PlainDate
  aims: readonly string[]
  words: string
  membersStated: number | null
  writtenAt: string
}>

export const covers = (span: Span, day: PlainDate): boolean =>
  span.firstOn <= day && (span.lastOn === null || day <= span.lastOn)

const meet = (a: Span, b: Span): boolean =>
  (b.lastOn === null || a.firstOn <= b.lastOn) && (a.lastOn === null || b.firstOn <= a.lastOn)

const days = (span: Span): string =>
  span.lastOn === null ? `since ${inWords(span.firstOn)}` : `from ${inWords(span.firstOn)} to ${inWords(span.lastOn)}`

const inOrder = (span: Span): void => {
  if (span.lastOn !== null && span.lastOn < span.firstOn)
    throw new Refusal('The last day cannot be before the first day', 'lastOn')
}

/** A body has one chair at a time, and one vice-chair. */
export const mustNotShareItsOffice = (
  seat: Span & Pick<Seat, 'office'>,
  others: readonly (Span & Pick<Seat, 'office' | 'title'>)[],
): void => {
  inOrder(seat)
  if (seat.office === null) return
  const other = others.find(one => one.office === seat.office && meet(one, seat))
  if (other)
    throw new Refusal(
      `${other.title} has been the seat of the ${seat.office} ${days(other)}. Give that seat a last day first`,
      'office',
    )
}

/** One seat, one holder at a time, on days that the seat exists. */
export const mustFitTheSeat = (holder: Span, seat: Span, others: readonly (Span & { shownAs: string })[]): void => {
  inOrder(holder)
  if (holder.firstOn < seat.firstOn)
    throw new Refusal(`The seat exists only ${days(seat)}, so nobody holds it earlier`, 'firstOn')
  if (seat.lastOn !== null && holder.firstOn > seat.lastOn)
    throw new Refusal(`The seat existed only ${days(seat)}`, 'firstOn')
  const other = others.find(one => meet(one, holder))
  if (other)
    throw new Refusal(
      `${other.shownAs} has held it ${days(other)}. Give them a last day first, before ${inWords(holder.firstOn)}`,
      'firstOn',
    )
}

/** The last day of a seat or of its holder: not before it began. */
export const mustEndAfterItBegan = (span: Pick<Span, 'firstOn'>, lastOn: PlainDate): void => {
  if (lastOn < span.firstOn)
    throw new Refusal(`It began on ${inWords(span.firstOn)}, so it cannot end earlier`, 'lastOn')
}

/** One seat on a day, with who sits in it. */
export type SeatOnDay = Readonly<{
  seat: string
  title: string
  kind: SeatKind
  votes: boolean
  office: SeatOffice | null
  /** By role; null where the seat is empty. */
  shownAs: string | null
  person: string | null
  holder: string | null
}>

export const seatsOn = (seats: readonly Seat[], holders: readonly SeatHolder[], day: PlainDate): SeatOnDay[] =>
  seats
    .filter(seat => covers(seat, day))
    .map(seat => {
      const holder = holders.find(one => one.seat === seat.id && covers(one, day))
      return {
        seat: seat.id,
        title: seat.title,
        kind: seat.kind,
        votes: seat.votes,
        office: seat.office,
        shownAs: holder?.shownAs ?? null,
        person: holder?.person ?? null,
        holder: holder?.id ?? null,
      }
    })

/** The terms that were in force on a day: the latest version that had begun. */
export const termsOn = (versions: readonly TermsOfReference[], day: PlainDate): TermsOfReference | null =>
  versions
    .filter(version => version.firstOn <= day)
    .toSorted((a, b) => (a.firstOn === b.firstOn ? a.version - b.version : a.firstOn < b.firstOn ? -1 : 1))
    .at(-1) ?? null

const members = (count: number): string => (count === 1 ? '1 elected member' : `${count} elected members`)

/** Where the papers and the register do not say the same about how many elected members there are, in words. */
export const conflictsOf = (
  versions: readonly TermsOfReference[],
  seats: readonly Seat[],
  day: PlainDate,
): readonly string[] => {
  const inForce = termsOn(versions, day)
  const found: string[] = []
  const registered = seats.filter(seat => seat.kind === 'elected member' && covers(seat, day)).length
  if (inForce?.membersStated != null && inForce.membersStated !== registered)
    found.push(
      `The terms of reference (version ${inForce.version}) say ${members(inForce.membersStated)}; the register of seats has ${registered}.`,
    )
  const stated = versions.filter(version => version.membersStated !== null)
  for (const [index, version] of stated.entries()) {
    const other = stated.slice(index + 1).find(one => one.firstOn === version.firstOn)
    if (other && other.membersStated !== version.membersStated)
      found.push(
        `Version ${version.version} says ${members(version.membersStated ?? 0)} and version ${other.version} says ${members(other.membersStated ?? 0)}, both from ${inWords(version.firstOn)}.`,
      )
  }
  if (inForce !== null && inForce.agreedOn === null)
    found.push(`Version ${inForce.version} of the terms of reference is in use and has not been agreed yet.`)
  return found
}
