import type { Db } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import { catalogue } from '../../indicators/index.ts'
import { findings } from '../../voice/index.ts'
import { questionId, type Ref, type RecordKind, recordKinds } from './link.ts'
import { type Shown, showRecords } from './records.store.ts'

/** How many of each kind are offered: the newest, so that a list can still be read. */
const offered = 60

const idsOf: Readonly<Record<RecordKind, (db: Db) => Promise<readonly string[]>>> = {
  card: async db =>
    (
      await db
        .selectFrom('card')
        .select('id')
        .where('number', 'is not', null)
        .orderBy('number', 'desc')
        .limit(offered)
        .execute()
    ).map(row => row.id),
  quote: async db =>
    (await db.selectFrom('quote').select('id').orderBy('id').limit(offered).execute()).map(row => row.id),
  finding: async db => (await findings(db)).slice(0, offered).map(one => one.id),
  'survey-question': async db =>
    (
      await db
        .selectFrom('survey_question')
        .innerJoin('survey', 'survey.id', 'survey_question.survey')
        .select(['survey_question.survey', 'survey_question.key'])
        .orderBy('survey.title')
        .orderBy('survey_question.survey')
        .orderBy('survey_question.ordinal')
        .execute()
    ).map(row => questionId(row)),
  statement: async db =>
    (
      await db
        .selectFrom('promise_statement')
        .select('id')
        .where('ended_on', 'is', null)
        .orderBy('promise')
        .orderBy('number')
        .execute()
    ).map(row => row.id),
  priority: async db =>
    (
      await db
        .selectFrom('priority')
        .innerJoin('strategy', 'strategy.id', 'priority.strategy')
        .select(['priority.strategy', 'priority.number'])
        .where('strategy.council', '=', '')
        .orderBy('strategy.first_on', 'desc')
        .orderBy('priority.strategy')
        .orderBy('priority.number')
        .execute()
    ).map(row => `${row.strategy}/${row.number}`),
  commitment: async db =>
    (
      await db
        .selectFrom('commitment')
        .select('id')
        .where('ended_on', 'is', null)
        .orderBy('strategy', 'desc')
        .orderBy('priority')
        .orderBy('ordinal')
        .orderBy('id')
        .execute()
    ).map(row => row.id),
  recommendation: async db =>
    (
      await db
        .selectFrom('recommendation')
        .select('id')
        .orderBy('made_on', 'desc')
        .orderBy('id')
        .limit(offered)
        .execute()
    ).map(row => row.id),
  action: async db =>
    (await db.selectFrom('action').select('id').orderBy('made_at', 'desc').orderBy('id').limit(offered).execute()).map(
      row => row.id,
    ),
  decision: async db =>
    (
      await db.selectFrom('decision').select('id').orderBy('decided_on', 'desc').orderBy('id').limit(offered).execute()
    ).map(row => row.id),
  measure: () => Promise.resolve(catalogue.map(indicator => indicator.id)),
  report: async db =>
    (
      await db.selectFrom('report').select('id').orderBy('recorded_at', 'desc').orderBy('id').limit(offered).execute()
    ).map(row => row.id),
}

/** The records that this reader may tie to another, by kind. */
export const recordsToTie = async (
  db: Db,
  today: PlainDate,
): Promise<readonly Readonly<{ kind: RecordKind; records: readonly Shown[] }>[]> => {
  const refs: Ref[] = []
  for (const kind of recordKinds) for (const id of await idsOf[kind](db)) refs.push({ kind, id })
  const shown = [...(await showRecords(db, refs, today)).values()]
  return recordKinds.map(kind => ({ kind, records: shown.filter(one => one.ref.kind === kind) }))
}
