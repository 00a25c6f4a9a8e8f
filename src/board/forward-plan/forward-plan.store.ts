import type { Db } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import type { PlanItem, PlanKind, Planned } from './plan-item.ts'

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

const selectItems = (db: Db) =>
  db
    .selectFrom('plan_item')
    .select([
      'id',
      'body',
      'title',
      'kind',
      'every_meeting as everyMeeting',
      'every_months as everyMonths',
      'first_on as firstOn',
      'last_on as lastOn',
      'lead',
      'author_role as authorRole',
      'verb',
      'minutes_long as minutesLong',
      'is_exempt as isExempt',
      'template',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof selectItems>['execute']>>[number]
const itemOf = (row: Row): PlanItem => ({ ...row, kind: row.kind as PlanKind })

/** The plan of a body: annual reports first, then what comes round, what comes always and what comes once. */
export const planOf = async (db: Db, body: string): Promise<PlanItem[]> =>
  (await selectItems(db).where('body', '=', body).orderBy('kind').orderBy('title').orderBy('id').execute()).map(itemOf)

export const findPlanItem = async (db: Db, id: string): Promise<PlanItem | null> => {
  if (!uuid.test(id)) return null
  const row = await selectItems(db).where('id', '=', id).executeTakeFirst()
  return row ? itemOf(row) : null
}

/** Which item of a body's plan is on which meeting. */
export const plannedFor = (db: Db, body: string): Promise<Planned[]> =>
  db
    .selectFrom('planned_for')
    .innerJoin('plan_item', 'plan_item.id', 'planned_for.plan_item')
    .select(['planned_for.plan_item as planItem', 'planned_for.meeting', 'planned_for.why'])
    .where('plan_item.body', '=', body)
    .orderBy('planned_for.meeting')
    .orderBy('planned_for.plan_item')
    .execute()

const columnsOf = (item: Omit<PlanItem, 'id'>) => ({
  body: item.body,
  title: item.title,
  kind: item.kind,
  every_meeting: item.everyMeeting,
  every_months: item.everyMonths,
  first_on: item.firstOn,
  last_on: item.lastOn,
  lead: item.lead,
  author_role: item.authorRole,
  verb: item.verb,
  minutes_long: item.minutesLong,
  is_exempt: item.isExempt,
  template: item.template,
})

export const savePlanItem = async (db: Db, item: Omit<PlanItem, 'id'>): Promise<string> => {
  const { id } = await db.insertInto('plan_item').values(columnsOf(item)).returning('id').executeTakeFirstOrThrow()
  return id
}

export const changePlanItem = (db: Db, id: string, item: Omit<PlanItem, 'id'>) =>
  db.updateTable('plan_item').set(columnsOf(item)).where('id', '=', id).execute()

/** Puts items on meetings; what is there already stays as it is. */
export const planFor = async (
  db: Db,
  all: readonly Readonly<{ planItem: string; meeting: string; why?: string }>[],
): Promise<void> => {
  if (all.length === 0) return
  await db
    .insertInto('planned_for')
    .values(all.map(one => ({ plan_item: one.planItem, meeting: one.meeting, why: one.why ?? '' })))
    .onConflict(conflict => conflict.columns(['plan_item', 'meeting']).doNothing())
    .execute()
}

export const takeOff = (db: Db, planItem: string, meeting: string) =>
  db.deleteFrom('planned_for').where('plan_item', '=', planItem).where('meeting', '=', meeting).execute()

/** An item that an agenda gives to another meeting is planned for that one, where it is a meeting of the same body. */
export const movePlanned = async (
  db: Db,
  planItem: string | null,
  from: Readonly<{ id: string; body: string }>,
  to: Readonly<{ id: string; body: string }>,
): Promise<void> => {
  if (planItem === null) return
  await takeOff(db, planItem, from.id)
  if (from.body === to.body) await planFor(db, [{ planItem, meeting: to.id }])
}

/** What was planned for one meeting is planned for another. What comes to every meeting comes there anyway. */
export const movePlan = async (
  db: Db,
  from: Readonly<{ id: string; body: string }>,
  to: Readonly<{ id: string }>,
): Promise<void> => {
  const always = new Set((await planOf(db, from.body)).filter(item => item.everyMeeting).map(item => item.id))
  const there = (await plannedFor(db, from.body)).filter(one => one.meeting === from.id)
  await planFor(
    db,
    there.filter(one => !always.has(one.planItem)).map(one => ({ planItem: one.planItem, meeting: to.id })),
  )
  for (const one of there) await takeOff(db, one.planItem, from.id)
}

/** Takes an item out of the plan from a day on: off the meetings to come, and gone where no agenda ever had it. */
export const removeFromPlan = async (db: Db, item: string, from: PlainDate, lastOn: PlainDate): Promise<void> => {
  await db
    .deleteFrom('planned_for')
    .where('plan_item', '=', item)
    .where('meeting', 'in', db.selectFrom('meeting').select('id').where('held_on', '>=', from))
    .execute()
  const kept = await db
    .selectFrom('planned_for')
    .select('meeting')
    .where('plan_item', '=', item)
    .union(db.selectFrom('agenda_item').select('meeting').where('plan_item', '=', item))
    .union(db.selectFrom('report').select('report.title as meeting').where('plan_item', '=', item))
    .execute()
  if (kept.length === 0) await db.deleteFrom('plan_item').where('id', '=', item).execute()
  else
    await db
      .updateTable('plan_item')
      .set(eb => ({ last_on: eb.fn<PlainDate>('greatest', [eb.val(lastOn), 'first_on']) }))
      .where('id', '=', item)
      .execute()
}

/** Business of the plan, or of an earlier meeting, that agendas of these meetings have already, as far as the reader may see them. */
export const onAgendas = (db: Db, meetings: readonly string[]) =>
  meetings.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('agenda_item as item')
        .leftJoin('agenda_item as before', 'before.id', 'item.from_item')
        .leftJoin('meeting', 'meeting.id', 'before.meeting')
        .select([
          'item.id',
          'item.meeting',
          'item.title',
          'item.from_why as why',
          'item.plan_item as planItem',
          'item.minutes_long as minutesLong',
          'meeting.held_on as from',
        ])
        .where('item.meeting', 'in', meetings)
        .where('item.withdrawn_at', 'is', null)
        .where(eb => eb.or([eb('item.plan_item', 'is not', null), eb('before.id', 'is not', null)]))
        .orderBy('item.meeting')
        .orderBy('item.ordinal')
        .orderBy('item.id')
        .execute()

/** An item of the plan whose meeting is over, or will not be, without its agenda ever having had it. */
export type PlanWaiting = Readonly<{ item: string; title: string; meeting: string; heldOn: PlainDate }>

/** What comes to every meeting waits for none, and what a later meeting has already waits no longer. */
export const planThatWaits = (db: Db, body: string, today: PlainDate): Promise<PlanWaiting[]> =>
  db
    .selectFrom('planned_for')
    .innerJoin('plan_item', 'plan_item.id', 'planned_for.plan_item')
    .innerJoin('meeting', 'meeting.id', 'planned_for.meeting')
    .select(['plan_item.id as item', 'plan_item.title', 'meeting.id as meeting', 'meeting.held_on as heldOn'])
    .where('plan_item.body', '=', body)
    .where('plan_item.every_meeting', '=', false)
    .where(eb => eb.or([eb('plan_item.last_on', 'is', null), eb('plan_item.last_on', '>=', today)]))
    .where('meeting.state', 'in', ['held', 'adjourned', 'cancelled'])
    .where(({ eb, not, exists }) =>
      not(
        exists(
          eb
            .selectFrom('agenda_item as taken')
            .innerJoin('meeting as there', 'there.id', 'taken.meeting')
            .select('taken.id')
            .whereRef('taken.plan_item', '=', 'plan_item.id')
            .where('taken.withdrawn_at', 'is', null)
            .whereRef('there.held_on', '>=', 'meeting.held_on'),
        ),
      ),
    )
    .where(({ eb, not, exists }) =>
      not(
        exists(
          eb
            .selectFrom('planned_for as again')
            .innerJoin('meeting as later', 'later.id', 'again.meeting')
            .select('again.meeting')
            .whereRef('again.plan_item', '=', 'plan_item.id')
            .whereRef('later.held_on', '>', 'meeting.held_on'),
        ),
      ),
    )
    .orderBy('meeting.held_on')
    .orderBy('plan_item.title')
    .orderBy('plan_item.id')
    .execute()
