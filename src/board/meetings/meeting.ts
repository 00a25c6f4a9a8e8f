import { type PlainDate, Refusal } from '../../kernel/index.ts'

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
