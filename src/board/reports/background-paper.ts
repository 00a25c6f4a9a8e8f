import type { Instant } from '../../database/index.ts'
import { dueOn, type PlainDate, Refusal, type WorkingCalendar } from '../../kernel/index.ts'
import type { ReportFields } from '../checks/index.ts'
import type { Report } from './report.ts'

/** A report, or a paper of an agenda that came as a file: one of the two. */
export type WrittenFrom = Readonly<{ report: string | null; paper: string | null }>

/** What a report was written from, and where it can be inspected (LGA 1972 s.100D): one of file, address and seenAt. */
export type BackgroundPaper = WrittenFrom &
  Readonly<{
    id: string
    title: string
    file: Readonly<{ name: string; type: string; bytes: number; isAccessible: boolean }> | null
    /** On a website, where it stands already. */
    address: string | null
    /** The place to see it, where it is on paper only. */
    seenAt: string | null
    addedAt: Instant
    removedAt: Instant | null
    removedWhy: string
  }>

/** That one was removed, and why: all that the public reads of it. */
export type BackgroundRemoval = WrittenFrom & Readonly<{ id: string; removedAt: Instant; why: string }>

const none =
  /^\W*(?:there\s+(?:are|were)\s+)?(?:n\W?a|not\s+applicable|none|nil|tbc|no\s+background\s+(?:papers|documents))?\W*$/i

/** Whether the report says in words that it was written from something. */
export const namesBackgroundPapers = (answers: ReportFields): boolean =>
  (answers['backgroundPapers'] ?? '').split('\n').some(line => !none.test(line))

/** The law keeps them open for so long from the day of the meeting; they may stay longer. */
export const openUntil = (heldOn: PlainDate, calendar: WorkingCalendar): PlainDate =>
  dueOn('background-papers-kept-open', heldOn, heldOn, calendar)

/** Whoever writes the report, until it goes out; afterwards only those who prepare the board. */
export const mayKeepBackground = (
  report: Pick<Report, 'state' | 'publishedAt'>,
  who: Readonly<{ keeps: boolean; writes: boolean }>,
): boolean => report.state !== 'withdrawn' && (who.keeps || (who.writes && report.publishedAt === null))

/** An address that can be opened by everyone without telling anybody else what they read. */
const webAddress = (typed: string): string => {
  const url = URL.canParse(typed) ? new URL(typed) : null
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '')
    throw new Refusal('Enter a whole address that begins with https://, such as https://www.gov.uk/page', 'address')
  return url.href
}

/** Where it can be inspected: in exactly one place. */
export const whereInspected = (
  given: Readonly<{ files: number; address: string | null; seenAt: string | null }>,
): Readonly<{ address: string | null; seenAt: string | null }> => {
  if (given.files > 1) throw new Refusal('Attach one file at a time', 'file')
  const places = [given.files === 1, given.address !== null, given.seenAt !== null].filter(Boolean).length
  if (places === 0) throw new Refusal('Attach the file, or enter its web address, or say where it may be seen', 'file')
  if (places > 1) throw new Refusal('Give one of these only: a file, a web address, or a place to see it', 'file')
  return { address: given.address === null ? null : webAddress(given.address), seenAt: given.seenAt }
}
