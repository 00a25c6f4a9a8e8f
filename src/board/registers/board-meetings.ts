import type { PlainDate } from '../../kernel/index.ts'

/** A meeting of the board in a year, and who of those summoned came. */
export type MeetingCounted = Readonly<{
  id: string
  heldOn: PlainDate
  kind: 'formal' | 'informal'
  /** Somebody's presence was recorded. */
  isRecorded: boolean
  /** Those with a vote who were there, members or in their place. */
  voting: number
  /** Null where none is set. */
  quorum: number | null
  summoned: number
  came: number
}>

/** What the measures of the board count of its meetings; null where a meeting's attendance is in no record here. */
export type MeetingsCounted = Readonly<{
  informal: number | null
  formal: number | null
  attended: Readonly<{ numerator: number; denominator: number }> | null
  /** Formal meetings of which nobody knows here who came. */
  notRecorded: readonly MeetingCounted[]
}>

/** A meeting without a quorum was not held as a formal one. Of a meeting that is not recorded here nobody was absent either. */
export const meetingsCounted = (meetings: readonly MeetingCounted[]): MeetingsCounted => {
  const formal = meetings.filter(meeting => meeting.kind === 'formal')
  const notRecorded = formal.filter(meeting => !meeting.isRecorded)
  // A year that has no meeting here at all was before Kept.
  const isWhole = meetings.length > 0 && notRecorded.length === 0
  const denominator = formal.reduce((sum, meeting) => sum + meeting.summoned, 0)
  return {
    informal: meetings.length === 0 ? null : meetings.length - formal.length,
    formal: isWhole
      ? formal.filter(meeting => meeting.quorum === null || meeting.voting >= meeting.quorum).length
      : null,
    attended:
      isWhole && denominator > 0
        ? { numerator: formal.reduce((sum, meeting) => sum + meeting.came, 0), denominator }
        : null,
    notRecorded,
  }
}
