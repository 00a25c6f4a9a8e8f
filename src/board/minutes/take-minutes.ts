import { roles } from '../../access/index.ts'
import type { Db, Instant } from '../../database/index.ts'
import { inWords, type PlainDate, Refusal } from '../../kernel/index.ts'
import type { ActionKind, Owner } from '../actions/action.ts'
import { addAction } from '../actions/actions.store.ts'
import type { AgendaItem } from '../agenda/agenda-item.ts'
import { agendaOf, carryItem, countChange, removeItem } from '../agenda/agenda.store.ts'
import { carryLeftOver, carryQuestions } from '../agenda/left-over.store.ts'
import { putBefore } from '../agenda/put-before-body.store.ts'
import { papersOnlyOn } from '../agenda/papers.store.ts'
import { boardHeaderOf, findBody } from '../bodies/bodies.store.ts'
import { addStep, recordDecision } from '../decisions/decisions.store.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { findMeeting, meetingAfter, meetingsBetween, setMeetingState } from '../meetings/meetings.store.ts'
import {
  type MeetingRecord,
  recordOf,
  saveChairing,
  saveMotion,
  saveOrderChange,
  saveTimes,
} from './meeting-record.store.ts'
import {
  chairAt,
  type Chairing,
  type Minute,
  moveItem,
  mustBeAbleTo,
  mustBeALengthOfAMeeting,
  orderTaken,
  type Outcome,
  type Quorum,
  quorumAt,
} from './minute.ts'
import {
  addResolution,
  answerUndertaking,
  deferredCopies,
  minuteOf,
  minutesOf,
  mustNotBeConfirmed,
  saveEntry,
  type Saved,
  settleMinute,
  type Written,
} from './minutes.store.ts'
import { moveReports } from '../reports/move-reports.store.ts'
import { tellAuthors } from '../reports/reports.store.ts'
import { type Undertaking, undertakingsIn } from './undertaking.ts'
import { findVersion, keepVersion } from './versions.store.ts'

/** Who did it, and when. */
export type Doing = Readonly<{ by: string | null; now: Instant; today: PlainDate }>

/** The meeting as it is going on: its items in the order taken, and who is in the room. */
export type Room = Readonly<{
  meeting: Meeting
  agenda: readonly AgendaItem[]
  order: readonly AgendaItem[]
  record: MeetingRecord
  minutes: readonly Minute[]
  quorumNeeded: number | null
}>

export const roomOf = async (db: Db, meeting: Meeting): Promise<Room> => {
  const agenda = await agendaOf(db, meeting)
  const record = await recordOf(db, meeting.id)
  return {
    meeting,
    agenda,
    order: orderTaken(agenda, record.changes),
    record,
    minutes: await minutesOf(db, meeting.id),
    quorumNeeded: (await boardHeaderOf(db, meeting.body, meeting.heldOn))?.quorum ?? null,
  }
}

export const quorumFor = (room: Room, item: string): Quorum =>
  quorumAt(room.order, item, {
    attendance: room.record.attendance,
    declarations: room.record.declarations,
    needed: room.quorumNeeded,
  })

export const chairFor = (room: Room, item: string): Chairing | null => chairAt(room.order, item, room.record.chairings)

const itemIn = (room: Room, item: string): AgendaItem => {
  const found = room.order.find(one => one.id === item)
  if (!found) throw new Refusal('This item is not on the agenda of the meeting any more', 'item')
  return found
}

/** A cancelled meeting was not held, and one that is to come has no minutes yet. */
export const mustBeMinutable = (meeting: Meeting, today: PlainDate): void => {
  if (meeting.state === 'cancelled') throw new Refusal('This meeting was cancelled, so it has no minutes')
  if (meeting.heldOn > today)
    throw new Refusal(`This meeting is on ${inWords(meeting.heldOn)}. Its minutes can be written from that day on`)
}

/** Saves one box of the minute of an item; the first makes the minute and gives it its number. */
export const writeEntry = async (
  db: Db,
  meeting: Meeting,
  item: Pick<AgendaItem, 'id' | 'meeting' | 'title' | 'part'>,
  written: Written,
  doing: Doing,
): Promise<Saved & Readonly<{ number: number | null }>> => {
  mustBeMinutable(meeting, doing.today)
  await mustNotBeConfirmed(db, meeting.id)
  if (written.words === '' && written.revision === 0)
    return { entry: written.id, revision: 0, beside: null, number: null }
  const minute = await minuteOf(db, meeting, item)
  return { ...(await saveEntry(db, minute.id, written, doing.by, doing.now)), number: minute.number }
}

/** The chair takes an item earlier or later than the agenda has it. */
export const moveAtMeeting = async (
  db: Db,
  meeting: Meeting,
  moved: Readonly<{ item: string; movedTo: number }>,
): Promise<void> => {
  await mustNotBeConfirmed(db, meeting.id)
  const room = await roomOf(db, meeting)
  const settled = new Set(room.minutes.filter(minute => minute.outcome !== null).map(minute => minute.item))
  const chair = chairFor(room, moved.item)
  await saveOrderChange(
    db,
    meeting.id,
    moveItem(room.order, moved.item, moved.movedTo, chair?.takenBy ?? 'The chair', settled),
  )
}

export const takeChair = async (db: Db, meeting: Meeting, chairing: Chairing): Promise<void> => {
  await mustNotBeConfirmed(db, meeting.id)
  if (chairing.fromItem !== null) itemIn(await roomOf(db, meeting), chairing.fromItem)
  await saveChairing(db, meeting.id, chairing)
}

/** The resolution to take items in private was moved and put. Only when it is carried can those items be minuted. */
export const putExclusion = async (
  db: Db,
  meeting: Meeting,
  motion: Readonly<{
    words: string
    movedBy: string
    secondedBy: string
    isCarried: boolean
    items: readonly string[]
  }>,
  doing: Doing,
): Promise<void> => {
  mustBeMinutable(meeting, doing.today)
  await mustNotBeConfirmed(db, meeting.id)
  const room = await roomOf(db, meeting)
  if (motion.items.length === 0) throw new Refusal('Choose the items that the resolution covers', 'items')
  for (const item of motion.items)
    if (itemIn(room, item).part !== 'exempt')
      throw new Refusal('A resolution covers items with exempt information only', 'items')
  const exclusion = room.order.find(one => one.type === 'exclusion')
  const at = exclusion?.id ?? motion.items[0] ?? ''
  mustBeAbleTo('excluded', quorumFor(room, at), chairFor(room, at))
  await saveMotion(db, meeting.id, motion, doing.by)
  if (!exclusion) return
  const minute = await minuteOf(db, meeting, exclusion)
  await settleMinute(
    db,
    minute.id,
    {
      outcome: motion.isCarried ? 'excluded' : 'none',
      outcomeWords: '',
      deferredTo: null,
      recommendedTo: null,
      publicSummary: '',
    },
    doing.now,
  )
}

/** Who must do what a resolution says, and by when: a day, a meeting, or neither for a rule that stands. */
export type FollowUp = Readonly<{
  kind: ActionKind
  owner: string
  dueOn: PlainDate | null
  dueMeeting: string | null
}>

export type Settling = Readonly<{
  outcome: Outcome
  outcomeWords: string
  resolutions: readonly Readonly<{ words: string; followUp: FollowUp | null }>[]
  deferredTo: string | null
  recommendedTo: string | null
  publicSummary: string
  /** The meetings whose minutes were confirmed, by link: no day is typed. */
  confirms: readonly string[]
  isSigned: boolean
}>

export const plainly = (outcome: Outcome, more: Partial<Settling> = {}): Settling => ({
  outcome,
  outcomeWords: '',
  resolutions: [],
  deferredTo: null,
  recommendedTo: null,
  publicSummary: '',
  confirms: [],
  isSigned: false,
  ...more,
})

const title = (words: string): string => {
  const short = words.replace(/^that /i, '').replace(/\.$/, '')
  const first = `${short.charAt(0).toUpperCase()}${short.slice(1)}`
  return first.length <= 120 ? first : `${first.slice(0, first.lastIndexOf(' ', 117))} …`
}

/** How an item of the meeting ended: what was resolved and who does it, where it was sent, which minutes were confirmed. */
export const settleItem = async (
  db: Db,
  meeting: Meeting,
  itemId: string,
  settling: Settling,
  doing: Doing,
): Promise<Readonly<{ number: number; goesTo: string | null }>> => {
  mustBeMinutable(meeting, doing.today)
  const room = await roomOf(db, meeting)
  const item = itemIn(room, itemId)
  const chair = chairFor(room, itemId)
  mustBeAbleTo(settling.outcome, quorumFor(room, itemId), chair)
  const before = room.minutes.find(minute => minute.item === itemId)
  const resolved = before?.entries.filter(entry => entry.kind === 'resolution') ?? []
  if (resolved.length > 0 && settling.outcome !== 'resolved' && settling.outcome !== 'recommended')
    throw new Refusal(
      'This minute has resolutions, and decisions follow from them. Its outcome stays “Resolved”',
      'outcome',
    )
  if (settling.outcome === 'resolved' && resolved.length + settling.resolutions.length === 0)
    throw new Refusal('Enter what was resolved', 'words')
  const minute = await minuteOf(db, meeting, item)
  if (settling.outcome === 'deferred') await deferItem(db, meeting, item, settling.deferredTo)
  else await undefer(db, item, null)
  if (settling.outcome === 'recommended') await recommend(db, meeting, item, minute.number, settling, doing)
  // Recorded again for the same body, it is there already.
  const goesTo =
    settling.outcome === 'recommended' &&
    settling.recommendedTo !== null &&
    before?.recommendedTo !== settling.recommendedTo
      ? await putBefore(
          db,
          settling.recommendedTo,
          // Everyone reads the titles of an agenda, so that of a private item is all that may be said.
          {
            title: item.part === 'open' ? title(settling.outcomeWords) : item.title,
            lead: item.lead,
            part: item.part,
            why: 'recommended',
          },
          doing.today,
        )
      : null
  if (settling.outcome === 'confirmed') await confirm(db, meeting, settling, chair, doing)
  if (settling.outcome === 'resolved' || settling.outcome === 'recommended')
    for (const resolution of settling.resolutions) await resolve(db, meeting, item, minute, resolution, doing)
  await settleMinute(
    db,
    minute.id,
    {
      outcome: settling.outcome,
      outcomeWords:
        settling.outcome === 'confirmed'
          ? [await confirmedInWords(db, settling, chair), settling.outcomeWords].filter(Boolean).join(' ')
          : settling.outcomeWords,
      deferredTo: settling.outcome === 'deferred' ? settling.deferredTo : null,
      recommendedTo: settling.outcome === 'recommended' ? settling.recommendedTo : null,
      publicSummary: settling.publicSummary,
    },
    doing.now,
  )
  await tellAuthors(
    db,
    item.id,
    toldAuthors(minute.number, settling.outcome, resolved.length + settling.resolutions.length),
  )
  return { number: minute.number, goesTo: goesTo?.where ?? null }
}

const toldAuthors = (number: number, outcome: Outcome, resolutions: number): string =>
  `Minute ${number}: ${outcome}${resolutions === 0 ? '' : `, with ${resolutions === 1 ? 'one resolution' : `${resolutions} resolutions`}`}. The minutes say what was asked and who does what.`

const resolve = async (
  db: Db,
  meeting: Meeting,
  item: AgendaItem,
  minute: Readonly<{ id: string; number: number }>,
  { words, followUp }: Settling['resolutions'][number],
  doing: Doing,
): Promise<void> => {
  const source = { sourceMeeting: meeting.id, sourceMinute: minute.number, sourceItem: item.id, part: item.part }
  const decision = await recordDecision(db, {
    title: title(words),
    wording: words,
    outcome: 'resolved',
    body: meeting.body,
    decidedOn: meeting.heldOn,
    madeBy: doing.by,
    ...source,
  })
  const due = followUp === null ? null : await dueOf(db, meeting, followUp)
  const action =
    followUp === null || due === null
      ? null
      : await addAction(db, {
          title: title(words),
          kind: followUp.kind,
          owners: [ownerNamed(followUp.owner)],
          expected: [],
          ...due,
          madeBy: doing.by,
          ...source,
        })
  await addResolution(
    db,
    minute.id,
    {
      kind: 'resolution',
      words,
      owner: followUp?.owner ?? '',
      dueOn: due?.dueOn ?? null,
      dueMeeting: due?.dueMeeting ?? null,
      decision,
      action,
    },
    doing.by,
    doing.now,
  )
}

/** A role that somebody signs in with is reminded; any other is only shown. */
const ownerNamed = (words: string): Owner => {
  const plain = words.toLowerCase().replace(/^the /, '')
  const role = roles.find(one => one.signsIn && one.title.toLowerCase() === plain)
  return role ? { role: role.id } : { words }
}

/** What no day was given for is due at the next meeting: nobody types the date of a meeting that exists. */
const dueOf = async (
  db: Db,
  meeting: Meeting,
  followUp: FollowUp,
): Promise<Readonly<{ dueOn: PlainDate | null; dueMeeting: string | null }>> => {
  if (followUp.owner === '') throw new Refusal('Enter who does it, by role', 'owner')
  if (followUp.dueOn !== null && followUp.dueMeeting !== null)
    throw new Refusal('Choose a meeting or enter a day, not both: the meeting brings its own day', 'dueOn')
  if (followUp.dueOn !== null && followUp.dueOn < meeting.heldOn)
    throw new Refusal('It cannot be due before the meeting', 'dueOn')
  if (followUp.dueOn !== null || followUp.dueMeeting !== null || followUp.kind === 'standing rule')
    return { dueOn: followUp.dueOn, dueMeeting: followUp.dueMeeting }
  const next = await meetingAfter(db, meeting)
  if (!next) throw new Refusal('No later meeting is planned, so enter the day it is due', 'dueOn')
  return { dueOn: null, dueMeeting: next.id }
}

const laterMeeting = async (db: Db, meeting: Meeting, id: string | null): Promise<Meeting> => {
  const to = id === null ? null : await findMeeting(db, id)
  if (!to) throw new Refusal('Choose the meeting it goes to', 'deferredTo')
  if (to.id === meeting.id || to.heldOn < meeting.heldOn)
    throw new Refusal('Choose a meeting after this one', 'deferredTo')
  if (to.state === 'cancelled' || to.state === 'held')
    throw new Refusal(`The meeting on ${inWords(to.heldOn)} is ${to.state}, so nothing can go to it`, 'deferredTo')
  return to
}

/** The item keeps its number here, and is on the agenda of the meeting that it was deferred to, knowing where it came from. */
const deferItem = async (db: Db, meeting: Meeting, item: AgendaItem, id: string | null): Promise<void> => {
  const to = await laterMeeting(db, meeting, id)
  await undefer(db, item, to.id)
  const there = await deferredCopies(db, item.id)
  if (!there.some(copy => copy.meeting === to.id)) await carryItem(db, item, { meeting: to, why: 'deferred' })
}

/** What somebody has put to the item at the other meeting would be thrown away with it. */
const mustHaveNoNewPapers = async (
  db: Db,
  copy: Readonly<{ id: string; meeting: string }>,
  item: string,
): Promise<void> => {
  const [first] = await papersOnlyOn(db, copy.id, item)
  const there = first === undefined ? null : await findMeeting(db, copy.meeting)
  if (first !== undefined && there !== null)
    throw new Refusal(
      `This item is also on the agenda of the meeting on ${inWords(there.heldOn)}, with a paper that is not here: “${first}”. Add it here if it is needed, withdraw it there, then try again`,
      'outcome',
    )
}

/** Deferred by mistake, or to another meeting after all: it is taken off where nobody has been told of it yet. */
const undefer = async (db: Db, item: Pick<AgendaItem, 'id' | 'meeting'>, unless: string | null): Promise<void> => {
  for (const copy of await deferredCopies(db, item.id)) {
    if (copy.meeting === unless || copy.publishedAt !== null) continue
    await mustHaveNoNewPapers(db, copy, item.id)
    await moveReports(db, copy.id, { meeting: item.meeting, item: item.id })
    await removeItem(db, copy.id)
    await countChange(db, copy.meeting)
  }
}

const recommend = async (
  db: Db,
  meeting: Meeting,
  item: AgendaItem,
  number: number,
  settling: Settling,
  doing: Doing,
): Promise<void> => {
  const to = settling.recommendedTo === null ? null : await findBody(db, settling.recommendedTo)
  if (!to) throw new Refusal('Choose the body that it is recommended to', 'recommendedTo')
  if (to.id === meeting.body) throw new Refusal('Choose another body than this one', 'recommendedTo')
  if (settling.outcomeWords === '') throw new Refusal('Enter what is recommended', 'outcomeWords')
  const decision = await recordDecision(db, {
    title: title(settling.outcomeWords),
    wording: settling.outcomeWords,
    outcome: 'recommended',
    body: meeting.body,
    sourceMeeting: meeting.id,
    sourceMinute: number,
    sourceItem: item.id,
    part: item.part,
    decidedOn: meeting.heldOn,
    madeBy: doing.by,
  })
  await addStep(db, {
    decision,
    kind: 'recommended',
    body: to.id,
    who: '',
    on: meeting.heldOn,
    knownTo: 'day',
    words: settling.outcomeWords,
    evidence: `Minute ${number}`,
    link: `/meetings/${meeting.id}/minutes/read`,
    measure: null,
    counted: null,
    isPublic: item.part === 'open',
    corrects: null,
    addedBy: doing.by,
  })
}

const confirm = async (
  db: Db,
  meeting: Meeting,
  settling: Settling,
  chair: Chairing | null,
  doing: Doing,
): Promise<void> => {
  if (settling.confirms.length === 0) throw new Refusal('Choose whose minutes were confirmed', 'confirms')
  for (const id of settling.confirms) {
    const earlier = await findMeeting(db, id)
    if (!earlier || earlier.body !== meeting.body || earlier.heldOn >= meeting.heldOn)
      throw new Refusal('Choose an earlier meeting of this body', 'confirms')
    const newest = await findVersion(db, id)
    if (!newest)
      throw new Refusal(
        `The minutes of ${inWords(earlier.heldOn)} were never kept as a draft, so there is nothing to confirm`,
        'confirms',
      )
    if (newest.state === 'confirmed' || newest.state === 'signed')
      throw new Refusal(`The minutes of ${inWords(earlier.heldOn)} have been confirmed already`, 'confirms')
    await keepVersion(
      db,
      earlier,
      {
        state: settling.isSigned ? 'signed' : 'confirmed',
        isPublic: true,
        why: settling.outcomeWords,
        confirmedAt: meeting.id,
        signedBy: settling.isSigned ? (chair?.takenBy ?? '') : '',
      },
      doing.by,
      doing.now,
    )
  }
}

const confirmedInWords = async (db: Db, settling: Settling, chair: Chairing | null): Promise<string> => {
  const days: string[] = []
  for (const id of settling.confirms) {
    const earlier = await findMeeting(db, id)
    if (earlier) days.push(inWords(earlier.heldOn))
  }
  const signed = settling.isSigned ? ` and signed by ${chair?.takenBy ?? 'the chair'}` : ''
  return `The minutes of ${days.join(' and ')} were confirmed${signed}.`
}

// ---- Promises

/** A promise heard in the words of an entry, that nobody has said anything about yet. */
export type OpenPromise = Undertaking & Readonly<{ entry: string; minute: string; number: number; item: string }>

/** Every promise of a meeting that became neither an action nor anything else: promised but not recorded. */
export const openPromises = (
  minutes: readonly Minute[],
  answered: readonly Readonly<{ entry: string; sentence: string }>[],
): OpenPromise[] => {
  const done = new Set(answered.map(one => `${one.entry} ${one.sentence}`))
  return minutes.flatMap(minute =>
    minute.entries
      // A resolution is recorded already, and a question promises nothing.
      .filter(entry => entry.kind !== 'resolution' && entry.kind !== 'question')
      .flatMap(entry =>
        undertakingsIn(entry.words, entry.speaker === '' ? 'Officers' : entry.speaker)
          .filter(one => !done.has(`${entry.id} ${one.sentence}`))
          .map(one => ({ ...one, entry: entry.id, minute: minute.id, number: minute.number, item: minute.item })),
      ),
  )
}

/** One click makes an action of a promise, with the minute it was given in. */
export const keepPromise = async (
  db: Db,
  meeting: Meeting,
  promise: Pick<OpenPromise, 'entry' | 'sentence' | 'number' | 'item'>,
  kept: Readonly<{ title: string; followUp: FollowUp }>,
  doing: Doing,
): Promise<string> => {
  const minute = (await minutesOf(db, meeting.id)).find(one => one.number === promise.number)
  if (!minute) throw new Refusal('The minute of this promise is not there any more')
  const action = await addAction(db, {
    title: kept.title,
    kind: kept.followUp.kind,
    owners: [ownerNamed(kept.followUp.owner)],
    ...(await dueOf(db, meeting, kept.followUp)),
    expected: [],
    part: minute.part,
    sourceMeeting: meeting.id,
    sourceMinute: promise.number,
    sourceItem: promise.item,
    madeBy: doing.by,
  })
  await answerUndertaking(db, { entry: promise.entry, sentence: promise.sentence, answer: 'action', action }, doing.by)
  return action
}

// ---- The end

/** The meeting is over. What was not reached is told, so that it is deferred by somebody and not by being forgotten. */
export const endMeeting = async (
  db: Db,
  meeting: Meeting,
  times: Readonly<{ beganAt: Instant; endedAt: Instant }>,
): Promise<void> => {
  await mustNotBeConfirmed(db, meeting.id)
  mustBeALengthOfAMeeting(times.beganAt, times.endedAt)
  await saveTimes(db, meeting.id, times.beganAt, times.endedAt)
  if (meeting.state !== 'adjourned') await setMeetingState(db, meeting.id, { state: 'held' })
}

/** What was not reached goes to the next meeting that can take it, or waits until one is called. */
export const takeRestOn = async (
  db: Db,
  meeting: Meeting,
  doing: Doing,
): Promise<Readonly<{ next: Meeting | null; carried: number; questions: number }>> => {
  await setMeetingState(db, meeting.id, { state: 'held', restGoesOn: true })
  const next = await nextToTakeBusiness(db, meeting, doing.today)
  if (next === null) return { next, carried: 0, questions: 0 }
  const carried = await carryLeftOver(db, next, { from: meeting.id, by: doing.by, now: doing.now })
  return { next, carried, questions: await carryQuestions(db, next, meeting.id) }
}

/** The next meeting of the body that is called and still to come. */
export const nextToTakeBusiness = async (db: Db, meeting: Meeting, today: PlainDate): Promise<Meeting | null> =>
  (await meetingsBetween(db, { first: today, body: meeting.body })).find(
    one =>
      one.kind === 'formal' &&
      one.heldOn > meeting.heldOn &&
      (one.state === 'planned' || one.state === 'agenda published'),
  ) ?? null

/** The items that nobody minuted, in the order that they would have been taken. */
export const notReached = (room: Room): AgendaItem[] =>
  room.order.filter(
    item =>
      item.type !== 'apologies' && !room.minutes.some(minute => minute.item === item.id && minute.outcome !== null),
  )
