import { type Severity, textChecks } from '../checks/index.ts'

/** One thing that is looked at before an agenda is published. */
export type GateCheck = Readonly<{
  id: string
  /** Where the need comes from: a section of the law, a rule of the council, or the defect that it stops. */
  cites: string
  /** The row of the list of defects of December 2019 that this stops. */
  row?: string
  severity: Severity
  looksAt: 'meeting' | 'item' | 'paper' | 'report'
  title: string
  why: string
}>

const check = <const Id extends string>(
  id: Id,
  severity: Severity,
  looksAt: GateCheck['looksAt'],
  rest: Readonly<{ cites: string; row?: string; title: string; why: string }>,
): GateCheck & Readonly<{ id: Id }> => ({ id, severity, looksAt, ...rest })

/** What is looked at in the agenda itself. What is looked at in the words of its reports is listed with the checks of a text. */
export const gateChecks = [
  check('informal-meeting', 'refuse', 'meeting', {
    cites: 'Only formal meetings are meetings in law',
    title: 'The meeting is a formal one',
    why: 'An informal meeting or a workshop has no agenda in law, and publishing one would say otherwise.',
  }),
  check('meeting-over', 'refuse', 'meeting', {
    cites: 'Council rule',
    title: 'The meeting is still to come',
    why: 'The agenda of a meeting that was held or cancelled stays as it was.',
  }),
  check('body-ended', 'refuse', 'meeting', {
    cites: 'Council rule',
    title: 'The body still exists on the day',
    why: 'A body that was wound up cannot meet.',
  }),
  check('no-time-or-place', 'refuse', 'meeting', {
    cites: 'Local Government Act 1972 s.100A(6)',
    title: 'Time and place are given',
    why: 'Public notice of a meeting is notice of its time and its place.',
  }),
  check('closed-day', 'doubt', 'meeting', {
    cites: 'Council calendar',
    title: 'The day is a working day',
    why: 'Few can come on a day when the council is closed.',
  }),
  check('empty-agenda', 'refuse', 'meeting', {
    cites: 'Local Government Act 1972 s.100B(4)',
    title: 'There is something on the agenda',
    why: 'Only what is on the agenda can be taken.',
  }),
  check('usual-item-missing', 'doubt', 'meeting', {
    cites: 'Council rule',
    title: 'The items that every agenda has are there',
    why: 'Without its item nobody is asked for apologies, interests or the public’s questions.',
  }),
  check('not-in-time', 'refuse', 'item', {
    cites: 'Local Government Act 1972 s.100B(3) and (4), with SI 2002/715',
    title: 'Five clear days, or a lawful way to be late',
    why: 'What was not open for five clear days can be taken only if the meeting itself was called later, or the chair finds it urgent.',
  }),
  check('urgent-without-opinion', 'refuse', 'item', {
    cites: 'Local Government Act 1972 s.100B(4)(b)',
    title: 'An urgent item has the chair’s opinion and the reason',
    why: 'The special circumstances go into the minutes, so they must be known.',
  }),
  check('late-paper', 'doubt', 'paper', {
    cites: 'Local Government Act 1972 s.100B(3)',
    title: 'Papers of an item come with it',
    why: 'A report that comes late to an item that was in time leaves readers less than five clear days.',
  }),
  check('no-paragraph', 'refuse', 'item', {
    cites: 'Local Government Act 1972 s.100A(5)',
    row: 'AE1',
    title: 'Each exempt item has its paragraph of Schedule 12A',
    why: 'The resolution to exclude must describe the exempt information, and cannot without one.',
  }),
  check('no-reasoning', 'refuse', 'item', {
    cites: 'Local Government Act 1972 Schedule 12A Part 2',
    title: 'Both sides of the public interest are weighed',
    why: 'Information is exempt only while the interest in keeping it outweighs the interest in opening it.',
  }),
  check('not-outweighed', 'refuse', 'item', {
    cites: 'Local Government Act 1972 Schedule 12A Part 2',
    title: 'The conclusion is that it stays private',
    why: 'Where the interests weigh the same, or openness weighs more, the item is open.',
  }),
  check('no-bar', 'refuse', 'item', {
    cites: 'Local Government Act 1972 s.100A(2) and (3)',
    title: 'A confidential item says what forbids it to be public',
    why: 'Confidential is only what a government department gave in confidence, or what an Act or a court forbids.',
  }),
  check('no-public-reason', 'refuse', 'item', {
    cites: 'Council rule: children first',
    row: 'AE22',
    title: 'Everyone is told in plain words why an item is private',
    why: 'A paragraph number tells a young person nothing.',
  }),
  check('review-passed', 'doubt', 'item', {
    cites: 'Local Government Act 1972 Schedule 12A Part 2',
    title: 'The exemption was looked at again when it was due',
    why: 'An exemption ends when its reason ends.',
  }),
  check('no-exclusion', 'refuse', 'meeting', {
    cites: 'Local Government Act 1972 s.100A(4)',
    title: 'The resolution to exclude the public is on the agenda',
    why: 'Without it the public may stay.',
  }),
  check('private-meeting-notice', 'doubt', 'meeting', {
    cites: 'Executive Arrangements (Meetings and Access to Information) (England) Regulations 2012',
    title: 'Notice of a private meeting of the executive was given',
    why: 'The regulations want notice 28 clear days before, and again 5 clear days before.',
  }),
  check('voice-in-private', 'doubt', 'item', {
    cites: 'Council rule: children first',
    row: 'AE22',
    title: 'What young people said can be answered in public',
    why: 'Cards and surveys taken in private leave young people without an answer that they can read.',
  }),
  check('private-paper-in-open-item', 'refuse', 'paper', {
    cites: 'Local Government Act 1972 s.100B(2)',
    title: 'No private paper hangs on an open item',
    why: 'The discussion of it would be in public.',
  }),
  check('paper-missing', 'refuse', 'item', {
    cites: 'Local Government Act 1972 s.100B(1)',
    title: 'An item with a report has its report',
    why: 'The reports for a meeting are open with its agenda.',
  }),
  check('place-kept', 'doubt', 'paper', {
    cites: 'Local Government Act 1972 s.100B(1)',
    title: 'Every paper has come',
    why: 'Pages are kept for a paper that nobody can read yet.',
  }),
  check('not-cleared', 'refuse', 'report', {
    cites: 'Council rule',
    title: 'Every report is cleared',
    why: 'What finance, legal or the director has not seen is not the council’s report yet.',
  }),
  check('report-withdrawn', 'refuse', 'report', {
    cites: 'Council rule',
    title: 'No report on the agenda is withdrawn',
    why: 'A report that was withdrawn is not before the board.',
  }),
  check('report-more-private', 'refuse', 'report', {
    cites: 'Local Government Act 1972 s.100B(2)',
    title: 'A private report is not published as an open paper',
    why: 'Whoever wrote it marked it as private.',
  }),
  check('file-not-accessible', 'doubt', 'paper', {
    cites: 'Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018',
    title: 'Papers can be read by everyone',
    why: 'A file that came as it is cannot be checked; the same words as a report in Kept can be.',
  }),
  check('no-lead', 'doubt', 'item', {
    cites: 'Council rule',
    title: 'A report says who leads on it',
    why: 'The board must know whom to ask.',
  }),
  check('times-clash', 'doubt', 'item', {
    cites: 'Council rule',
    title: 'Times of items do not run into each other',
    why: 'People come for the time that they read.',
  }),
  check('minutes-missing', 'doubt', 'item', {
    cites: 'Local Government Act 1972 s.100C',
    title: 'The minutes to confirm are with the agenda',
    why: 'Nobody can confirm what they have not read.',
  }),
  check('background-not-open', 'doubt', 'report', {
    cites: 'Local Government Act 1972 s.100D',
    title: 'Background papers that a report names can be inspected',
    why: 'A copy of each is open to the public for four years from the meeting. Published works, and what is private, need not be.',
  }),
  check('figure-missing', 'refuse', 'report', {
    cites: 'Council rule: no number is typed twice',
    title: 'Every figure that a report is bound to can be shown',
    why: 'An open report shows only what is in a published data set.',
  }),
  check('typed-figure', 'doubt', 'report', {
    cites: 'Council rule: no number is typed twice',
    row: 'I22',
    title: 'No typed number contradicts the data set',
    why: 'Two values of one measure leave the reader to guess which is right.',
  }),
  check('last-resolution-missing', 'refuse', 'meeting', {
    cites: 'Local Government Act 1972 s.100A(4) and (5)',
    row: 'AE2',
    title: 'The last meeting recorded its resolution to exclude',
    why: 'Private minutes without one were taken without the power to take them.',
  }),
] as const satisfies readonly GateCheck[]

export type GateCheckId = (typeof gateChecks)[number]['id']

/** Every check of the gate, those of the words among them, as one table. */
export const allChecks = (): readonly GateCheck[] => [
  ...gateChecks,
  ...textChecks.map(one => ({
    id: one.id,
    cites: 'Checks of a report’s words',
    ...(one.rows.length > 0 ? { row: one.rows.join(', ') } : {}),
    severity: one.severity,
    looksAt: 'report' as const,
    title: one.title,
    why: one.looksAt,
  })),
]
