import { type PlainDate, Refusal } from '../../kernel/index.ts'

/** What stands in the way of a commitment or of one action. */
export type Blocker = Readonly<{
  id: string
  commitment: string | null
  action: string | null
  words: string
  /** By role: who can take it out of the way. */
  canClear: string
  raisedOn: PlainDate
  escalatedTo: string | null
  escalatedToName: string | null
  escalatedOn: PlainDate | null
  /** The meeting whose agenda it is on, or null while it waits in the forward plan. */
  escalatedMeeting: string | null
  escalatedMeetingOn: PlainDate | null
  clearedOn: PlainDate | null
  clearedHow: string
}>

export const isInTheWay = (blocker: Pick<Blocker, 'clearedOn'>): boolean => blocker.clearedOn === null

/** A blocker goes before the board once: it stays on that agenda until the board has dealt with it. */
export const mustBeEscalable = (blocker: Pick<Blocker, 'clearedOn' | 'escalatedOn' | 'escalatedToName'>): void => {
  if (blocker.clearedOn !== null) throw new Refusal('This has been cleared already')
  if (blocker.escalatedOn !== null)
    throw new Refusal(`This went to ${blocker.escalatedToName ?? 'a body'} already. It is not put on an agenda twice`)
}

export const mustBeClearable = (
  blocker: Pick<Blocker, 'clearedOn' | 'raisedOn'>,
  on: PlainDate,
  today: PlainDate,
): void => {
  if (blocker.clearedOn !== null) throw new Refusal('This has been cleared already')
  if (on < blocker.raisedOn) throw new Refusal('The day cannot be before it was raised', 'on')
  if (on > today) throw new Refusal('The day cannot be in the future', 'on')
}
