import { inWords, type PlainDate, Refusal, whyClosedOn, type WorkingCalendar } from '../../kernel/index.ts'
import { clockInWords } from '../agenda/agenda-item.ts'

export type MeetingState = 'planned' | 'agenda published' | 'held' | 'cancelled' | 'adjourned'
export const meetingKinds = ['formal', 'informal', 'workshop', 'training'] as const
export type MeetingKind = (typeof meetingKinds)[number]
export const meetingFormats = ['in person', 'online', 'in person and online'] as const
export type MeetingFormat = (typeof meetingFormats)[number]

export type Meeting = Readonly<{
  id: string
  body: string
  bodyName: string
  heldOn: PlainDate
  /** HH:MM, as people read a clock. */
  startsAt: string | null
  endsAt: string | null
  venue: string
  format: MeetingFormat
  kind: MeetingKind
  state: MeetingState
  changedWhy: string
  goesOnAt: string | null
  /** It was held, and what it did not come to goes to the next meeting. */
  restGoesOn: boolean
  /** The moment it was called, where it was called late. */
  calledAt: string | null
  agendaPublishedAt: string | null
  /** Of its agenda: who saves an older one is told. */
  revision: number
}>

/** The address of a meeting for ever: its body and its day, and a number where a body meets twice in a day. */
export const meetingId = (body: string, heldOn: PlainDate, taken: ReadonlySet<string>): string => {
  const whole = `${body}-${heldOn}`
  let id = whole
  for (let next = 2; taken.has(id); next++) id = `${whole}-${next}`
  return id
}

/** A meeting that will not be, or was, is not prepared any more. */
export const mustBeAhead = (meeting: Pick<Meeting, 'state'>): void => {
  if (meeting.state === 'cancelled') throw new Refusal('This meeting was cancelled, so its agenda stays as it is')
  if (meeting.state === 'held' || meeting.state === 'adjourned')
    throw new Refusal('This meeting has been held, so its agenda stays as it is')
}

/** A time of day as people type it (14:30, 2.30pm, 9am), as HH:MM; null when left out. */
export const readTime = (typed: string | null, field: string): string | null => {
  if (typed === null) return null
  const found = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap]m)?$/i.exec(typed.trim())
  const half = found?.[3]?.toLowerCase()
  const hour = Number(found?.[1])
  const minute = Number(found?.[2] ?? 0)
  if (!found || minute > 59 || (half === undefined ? hour > 23 || found[2] === undefined : hour < 1 || hour > 12))
    throw new Refusal('Enter a time, such as 14:30 or 2.30pm', field)
  const ofDay = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)
  return `${String(ofDay).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** A meeting ends after it starts, and is not known to end before anyone knows when it starts. */
export const mustEndAfterItStarts = (startsAt: string | null, endsAt: string | null): void => {
  if (endsAt === null) return
  if (startsAt === null) throw new Refusal('Enter when it starts', 'startsAt')
  if (endsAt <= startsAt) throw new Refusal('The meeting cannot end before it starts', 'endsAt')
}

/** Why a meeting should perhaps not be on that day, in words; each needs a tick from whoever means it all the same. */
export const doubtsAboutDay = (
  heldOn: PlainDate,
  about: Readonly<{
    calendar: WorkingCalendar
    others: readonly Pick<Meeting, 'bodyName' | 'heldOn' | 'startsAt' | 'state'>[]
  }>,
): readonly string[] => {
  const closed = whyClosedOn(heldOn, about.calendar)
  const same = about.others.filter(other => other.heldOn === heldOn && other.state !== 'cancelled')
  return [
    ...(closed === null
      ? []
      : [`${inWords(heldOn)} is ${closed === 'Saturday' || closed === 'Sunday' ? `a ${closed}` : closed}`]),
    ...same.map(
      other => `${other.bodyName} meets that day already${other.startsAt === null ? '' : `, at ${other.startsAt}`}`,
    ),
  ]
}

/** That young people would still be at school, in words; null where they can come, or do not come at all. */
export const doubtAboutHour = (
  body: Readonly<{ name: string; youngPeopleFrom: string | null }>,
  heldOn: PlainDate,
  startsAt: string | null,
  isSchoolDay: (day: PlainDate) => boolean,
): string | null =>
  body.youngPeopleFrom === null || startsAt === null || startsAt >= body.youngPeopleFrom || !isSchoolDay(heldOn)
    ? null
    : `Young people come to meetings of ${body.name}, and on a school day they cannot be there before ${clockInWords(body.youngPeopleFrom)}. This one would start at ${clockInWords(startsAt)}`

/** What everyone is told when the time, the place or the way of a meeting changes; null when nothing did. */
export const whatChanged = (
  was: Pick<Meeting, 'startsAt' | 'endsAt' | 'venue' | 'format'>,
  is: Pick<Meeting, 'startsAt' | 'endsAt' | 'venue' | 'format'>,
): string | null => {
  const said = (value: string | null) => (value === null || value === '' ? 'not yet known' : value)
  const parts = [
    was.startsAt === is.startsAt ? '' : `It starts at ${said(is.startsAt)} (was: ${said(was.startsAt)}).`,
    was.endsAt === is.endsAt ? '' : `It ends at ${said(is.endsAt)} (was: ${said(was.endsAt)}).`,
    was.venue === is.venue ? '' : `The place is ${said(is.venue)} (was: ${said(was.venue)}).`,
    was.format === is.format ? '' : `It is held ${is.format} (was: ${was.format}).`,
  ].filter(part => part !== '')
  return parts.length === 0 ? null : parts.join(' ')
}

/** Each state in a word for a tag, and its colour. */
export const statesInWords: Readonly<Record<MeetingState, Readonly<{ text: string; colour: string }>>> = {
  planned: { text: 'Planned', colour: 'grey' },
  'agenda published': { text: 'Agenda published', colour: 'blue' },
  held: { text: 'Held', colour: 'green' },
  cancelled: { text: 'Cancelled', colour: 'red' },
  adjourned: { text: 'Adjourned', colour: 'yellow' },
}

/** Five clear days of notice could not be given: the moment of calling is then part of the record. */
export const isCalledLate = (publishBy: PlainDate, today: PlainDate): boolean => today > publishBy

/** Where an adjourned meeting goes on: at a later meeting of the same body that is still to come. */
export const mustComeAfter = (
  meeting: Pick<Meeting, 'id' | 'body' | 'heldOn'>,
  next: Pick<Meeting, 'id' | 'body' | 'heldOn' | 'state'>,
): void => {
  if (next.id === meeting.id || next.body !== meeting.body || next.heldOn < meeting.heldOn)
    throw new Refusal('Choose a later meeting of the same body', 'goesOnAt')
  if (next.state === 'cancelled') throw new Refusal('That meeting was cancelled. Choose another', 'goesOnAt')
}

/** Time, place and whether it will be at all change only before a meeting. */
export const mustBeToCome = (meeting: Pick<Meeting, 'state'>): void => {
  if (meeting.state === 'cancelled') throw new Refusal('This meeting was cancelled already')
  if (meeting.state === 'held' || meeting.state === 'adjourned')
    throw new Refusal('This meeting has been held, so this stays as it was')
}

/** Only a meeting that began can be adjourned; one that is to come is cancelled. */
export const mustHaveBegun = (meeting: Pick<Meeting, 'state' | 'heldOn'>, today: PlainDate): void => {
  if (meeting.state === 'cancelled') throw new Refusal('This meeting was cancelled, so it cannot be adjourned')
  if (meeting.state === 'adjourned') throw new Refusal('This meeting was adjourned already')
  if (meeting.heldOn > today)
    throw new Refusal('This meeting has not begun, so it cannot be adjourned. Cancel it, and call another')
}
