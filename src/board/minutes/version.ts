import type { Instant } from '../../database/index.ts'
import { inWords, type PlainDate } from '../../kernel/index.ts'
import type { AgendaItem, ItemPart, ItemType } from '../agenda/agenda-item.ts'
import type { LeftOver } from '../agenda/left-over.store.ts'
import { reasonAndNotice, type Urgency } from '../agenda/urgency.ts'
import type { Block } from '../document/block.ts'
import type { Meeting } from '../meetings/meeting.ts'
import type { MeetingRecord } from './meeting-record.store.ts'
import {
  type Attendance,
  changeInWords,
  durationInWords,
  type EntryKind,
  interestInWords,
  type Minute,
  orderTaken,
  type Outcome,
  outcomeWord,
} from './minute.ts'
import { timeOf } from './wall-clock.ts'

// Minutes as they are kept and read: words and numbers only, so that they say the same for ever.

export const versionStates = ['draft', 'corrected', 'confirmed', 'signed'] as const
export type VersionState = (typeof versionStates)[number]

export type PersonShown = Readonly<{
  shownAs: string
  /** For part of the meeting: from which item to which. Empty for all of it. */
  forPart: string
}>

export type MinutesHeader = Readonly<{
  meeting: string
  bodyName: string
  heldOn: PlainDate
  venue: string
  format: string
  beganAt: string | null
  endedAt: string | null
  duration: string | null
  chairs: readonly Readonly<{ takenBy: string; manner: string; from: string }>[]
  members: readonly PersonShown[]
  apologies: readonly Readonly<{ shownAs: string; substitute: string }>[]
  officers: readonly PersonShown[]
  guests: readonly PersonShown[]
  youngPeople: number
  changes: readonly string[]
  adjourned: string
}>

export type EntryShown = Readonly<{ kind: EntryKind; speaker: string; words: string; number: number | null }>

export type MinuteShown = Readonly<{
  number: number
  title: string
  part: ItemPart
  item: number | null
  type: ItemType
  /** The item came from an earlier meeting, was urgent, or was taken elsewhere: what to know first. */
  notes: readonly string[]
  entries: readonly EntryShown[]
  outcome: Outcome | null
  outcomeWord: string
  outcomeWords: string
  deferredTo: Readonly<{ meeting: string; heldOn: PlainDate }> | null
  recommendedTo: string | null
}>

/** What everybody reads of a minute taken in private. */
export type PrivateShown = Readonly<{ number: number; title: string; isPrivate: true; why: string; summary: string }>

export type AnyMinute = MinuteShown | PrivateShown
export const isPrivate = (minute: AnyMinute): minute is PrivateShown => 'isPrivate' in minute

export type MinutesVersion = Readonly<{
  meeting: string
  version: number
  state: VersionState
  isPublic: boolean
  header: MinutesHeader
  minutes: readonly AnyMinute[]
  why: string
  confirmedAt: Readonly<{ meeting: string; heldOn: PlainDate }> | null
  signedBy: string
  madeAt: Instant
}>

/** What a reader must know of a version: how far it is. */
export type VersionHeadShown = Pick<MinutesVersion, 'state' | 'why' | 'confirmedAt' | 'signedBy'>

const partInWords = (one: Attendance, order: readonly AgendaItem[]): string => {
  const number = (item: string | null) => order.find(each => each.id === item)?.number ?? null
  const [from, to] = [number(one.fromItem), number(one.toItem)]
  if (from === null && to === null) return ''
  if (from === null) return `to item ${to}`
  if (to === null) return `from item ${from}`
  return from === to ? `item ${from} only` : `items ${from} to ${to}`
}

export const headerOf = (
  meeting: Meeting,
  record: MeetingRecord,
  agenda: readonly AgendaItem[],
  goesOnAt: PlainDate | null,
  left: readonly Pick<LeftOver, 'goesTo'>[],
): MinutesHeader => {
  const order = orderTaken(agenda, record.changes)
  const people = (capacities: readonly Attendance['capacity'][]): PersonShown[] =>
    record.attendance
      .filter(one => capacities.includes(one.capacity))
      .map(one => ({ shownAs: one.shownAs, forPart: partInWords(one, order) }))
  return {
    meeting: meeting.id,
    bodyName: meeting.bodyName,
    heldOn: meeting.heldOn,
    venue: meeting.venue,
    format: meeting.format,
    beganAt: record.beganAt === null ? null : timeOf(record.beganAt),
    endedAt: record.endedAt === null ? null : timeOf(record.endedAt),
    duration:
      record.beganAt === null || record.endedAt === null ? null : durationInWords(record.beganAt, record.endedAt),
    chairs: record.chairings.map(one => ({
      takenBy: one.takenBy,
      manner: one.manner,
      from:
        one.fromItem === null ? '' : `from item ${order.find(item => item.id === one.fromItem)?.number ?? 'taken off'}`,
    })),
    members: people(['member', 'substitute']),
    apologies: record.apologies.map(({ shownAs, substitute }) => ({ shownAs, substitute })),
    officers: people(['officer']),
    guests: people(['guest']),
    youngPeople: record.youngPeople,
    changes: record.changes.map(changeInWords),
    adjourned:
      meeting.state === 'adjourned'
        ? `The meeting was adjourned${goesOnAt === null ? '' : ` and goes on on ${inWords(goesOnAt)}`}. ${meeting.changedWhy}`.trim()
        : meeting.restGoesOn
          ? leftInWords(left)
          : '',
  }
}

const leftInWords = (left: readonly Pick<LeftOver, 'goesTo'>[]): string => {
  if (left.length === 0) return ''
  const to = left.flatMap(one => one.goesTo ?? [])[0]
  return `The board did not come to every item. What was left goes to ${to ? `the meeting of ${inWords(to.heldOn)}` : 'the next meeting that is called'}.`
}

/** What stands around a minute and is kept with it. */
export type Around = Readonly<{
  record: MeetingRecord
  agenda: readonly AgendaItem[]
  urgency: ReadonlyMap<string, Omit<Urgency, 'recordedAt'>>
  meetings: ReadonlyMap<string, PlainDate>
  bodies: ReadonlyMap<string, string>
  earlier: ReadonlyMap<string, Readonly<{ number: number; heldOn: PlainDate }>>
  whyPrivate: ReadonlyMap<string, string>
}>

/** What was before the meeting: a report, or words. Of what it did not come to there is nothing to say. */
const whatWasBefore = (item: AgendaItem | undefined, outcome: Minute['outcome']): string[] => {
  if (!item || outcome === null || outcome === 'deferred' || outcome === 'none' || item.paper === 'none') return []
  const by = item.lead === '' ? '' : ` by the ${item.lead}`
  if (item.paper === 'oral') return [`An oral update${by} was received.`]
  return [`A report${by} was ${item.verb === 'receive' ? 'received' : 'considered'}.`]
}

export const shownOf = (minute: Minute, around: Around): MinuteShown => {
  const item = around.agenda.find(one => one.id === minute.item)
  const urgent = around.urgency.get(minute.item)
  const earlier = around.earlier.get(minute.item)
  const motions = around.record.motions
  const type = item?.type ?? 'other'
  const from = { carried: 'Carried over', deferred: 'Deferred', 'report back': 'Reported back' }
  const deferredOn = minute.deferredTo === null ? undefined : around.meetings.get(minute.deferredTo)
  return {
    number: minute.number,
    title: minute.title,
    part: minute.part,
    item: item?.number ?? null,
    type,
    notes: [
      ...whatWasBefore(item, minute.outcome),
      ...(earlier && item?.fromWhy
        ? [`${from[item.fromWhy]} from ${inWords(earlier.heldOn)}, minute ${earlier.number}.`]
        : []),
      // The circumstances go into the minutes (LGA 1972 s.100B(4)(b)).
      ...(urgent ? [`Taken as urgent in the opinion of ${urgent.opinionOf}: ${reasonAndNotice(urgent)}`] : []),
      ...around.record.changes.filter(one => one.item === minute.item).map(one => `${changeInWords(one)}.`),
      ...around.record.declarations.filter(one => one.item === minute.item).map(interestInWords),
      ...(type === 'exclusion'
        ? motions.map(
            one =>
              `${one.words} Moved by ${one.movedBy}, seconded by ${one.secondedBy}: ${one.isCarried ? 'carried' : 'lost'}.`,
          )
        : []),
    ],
    entries: [
      ...(type === 'public participation'
        ? around.record.questions.flatMap(one => [
            {
              kind: one.kind === 'question' ? ('question' as const) : ('statement' as const),
              speaker: `${one.asker.charAt(0).toUpperCase()}${one.asker.slice(1)}`,
              words: one.words,
              number: null,
            },
            ...(one.answer === ''
              ? []
              : [{ kind: 'answer' as const, speaker: one.answeredBy, words: one.answer, number: null }]),
          ])
        : []),
      ...minute.entries.map(({ kind, speaker, words, number }) => ({ kind, speaker, words, number })),
    ],
    outcome: minute.outcome,
    outcomeWord: minute.outcome === null ? '' : outcomeWord(minute.outcome, type),
    outcomeWords: minute.outcomeWords,
    deferredTo:
      minute.deferredTo === null || deferredOn === undefined
        ? null
        : { meeting: minute.deferredTo, heldOn: deferredOn },
    recommendedTo:
      minute.recommendedTo === null ? null : (around.bodies.get(minute.recommendedTo) ?? minute.recommendedTo),
  }
}

export const privatelyShown = (minute: Minute, around: Around): PrivateShown => ({
  number: minute.number,
  title: minute.title,
  isPrivate: true,
  why: around.whyPrivate.get(minute.item) ?? '',
  summary: minute.publicSummary,
})

/** Resolved, noted … as the minute ends. */
export const outcomeLine = (minute: MinuteShown): string => {
  if (minute.outcome === null) return ''
  const to =
    minute.outcome === 'deferred' && minute.deferredTo !== null
      ? ` to ${inWords(minute.deferredTo.heldOn)}`
      : minute.outcome === 'recommended' && minute.recommendedTo !== null
        ? `: ${minute.recommendedTo}`
        : ''
  return `${minute.outcomeWord}${to}${minute.outcomeWords === '' ? '' : `. ${minute.outcomeWords}`}`
}

const words = (text: string) => [{ text }]
const paragraph = (text: string): Block => ({ kind: 'paragraph', number: null, words: words(text) })
const list = (items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', ordered: false, items: items.map(words) }]

const personLine = (one: PersonShown): string => (one.forPart === '' ? one.shownAs : `${one.shownAs} (${one.forPart})`)

export const youngPeopleInWords = (count: number): string =>
  count === 0 ? '' : count === 1 ? '1 young person was there.' : `${count} young people were there.`

/** The same minutes as blocks, for a pack or a file. */
export const minutesAsBlocks = (version: Pick<MinutesVersion, 'header' | 'minutes'>): Block[] => {
  const { header } = version
  const group = (title: string, items: readonly string[]): Block[] =>
    items.length === 0 ? [] : [{ kind: 'heading', level: 3, number: null, words: words(title) }, ...list(items)]
  return [
    paragraph(`${header.bodyName}, ${inWords(header.heldOn)}${header.venue === '' ? '' : `, ${header.venue}`}`),
    ...group(
      'In the chair',
      header.chairs.map(one => [one.takenBy, one.from].filter(Boolean).join(', ')),
    ),
    ...group('Present', header.members.map(personLine)),
    ...group(
      'Apologies',
      header.apologies.map(one =>
        one.substitute === '' ? one.shownAs : `${one.shownAs}; substitute: ${one.substitute}`,
      ),
    ),
    ...group('Officers present for all or part of the meeting', header.officers.map(personLine)),
    ...group('Also present', header.guests.map(personLine)),
    ...[youngPeopleInWords(header.youngPeople), ...header.changes.map(one => `${one}.`), header.adjourned]
      .filter(Boolean)
      .map(paragraph),
    ...version.minutes.flatMap(minute => [
      { kind: 'heading', level: 2, number: String(minute.number), words: words(minute.title) } satisfies Block,
      ...(isPrivate(minute)
        ? [minute.why, minute.summary].filter(Boolean).map(paragraph)
        : [
            ...minute.notes.map(paragraph),
            ...minute.entries
              .filter(entry => entry.kind !== 'resolution')
              .map(entry => paragraph(entry.speaker === '' ? entry.words : `${entry.speaker}: ${entry.words}`)),
            ...(minute.outcome === null ? [] : [paragraph(outcomeLine(minute))]),
            ...minute.entries
              .filter(entry => entry.kind === 'resolution')
              .map(
                entry =>
                  ({ kind: 'paragraph', number: String(entry.number), words: words(entry.words) }) satisfies Block,
              ),
          ]),
    ]),
    ...(header.duration === null
      ? []
      : [paragraph(`The meeting lasted ${header.duration}, from ${header.beganAt} to ${header.endedAt}.`)]),
  ]
}
