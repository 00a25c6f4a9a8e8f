import type { Db, Instant } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import type { Decision, DecisionOutcome, KnownTo, Step, StepKind } from './decision.ts'

export type NewDecision = Readonly<{
  title: string
  /** As the minutes show it. */
  wording: string
  outcome: DecisionOutcome
  body: string | null
  sourceMeeting: string | null
  sourceMinute: number | null
  sourceItem?: string | null
  sourceReport?: string | null
  decidedOn: PlainDate
  effectiveFrom?: PlainDate | null
  part: Decision['part']
  isPublic?: boolean
  publicWords?: string
  madeBy: string | null
  madeAt?: Instant
}>

export const recordDecision = async (db: Db, made: NewDecision): Promise<string> => {
  const { id } = await db
    .insertInto('decision')
    .values({
      title: made.title,
      wording: made.wording,
      outcome: made.outcome,
      body: made.body,
      source_meeting: made.sourceMeeting,
      source_minute: made.sourceMinute,
      source_item: made.sourceItem ?? null,
      source_report: made.sourceReport ?? null,
      decided_on: made.decidedOn,
      effective_from: made.effectiveFrom ?? null,
      part: made.part,
      is_public: made.part === 'open' && (made.isPublic ?? false),
      public_words: made.publicWords ?? '',
      made_by: made.madeBy,
      ...(made.madeAt === undefined ? {} : { made_at: made.madeAt }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** From now on the public reads it; what was decided in private is never among them. */
export const makeDecisionPublic = (db: Db, id: string, shown: Readonly<{ isPublic: boolean; publicWords: string }>) =>
  db
    .updateTable('decision')
    .set({ is_public: shown.isPublic, public_words: shown.publicWords })
    .where('id', '=', id)
    .where('part', '=', 'open')
    .execute()

/** Every open decision of a meeting, as its minutes become public. */
export const publishDecisionsOf = (db: Db, meeting: string) =>
  db
    .updateTable('decision')
    .set({ is_public: true })
    .where('source_meeting', '=', meeting)
    .where('part', '=', 'open')
    .execute()

const selectDecisions = (db: Db) =>
  db
    .selectFrom('decision')
    .leftJoin('body', 'body.id', 'decision.body')
    .leftJoin('meeting', 'meeting.id', 'decision.source_meeting')
    .select([
      'decision.id',
      'decision.title',
      'decision.wording',
      'decision.part',
      'decision.outcome',
      'decision.body',
      'body.name as bodyName',
      'decision.source_meeting as sourceMeeting',
      'meeting.held_on as sourceMeetingOn',
      'decision.source_minute as sourceMinute',
      'decision.source_item as sourceItem',
      'decision.source_report as sourceReport',
      'decision.decided_on as decidedOn',
      'decision.effective_from as effectiveFrom',
      'decision.is_public as isPublic',
      'decision.public_words as publicWords',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof selectDecisions>['execute']>>[number]

const decisionOf = (row: Row): Decision => ({
  ...row,
  part: row.part as Decision['part'],
  outcome: row.outcome as DecisionOutcome,
})

/** The newest first, as far as this reader may see them. */
export const allDecisions = async (db: Db): Promise<Decision[]> =>
  (
    await selectDecisions(db)
      .orderBy('decision.decided_on', 'desc')
      .orderBy('decision.source_minute')
      .orderBy('decision.made_at')
      .orderBy('decision.id')
      .execute()
  ).map(decisionOf)

export const decisionsOfMeeting = async (db: Db, meeting: string): Promise<Decision[]> =>
  (
    await selectDecisions(db)
      .where('decision.source_meeting', '=', meeting)
      .orderBy('decision.source_minute')
      .orderBy('decision.made_at')
      .orderBy('decision.id')
      .execute()
  ).map(decisionOf)

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

export const findDecision = async (db: Db, id: string): Promise<Decision | null> => {
  if (!uuid.test(id)) return null
  const row = await selectDecisions(db).where('decision.id', '=', id).executeTakeFirst()
  return row ? decisionOf(row) : null
}

/** Every step ever written, those that were corrected as well; `stepsThatStand` says which stand. */
export const stepsOf = async (db: Db, decisions: readonly string[]): Promise<Map<string, Step[]>> => {
  if (decisions.length === 0) return new Map()
  const rows = await db
    .selectFrom('decision_step')
    .leftJoin('body', 'body.id', 'decision_step.body')
    .select([
      'decision_step.id',
      'decision_step.decision',
      'decision_step.kind',
      'decision_step.body',
      'body.name as bodyName',
      'decision_step.who',
      'decision_step.on_day as on',
      'decision_step.day_known as knownTo',
      'decision_step.words',
      'decision_step.evidence',
      'decision_step.link',
      'decision_step.measure',
      'decision_step.counted',
      'decision_step.is_public as isPublic',
      'decision_step.corrects',
    ])
    .where('decision_step.decision', 'in', [...decisions])
    .orderBy('decision_step.on_day')
    .orderBy('decision_step.added_at')
    .orderBy('decision_step.id')
    .execute()
  return Map.groupBy(
    rows.map(row => ({ ...row, kind: row.kind as StepKind, knownTo: row.knownTo as KnownTo })),
    row => row.decision,
  )
}

export type NewStep = Omit<Step, 'id' | 'bodyName'> & Readonly<{ decision: string; addedBy: string | null }>

export const addStep = async (db: Db, step: NewStep): Promise<string> => {
  const { id } = await db
    .insertInto('decision_step')
    .values({
      decision: step.decision,
      kind: step.kind,
      body: step.body,
      who: step.who,
      on_day: step.on,
      day_known: step.knownTo,
      words: step.words,
      evidence: step.evidence,
      link: step.link,
      measure: step.measure,
      counted: step.counted,
      is_public: step.isPublic,
      corrects: step.corrects,
      added_by: step.addedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
