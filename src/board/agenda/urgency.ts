import type { Instant } from '../../database/index.ts'
import { inWords, type PlainDate, Refusal } from '../../kernel/index.ts'

/** The chair was told that an item is urgent: on which day, and by whom, by role. */
export type Notice = Readonly<{ toldOn: PlainDate; toldBy: string }>

/** The chair’s opinion that special circumstances make an item urgent (LGA 1972 s.100B(4)(b)). */
export type Urgency = Readonly<{
  opinionOf: string
  reason: string
  /** Null, with nobody who told it, in a record that was made before this was kept. */
  toldOn: PlainDate | null
  toldBy: string
  recordedAt: Instant
}>

/** The chair was told before the item was taken, by somebody; only an older record may go on without it. */
export const noticeGiven = (
  given: Readonly<{ toldOn: PlainDate | null; toldBy: string | null }>,
  on: Readonly<{ heldOn: PlainDate; today: PlainDate; mayBeMissing: boolean }>,
): Notice | null => {
  const { toldOn, toldBy } = given
  if (toldOn === null && toldBy === null && on.mayBeMissing) return null
  if (toldOn === null) throw new Refusal('Enter the day on which the chair was told', 'toldOn')
  if (toldOn > on.heldOn)
    throw new Refusal(`The meeting is on ${inWords(on.heldOn)}, and the chair cannot have been told after it`, 'toldOn')
  if (toldOn > on.today) throw new Refusal('The day on which the chair was told cannot be in the future', 'toldOn')
  if (toldBy === null) throw new Refusal('Enter who told the chair, by role', 'toldBy')
  return { toldOn, toldBy }
}

/** The notice as it stands beside the opinion, in the agenda and in the minutes; nothing where none is kept. */
export const noticeInWords = ({ toldOn, toldBy }: Readonly<{ toldOn: PlainDate | null; toldBy: string }>): string =>
  toldOn === null ? '' : `The chair was told on ${inWords(toldOn)} by ${toldBy}.`

/** Ends as a sentence does, so that the notice can follow. */
const asSentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`)

/** The reason, and the notice after it where one is kept. */
export const reasonAndNotice = (urgency: Pick<Urgency, 'reason' | 'toldOn' | 'toldBy'>): string => {
  const notice = noticeInWords(urgency)
  return notice === '' ? urgency.reason : `${asSentence(urgency.reason)} ${notice}`
}
