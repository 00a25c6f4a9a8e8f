import { addWorkingDays, type PlainDate, publishBy, Refusal, type WorkingCalendar } from '../../kernel/index.ts'

/** How long before a meeting its reports are due, in working days. A council sets its own. */
export type LeadTimes = Readonly<{ draft: number; clearance: number; clearDays: number }>

/**
 * What holds until a council sets its own. Five clear days are the law for committees in England (Local Government Act
 * 1972, sections 100A(6) and 100B(3), as raised from three by SI 2002/715); the other two are a usual timetable.
 */
export const usualLeadTimes: LeadTimes = { draft: 20, clearance: 12, clearDays: 5 }

export type Deadlines = Readonly<{
  /** The author's draft is in. */
  draftBy: PlainDate
  /** Finance, legal, equalities and the director have cleared it. */
  clearedBy: PlainDate
  /** The last day on which agenda and reports can be published in time. */
  publishBy: PlainDate
}>

/** The days by which the reports of a meeting are drafted, cleared and published. */
export const deadlinesOf = (heldOn: PlainDate, leadTimes: LeadTimes, calendar: WorkingCalendar): Deadlines => ({
  draftBy: addWorkingDays(heldOn, -leadTimes.draft, calendar),
  clearedBy: addWorkingDays(heldOn, -leadTimes.clearance, calendar),
  publishBy: publishBy(heldOn, leadTimes.clearDays, calendar),
})

/** A draft comes before its clearance, and clearance before publication; the law's five clear days stay. */
export const readLeadTimes = (given: LeadTimes): LeadTimes => {
  for (const [name, value] of Object.entries(given))
    if (!Number.isInteger(value)) throw new Refusal('Enter a whole number of working days', name)
  if (given.clearDays < usualLeadTimes.clearDays)
    throw new Refusal('The law asks for five clear days. Enter 5 or more', 'clearDays')
  // Clear days leave out the day of publication and the day of the meeting.
  if (given.clearance <= given.clearDays + 1)
    throw new Refusal(
      `Reports must be cleared before they are published. Enter ${given.clearDays + 2} or more`,
      'clearance',
    )
  if (given.draft <= given.clearance)
    throw new Refusal(`Drafts come before clearance. Enter ${given.clearance + 1} or more`, 'draft')
  return given
}

/** The same where the year's bank holidays are known; null where nobody can count its working days yet. */
export const deadlinesIfKnown = (
  heldOn: PlainDate,
  leadTimes: LeadTimes,
  calendar: WorkingCalendar,
): Deadlines | null => {
  try {
    return deadlinesOf(heldOn, leadTimes, calendar)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
