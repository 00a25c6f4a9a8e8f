import { sql } from 'kysely'
import { roleCalled, roles } from '../../access/index.ts'
import { asJson, type Db, type Instant } from '../../database/index.ts'
import { type PlainDate, Refusal } from '../../kernel/index.ts'
import type { Meeting } from '../meetings/meeting.ts'
import {
  type Confidence,
  type Action,
  type ActionKind,
  type ActionState,
  type ClosedState,
  inOrderOfDue,
  type Owner,
  type OwnerShown,
  type Part,
} from './action.ts'

type StoredOwner = Readonly<{ person: string | null; role: string | null; words: string }>

/** Words that are the title of a role mean whoever holds that role. */
const storedOwner = (owner: Owner): StoredOwner => {
  if ('person' in owner) return { person: owner.person, role: null, words: '' }
  if ('role' in owner) return { person: null, role: owner.role, words: '' }
  const words = owner.words.trim()
  const role = roles.find(one => one.signsIn && one.title.toLowerCase() === words.replace(/^the /i, '').toLowerCase())
  return { person: null, role: role?.id ?? null, words: role ? '' : words }
}

const storedOwners = (owners: readonly Owner[]): StoredOwner[] => {
  const once = new Map(
    owners
      .map(storedOwner)
      .filter(owner => owner.person !== null || owner.role !== null || owner.words !== '')
      .map(owner => [JSON.stringify(owner), owner]),
  )
  return [...once.values()]
}

export type NewAction = Readonly<{
  title: string
  sourceMeeting: string | null
  sourceMinute: number | null
  sourceItem?: string | null
  sourceReport?: string | null
  owners: readonly Owner[]
  dueOn?: PlainDate | null
  dueMeeting?: string | null
  expected: readonly string[]
  kind: ActionKind
  part: Part
  madeBy: string | null
  /** The moment of the meeting, where it is entered later. */
  madeAt?: Instant
  replaces?: string | null
}>

/** What somebody must do from now on. */
export const addAction = async (db: Db, made: NewAction): Promise<string> => {
  const at = made.madeAt === undefined ? {} : { made_at: made.madeAt }
  const { id } = await db
    .insertInto('action')
    .values({
      title: made.title,
      kind: made.kind,
      part: made.part,
      owners: asJson(storedOwners(made.owners)),
      source_meeting: made.sourceMeeting,
      source_minute: made.sourceMinute,
      source_item: made.sourceItem ?? null,
      source_report: made.sourceReport ?? null,
      due_on: made.dueOn ?? null,
      due_meeting: made.dueMeeting ?? null,
      replaces: made.replaces ?? null,
      made_by: made.madeBy,
      ...at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const expected = made.expected.map(words => words.trim()).filter(words => words !== '')
  if (expected.length > 0)
    await db
      .insertInto('action_outcome')
      .values(expected.map((words, index) => ({ action: id, ordinal: index + 1, expected: words })))
      .execute()
  await addEvent(db, { action: id, deed: 'made', person: made.madeBy, ...(made.madeAt ? { at: made.madeAt } : {}) })
  return id
}

type Event = Readonly<{
  action: string
  deed: string
  state?: string | null
  words?: string
  link?: string
  confidence?: Confidence | null
  person: string | null
  at?: Instant
}>

const addEvent = (db: Db, event: Event) =>
  db
    .insertInto('action_event')
    .values({
      action: event.action,
      deed: event.deed,
      state: event.state ?? null,
      words: event.words ?? '',
      link: event.link ?? '',
      confidence: event.confidence ?? null,
      person: event.person,
      ...(event.at === undefined ? {} : { at: event.at }),
    })
    .execute()

const selectActions = (db: Db) =>
  db
    .selectFrom('action')
    .leftJoin('meeting as source', 'source.id', 'action.source_meeting')
    .leftJoin('meeting as due', 'due.id', 'action.due_meeting')
    .leftJoin('action as later', 'later.replaces', 'action.id')
    .select([
      'action.id',
      'action.title',
      'action.kind',
      'action.part',
      'action.state',
      'action.owners',
      'action.source_meeting as sourceMeeting',
      'source.held_on as sourceMeetingOn',
      'source.body as sourceBody',
      'action.source_minute as sourceMinute',
      'action.source_item as sourceItem',
      'action.source_report as sourceReport',
      'action.due_on as dueOn',
      'action.due_meeting as dueMeeting',
      eb => eb.fn.coalesce('action.due_on', 'due.held_on').as('dueDay'),
      'action.replaces',
      'later.id as replacedBy',
      'action.is_public as isPublic',
      'action.public_words as publicWords',
      'action.revision',
      'action.made_at as madeAt',
      'action.closed_at as closedAt',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof selectActions>['execute']>>[number]

/** Who is still here on that day, so that an owner who left is seen. The public's role sees nobody, and asks for nobody. */
const stillHere = async (db: Db, today: PlainDate) => {
  const rows = await db
    .selectFrom('person')
    .leftJoin('person_role', join =>
      join
        .onRef('person_role.person', '=', 'person.id')
        .on('person_role.ended_at', 'is', null)
        .on('person_role.first_on', '<=', today)
        .on(eb => eb.or([eb('person_role.last_on', 'is', null), eb('person_role.last_on', '>=', today)])),
    )
    .select(['person.id', 'person.display_role as shownAs', 'person_role.role'])
    .orderBy('person.id')
    .orderBy('person_role.role')
    .execute()
  return {
    shownAs: new Map(rows.map(row => [row.id, row.shownAs])),
    people: new Set(rows.flatMap(row => (row.role === null ? [] : [row.id]))),
    roles: new Set(rows.flatMap(row => row.role ?? [])),
  }
}

type Here = Awaited<ReturnType<typeof stillHere>>

const shownOwner = (owner: StoredOwner, here: Here): OwnerShown => {
  if (owner.person !== null)
    return {
      ...owner,
      words: here.shownAs.get(owner.person) ?? 'Somebody who is not known here',
      hasLeft: !here.people.has(owner.person),
    }
  if (owner.role !== null)
    return { ...owner, words: roleCalled(owner.role)?.title ?? owner.role, hasLeft: !here.roles.has(owner.role) }
  return { ...owner, hasLeft: false }
}

const withOutcomes = async (db: Db, rows: readonly Row[], today: PlainDate): Promise<Action[]> => {
  if (rows.length === 0) return []
  const here = await stillHere(db, today)
  const outcomes = await db
    .selectFrom('action_outcome')
    .select(['action', 'ordinal', 'expected', 'actual'])
    .where(
      'action',
      'in',
      rows.map(row => row.id),
    )
    .orderBy('action')
    .orderBy('ordinal')
    .execute()
  const ofAction = Map.groupBy(outcomes, one => one.action)
  return rows
    .map(row => ({
      ...row,
      kind: row.kind as ActionKind,
      part: row.part as Part,
      state: row.state as ActionState,
      owners: row.owners.map(owner => shownOwner(owner, here)),
      outcomes: (ofAction.get(row.id) ?? []).map(({ ordinal, expected, actual }) => ({ ordinal, expected, actual })),
    }))
    .toSorted(inOrderOfDue)
}

/** Every action that this reader may see, in the order they are due. */
export const allActions = async (db: Db, today: PlainDate): Promise<Action[]> =>
  withOutcomes(db, await selectActions(db).orderBy('action.id').execute(), today)

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

export const findAction = async (db: Db, id: string, today: PlainDate): Promise<Action | null> => {
  if (!uuid.test(id)) return null
  const rows = await selectActions(db).where('action.id', '=', id).execute()
  return (await withOutcomes(db, rows, today))[0] ?? null
}

/** What a meeting asked for, by its minutes. */
export const actionsOfMeeting = async (db: Db, meeting: string, today: PlainDate): Promise<Action[]> =>
  withOutcomes(
    db,
    await selectActions(db).where('action.source_meeting', '=', meeting).orderBy('action.id').execute(),
    today,
  )

/** The action table of a report. */
export const actionsOfReport = async (db: Db, report: string, today: PlainDate): Promise<Action[]> =>
  uuid.test(report)
    ? withOutcomes(
        db,
        await selectActions(db).where('action.source_report', '=', report).orderBy('action.id').execute(),
        today,
      )
    : []

/**
 * What earlier meetings of the same body had left open when this one sat, and what is due at it. A standing rule holds
 * for good, so it is no matter arising unless it is due here.
 */
export const openActionsFor = async (
  db: Db,
  meeting: Pick<Meeting, 'id' | 'body' | 'heldOn'>,
  today: PlainDate,
): Promise<Action[]> => {
  const rows = await selectActions(db)
    .where(eb => eb.or([eb('action.closed_at', 'is', null), eb(sql`action.closed_at::date`, '>=', meeting.heldOn)]))
    .where(eb =>
      eb.or([
        eb('action.due_meeting', '=', meeting.id),
        eb.and([
          eb('action.kind', '!=', 'standing rule'),
          eb('source.body', '=', meeting.body),
          eb('source.held_on', '<', meeting.heldOn),
        ]),
      ]),
    )
    .orderBy('action.id')
    .execute()
  return withOutcomes(db, rows, today)
}

export const eventsOf = (db: Db, action: string) =>
  db
    .selectFrom('action_event')
    .leftJoin('person', 'person.id', 'action_event.person')
    .select([
      'action_event.id',
      'action_event.action',
      'action_event.at',
      'action_event.deed',
      'action_event.state',
      'action_event.words',
      'action_event.link',
      'action_event.confidence',
      'person.display_role as by',
    ])
    .where('action_event.action', '=', action)
    .orderBy('action_event.at')
    .orderBy('action_event.id')
    .execute()

/** Whoever saw it as it is now may change it. */
const takeTurn = async (
  db: Db,
  action: Pick<Action, 'id' | 'revision'>,
  change: Readonly<{
    state?: ActionState
    closed_at?: Instant | null
    title?: string
    owners?: readonly Owner[]
    due_on?: PlainDate | null
    due_meeting?: string | null
    is_public?: boolean
    public_words?: string
  }>,
): Promise<void> => {
  const { owners, ...columns } = change
  const taken = await db
    .updateTable('action')
    .set({
      ...columns,
      ...(owners === undefined ? {} : { owners: asJson(storedOwners(owners)) }),
      revision: action.revision + 1,
    })
    .where('id', '=', action.id)
    .where('revision', '=', action.revision)
    .returning('id')
    .executeTakeFirst()
  if (!taken)
    throw new Refusal(
      'Somebody else changed this action while you had it open. Look at it as it is now, then try again',
    )
}

type By = Readonly<{ by: string | null; at: Instant }>

export const saveActualOutcomes = async (
  db: Db,
  action: Pick<Action, 'id' | 'outcomes'>,
  actual: ReadonlyMap<number, string>,
  { by, at }: By,
): Promise<void> => {
  for (const outcome of action.outcomes) {
    const words = actual.get(outcome.ordinal)
    if (words === undefined || words === outcome.actual) continue
    await db
      .updateTable('action_outcome')
      .set({ actual: words, recorded_by: by, recorded_at: at })
      .where('action', '=', action.id)
      .where('ordinal', '=', outcome.ordinal)
      .execute()
  }
}

/** What an owner says came of it. It is open until somebody who keeps the actions closes it on evidence. */
export const answerAction = (
  db: Db,
  action: Pick<Action, 'id'>,
  answer: Readonly<{ state: string; words: string; link: string; confidence?: Confidence | null }> & By,
) =>
  addEvent(db, {
    action: action.id,
    deed: 'answered',
    state: answer.state,
    words: answer.words,
    link: answer.link,
    confidence: answer.confidence ?? null,
    person: answer.by,
    at: answer.at,
  })

export const closeAction = async (
  db: Db,
  action: Pick<Action, 'id' | 'revision'>,
  closing: Readonly<{ state: ClosedState; evidence: string; link: string }> & By,
): Promise<void> => {
  await takeTurn(db, action, { state: closing.state, closed_at: closing.at })
  await addEvent(db, {
    action: action.id,
    deed: 'closed',
    state: closing.state,
    words: closing.evidence,
    link: closing.link,
    person: closing.by,
    at: closing.at,
  })
}

export const reopenAction = async (
  db: Db,
  action: Pick<Action, 'id' | 'revision'>,
  why: Readonly<{ words: string }> & By,
): Promise<void> => {
  await takeTurn(db, action, { state: 'open', closed_at: null })
  await addEvent(db, { action: action.id, deed: 'reopened', words: why.words, person: why.by, at: why.at })
}

export const changeAction = async (
  db: Db,
  action: Pick<Action, 'id' | 'revision'>,
  change: Readonly<{
    title: string
    owners: readonly Owner[]
    dueOn: PlainDate | null
    dueMeeting: string | null
    /** What changed, in words, for its history. */
    words: string
    ownersChanged: boolean
  }> &
    By,
): Promise<void> => {
  await takeTurn(db, action, {
    title: change.title,
    owners: change.owners,
    due_on: change.dueOn,
    due_meeting: change.dueMeeting,
  })
  await addEvent(db, {
    action: action.id,
    deed: change.ownersChanged ? 'owner replaced' : 'changed',
    words: change.words,
    person: change.by,
    at: change.at,
  })
}

/** Shown to the public in words made for them, or no longer. */
export const showAction = async (
  db: Db,
  action: Pick<Action, 'id' | 'revision' | 'part'>,
  shown: Readonly<{ publicWords: string }> & By,
): Promise<void> => {
  if (shown.publicWords !== '' && action.part !== 'open')
    throw new Refusal('This action came of business taken in private, so it cannot be shown to the public')
  const isPublic = shown.publicWords !== ''
  await takeTurn(db, action, { is_public: isPublic, ...(isPublic ? { public_words: shown.publicWords } : {}) })
  await addEvent(db, {
    action: action.id,
    deed: isPublic ? 'made public' : 'made private',
    words: shown.publicWords,
    person: shown.by,
    at: shown.at,
  })
}

export type Reissue = Readonly<{
  title: string
  owners: readonly Owner[]
  dueOn: PlainDate | null
  dueMeeting: string | null
  expected: readonly string[]
  /** How the earlier one ended, where it was still open. */
  as: Exclude<ClosedState, 'withdrawn'>
  why: string
  sourceMeeting?: string | null
  sourceMinute?: number | null
  sourceReport?: string | null
}> &
  By

/** Asks for it again, of others or by another day. The earlier one stays and is closed as it ended; the two are one chain. */
export const reissueAction = async (db: Db, id: string, again: Reissue): Promise<string> => {
  const before = await db
    .selectFrom('action')
    .leftJoin('action as later', 'later.replaces', 'action.id')
    .select([
      'action.id',
      'action.revision',
      'action.kind',
      'action.part',
      'action.state',
      'action.source_meeting as sourceMeeting',
      'action.source_minute as sourceMinute',
      'action.source_item as sourceItem',
      'action.source_report as sourceReport',
      'later.title as laterTitle',
    ])
    .where('action.id', '=', id)
    .executeTakeFirstOrThrow()
  if (before.laterTitle !== null)
    throw new Refusal(`It was re-issued already, as “${before.laterTitle}”. Re-issue that one instead`)
  if (before.state === 'withdrawn') throw new Refusal('It was withdrawn, so it is not re-issued. Make a new action')
  if (before.state === 'open')
    await closeAction(db, before, { state: again.as, evidence: again.why, link: '', by: again.by, at: again.at })
  const next = await addAction(db, {
    title: again.title,
    kind: before.kind as ActionKind,
    part: before.part as Part,
    owners: again.owners,
    dueOn: again.dueOn,
    dueMeeting: again.dueMeeting,
    expected: again.expected,
    sourceMeeting: again.sourceMeeting === undefined ? before.sourceMeeting : again.sourceMeeting,
    sourceMinute: again.sourceMinute === undefined ? before.sourceMinute : again.sourceMinute,
    sourceItem: before.sourceItem,
    sourceReport: again.sourceReport === undefined ? before.sourceReport : again.sourceReport,
    replaces: before.id,
    madeBy: again.by,
    madeAt: again.at,
  })
  await addEvent(db, {
    action: before.id,
    deed: 're-issued',
    words: again.why,
    link: `/actions/${next}`,
    person: again.by,
    at: again.at,
  })
  return next
}

/** What the public may know of the actions of a meeting. Read it as the public does. */
export const publicActionsOf = async (db: Db, meeting: string) => {
  const rows = await db
    .selectFrom('action')
    .leftJoin('meeting as due', 'due.id', 'action.due_meeting')
    .select([
      'action.id',
      'action.public_words as words',
      'action.state',
      'action.owners',
      'action.source_minute as minute',
      eb => eb.fn.coalesce('action.due_on', 'due.held_on').as('dueDay'),
    ])
    .where('action.source_meeting', '=', meeting)
    .where('action.is_public', '=', true)
    .orderBy('action.source_minute')
    .orderBy('action.made_at')
    .orderBy('action.id')
    .execute()
  return rows.map(({ owners, ...row }) => ({
    ...row,
    state: row.state as ActionState,
    // Whoever it is, the public knows them by what they do.
    owners: owners.map(owner =>
      owner.role !== null ? (roleCalled(owner.role)?.title ?? owner.role) : owner.words || 'An officer of the council',
    ),
  }))
}
