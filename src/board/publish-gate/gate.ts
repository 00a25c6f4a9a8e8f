import { inWords, isWorkingDay, type PlainDate, whyClosedOn, type WorkingCalendar } from '../../kernel/index.ts'
import { type AgendaItem, timesThatClash } from '../agenda/agenda-item.ts'
import { type Exemption, type Reasoning, whatExemptionLacks } from '../agenda/exemption.ts'
import { isPlaceholder, type Paper } from '../agenda/paper.ts'
import type { AccessRegime } from '../agenda/procedural-items.ts'
import type { Urgency } from '../agenda/urgency.ts'
import type { Severity } from '../checks/index.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { type Timing, timingInWords } from './clear-days.ts'
import { gateChecks, type GateCheckId } from './gate-checks.ts'

/** Somebody answered for a doubt: who, by role, why and when. */
export type Answered = Readonly<{ reason: string; by: string; at: string }>

/** One thing to mend or to answer for before the agenda can be published. */
export type Finding = Readonly<{
  check: string
  severity: Severity
  /** What it is about, as people call it: item 15, Unregistered placements. */
  subject: string
  /** The same for the record: an answer given for this finding is found again by it. */
  key: string
  says: string
  why: string
  cites: string
  mend: Readonly<{ href: string; text: string }>
  mayOverride: boolean
  answered: Answered | null
}>

/** A report of the agenda, as far as the gate looks at it. */
export type GateReport = Readonly<{
  id: string
  title: string
  state: 'invited' | 'drafting' | 'for clearance' | 'cleared' | 'published' | 'withdrawn'
  part: AgendaItem['part']
  /** It says in words that it was written from something, and nothing can be inspected. */
  hidesBackground: boolean
}>

/** Something found in the words of a report, or where the reports of one agenda do not agree: then of none alone. */
export type WordsFinding = Readonly<{
  report: string | null
  check: string
  cites: string
  severity: Severity
  why: string
  says: string
}>

export type GateFacts = Readonly<{
  meeting: Meeting
  regime: AccessRegime
  bodyEndedOn: PlainDate | null
  today: PlainDate
  calendar: WorkingCalendar
  timing: Timing
  items: readonly AgendaItem[]
  exemptions: ReadonlyMap<string, Exemption>
  reasonings: ReadonlyMap<string, Reasoning>
  urgencies: ReadonlyMap<string, Urgency>
  papers: readonly Paper[]
  reports: ReadonlyMap<string, GateReport>
  /** The formal meeting before this one; whether it took something in private, and recorded the resolution to. */
  previous: Readonly<{ id: string; heldOn: PlainDate; tookPrivate: boolean; hasResolution: boolean }> | null
  words: readonly WordsFinding[]
  /** By check and key, parted by a line break. */
  answers: ReadonlyMap<string, Answered>
}>

export const answerKey = (check: string, key: string): string => `${check}\n${key}`

const itemInWords = (item: Pick<AgendaItem, 'number' | 'title'>): string =>
  item.number === null ? item.title : `Item ${item.number}, ${item.title}`

type Raised = Readonly<{
  check: GateCheckId
  subject: string
  key: string
  says: string
  mend: Finding['mend']
  mayOverride?: boolean
}>

const isBusiness = (item: AgendaItem): boolean =>
  !['apologies', 'minutes', 'declarations', 'public participation', 'urgent', 'exclusion', 'matters arising'].includes(
    item.type,
  )

/** A board that has taken on the rules of a committee by its own choice may answer for breaking them; the law may not be. */
const isOwnRule = (facts: GateFacts): boolean => facts.regime === 'voluntary'

const raisedOnMeeting = (facts: GateFacts, there: readonly AgendaItem[]): Raised[] => {
  const { meeting, calendar } = facts
  const hub = `/meetings/${meeting.id}`
  const agenda = `${hub}/agenda`
  const raised: Raised[] = []
  const say = (
    check: GateCheckId,
    says: string,
    mend: Finding['mend'],
    key = meeting.id,
    mayOverride?: boolean,
  ): void => {
    raised.push({
      check,
      subject: 'The meeting',
      key,
      says,
      mend,
      ...(mayOverride === undefined ? {} : { mayOverride }),
    })
  }
  const toAgenda = { href: agenda, text: 'Go to the agenda' }
  const toChange = { href: `${hub}/change`, text: 'Change the meeting' }
  if (meeting.kind !== 'formal')
    say('informal-meeting', 'This is not a formal meeting, so no agenda of it is published.', toChange)
  if (meeting.state !== 'planned' && meeting.state !== 'agenda published')
    say('meeting-over', meeting.state === 'cancelled' ? 'This meeting was cancelled.' : 'This meeting has been held.', {
      href: hub,
      text: 'Go to the meeting',
    })
  if (facts.bodyEndedOn !== null && facts.bodyEndedOn < meeting.heldOn)
    say('body-ended', `${meeting.bodyName} ended on ${inWords(facts.bodyEndedOn)}.`, {
      href: `/bodies/${meeting.body}`,
      text: 'Go to the body',
    })
  if (meeting.startsAt === null || (meeting.venue === '' && meeting.format !== 'online'))
    say(
      'no-time-or-place',
      meeting.startsAt === null ? 'The meeting has no time to start.' : 'The meeting has no place.',
      toChange,
    )
  if (!isWorkingDay(meeting.heldOn, calendar))
    say(
      'closed-day',
      `${inWords(meeting.heldOn)} is a day when the council is closed: ${whyClosedOn(meeting.heldOn, calendar) ?? ''}.`,
      toChange,
    )
  if (there.length === 0) say('empty-agenda', 'There is nothing on the agenda.', toAgenda)
  else
    for (const type of [
      'apologies',
      ...(facts.previous === null ? [] : ['minutes' as const]),
      'declarations',
      'public participation',
      'urgent',
    ])
      if (!there.some(item => item.type === type))
        say(
          'usual-item-missing',
          `The agenda has no item for ${type === 'urgent' ? 'urgent items' : type}.`,
          toAgenda,
          `${meeting.id} ${type}`,
        )
  const takesPrivate = there.some(item => item.part !== 'open')
  if (takesPrivate && !there.some(item => item.type === 'exclusion'))
    say(
      'no-exclusion',
      'Items are taken in private, but the resolution to exclude the public is not on the agenda.',
      toAgenda,
    )
  if (takesPrivate && facts.regime === 'executive')
    say(
      'private-meeting-notice',
      'Kept cannot see whether notice was given that part of this meeting is private.',
      toAgenda,
    )
  if (facts.previous?.tookPrivate && !facts.previous.hasResolution)
    say(
      'last-resolution-missing',
      `The minutes of ${inWords(facts.previous.heldOn)} have a private part, and no resolution to exclude the public is recorded in them.`,
      { href: `/meetings/${facts.previous.id}/minutes`, text: 'Go to those minutes' },
      facts.previous.id,
    )
  return raised
}

const raisedOnItem = (facts: GateFacts, item: AgendaItem, clashing: ReadonlySet<string>): Raised[] => {
  const { meeting } = facts
  const at = `/meetings/${meeting.id}/agenda/${item.id}`
  const raised: Raised[] = []
  const say = (check: GateCheckId, says: string, mend: Finding['mend'], key = item.id, mayOverride?: boolean): void => {
    raised.push({
      check,
      subject: itemInWords(item),
      key,
      says,
      mend,
      ...(mayOverride === undefined ? {} : { mayOverride }),
    })
  }
  const toExempt = { href: `${at}/exempt`, text: 'Say why it is private' }
  const toUrgent = { href: `${at}/urgent`, text: 'Ask for the chair’s opinion' }
  const toItem = { href: at, text: 'Go to the item' }
  const toChange = { href: `${at}/change`, text: 'Change the item' }
  const papers = facts.papers.filter(paper => paper.item === item.id && paper.withdrawnAt === null)
  const urgency = facts.urgencies.get(item.id)

  if (item.isLate && !urgency)
    say(
      'urgent-without-opinion',
      'It is marked as urgent, but the chair’s opinion and the reason are not recorded.',
      toUrgent,
    )
  else if (item.publishedAt === null && !facts.timing.isLawful && isBusiness(item) && !urgency)
    say(
      'not-in-time',
      facts.timing.isPast
        ? `${timingInWords(facts.timing, meeting.heldOn)} Record that the chair found it urgent, or defer it.`
        : `${timingInWords(facts.timing, meeting.heldOn)} Have the chair find it urgent, or defer it.`,
      toUrgent,
      item.id,
      isOwnRule(facts),
    )

  if (item.part !== 'open') {
    const exemption = facts.exemptions.get(item.id) ?? null
    const lacks = new Set(whatExemptionLacks(item.part, exemption, facts.reasonings.get(item.id) ?? null))
    if (lacks.has('bar'))
      say(
        'no-bar',
        'It is marked as confidential, but not what forbids it to be public. If nothing does, it is exempt at most.',
        toExempt,
      )
    if (lacks.has('paragraph'))
      say('no-paragraph', 'It is to be taken in private, but no paragraph of Schedule 12A is named for it.', toExempt)
    if (lacks.has('reasoning'))
      say(
        'no-reasoning',
        'It is to be taken in private, but why, and what speaks for and against that, is not all recorded.',
        toExempt,
      )
    else if (lacks.has('conclusion'))
      say('not-outweighed', 'The conclusion is not that it stays private, so it is taken in the open part.', toChange)
    if (lacks.has('public reason'))
      say('no-public-reason', 'Nothing tells the public in plain words why it is private.', toExempt)
    if (exemption?.reviewOn && exemption.reviewOn <= meeting.heldOn)
      say('review-passed', `Its exemption was to be looked at again by ${inWords(exemption.reviewOn)}.`, toExempt)
    if (item.type === 'voice')
      say(
        'voice-in-private',
        'What young people said is to be taken in private. Could it be open, or a safe version of it?',
        toChange,
      )
  }

  if (item.paper === 'report' && papers.length === 0)
    say('paper-missing', 'It says that there is a report, and none is attached.', {
      href: `${at}/papers/new`,
      text: 'Attach the report',
    })
  if (item.type === 'minutes' && papers.length === 0)
    say('minutes-missing', 'The minutes of the last meeting are not attached.', {
      href: `${at}/papers/new`,
      text: 'Attach the minutes',
    })
  if (item.paper === 'report' && item.lead === '') say('no-lead', 'It does not say who leads on it.', toChange)
  if (clashing.has(item.id))
    say('times-clash', `It starts at ${item.startsAt ?? ''}, before the item ahead of it has had its time.`, toChange)

  for (const paper of papers) {
    if (paper.part !== 'open' && item.part === 'open')
      say(
        'private-paper-in-open-item',
        `${paper.part === 'exempt' ? 'An exempt' : 'A confidential'} paper is attached to it, though the item is open. Make the item ${paper.part}, or put the paper under an item of its own.`,
        toItem,
        paper.id,
      )
    const report = paper.report === null ? null : facts.reports.get(paper.report)
    if (isPlaceholder(paper))
      say(
        'place-kept',
        'Pages are kept for a paper that has not come.',
        { href: `${at}/papers/new`, text: 'Attach it' },
        paper.id,
      )
    if (
      paper.file &&
      !paper.file.isAccessible &&
      paper.part === 'open' &&
      item.part === 'open' &&
      paper.publishedAt === null
    )
      say('file-not-accessible', 'A file is attached that may not be readable by everyone.', toItem, paper.id)
    if (paper.publishedAt === null && item.publishedAt !== null && !facts.timing.isLawful)
      say('late-paper', 'A paper comes to it with less than five clear days to go.', toItem, paper.id)
    if (!report) continue
    const toReport = { href: `/reports/${report.id}`, text: 'Go to the report' }
    if (report.state === 'withdrawn') say('report-withdrawn', 'Its report is withdrawn.', toReport, report.id)
    else if (report.state !== 'cleared' && report.state !== 'published')
      say('not-cleared', `Its report is not cleared yet: it is ${stillIs[report.state]}.`, toReport, report.id)
    if (report.part !== 'open' && paper.part === 'open' && item.part === 'open')
      say('report-more-private', `Its report is marked as ${report.part}, and the paper as open.`, toReport, report.id)
    const isOpen = report.part === 'open' && paper.part === 'open' && item.part === 'open'
    if (report.hidesBackground && isOpen && report.state !== 'published' && report.state !== 'withdrawn')
      say(
        'background-not-open',
        'Its report names background papers, and none is there for the public to inspect.',
        { href: `/reports/${report.id}/background`, text: 'Add them' },
        report.id,
      )
  }
  return raised
}

const stillIs = {
  invited: 'only asked for',
  drafting: 'being written',
  'for clearance': 'with those who clear it',
} as const

const byId: ReadonlyMap<string, (typeof gateChecks)[number]> = new Map(gateChecks.map(one => [one.id, one]))

/** Everything that is missing or doubtful, in the order of the agenda: first the meeting, then item by item. */
export const findingsOf = (facts: GateFacts): Finding[] => {
  const there = facts.items.filter(item => item.withdrawnAt === null)
  const clashing = new Set(timesThatClash(there))
  const itemOfReport = new Map(
    facts.papers.flatMap(paper => (paper.report === null ? [] : [[paper.report, paper.item] as const])),
  )
  const structural = (raised: readonly Raised[]): Finding[] =>
    raised.map(({ mayOverride, ...one }) => {
      const check = byId.get(one.check)
      const severity = check?.severity ?? 'refuse'
      const may = mayOverride ?? severity === 'doubt'
      return {
        ...one,
        severity,
        why: check?.why ?? '',
        cites: check?.cites ?? '',
        mayOverride: may,
        answered: may ? (facts.answers.get(answerKey(one.check, one.key)) ?? null) : null,
      }
    })
  const foundInWords = (one: WordsFinding, subject: string): Finding => {
    // What is said names the words it is about, so that an answer for one figure is not an answer for the next.
    const key = `${one.report ?? facts.meeting.id} ${one.says}`
    const mayOverride = one.severity === 'doubt'
    return {
      check: one.check,
      severity: one.severity,
      subject,
      key,
      says: one.says,
      why: one.why,
      cites: one.cites,
      mend:
        one.report === null
          ? { href: `/meetings/${facts.meeting.id}/agenda`, text: 'Go to the agenda' }
          : { href: `/reports/${one.report}`, text: 'Go to the report' },
      mayOverride,
      answered: mayOverride ? (facts.answers.get(answerKey(one.check, key)) ?? null) : null,
    }
  }
  const ofWords = (item: AgendaItem): Finding[] =>
    facts.words
      .filter(one => one.report !== null && itemOfReport.get(one.report) === item.id)
      .map(one => foundInWords(one, itemInWords(item)))
  return [
    ...structural(raisedOnMeeting(facts, there)),
    ...facts.words.filter(one => one.report === null).map(one => foundInWords(one, 'The reports together')),
    ...there.flatMap(item => [...structural(raisedOnItem(facts, item, clashing)), ...ofWords(item)]),
  ]
}

/** What still holds the agenda back: what may not be answered for, and what nobody has. */
export const stillOpen = (findings: readonly Finding[]): Finding[] =>
  findings.filter(finding => finding.answered === null)
