import type { Db } from '../../database/index.ts'

/** The business goes to another meeting before it was taken, and its report with it. */
export const moveReports = (db: Db, from: string, to: Readonly<{ meeting: string; item: string }>) =>
  db
    .updateTable('report')
    .set({ meeting: to.meeting, agenda_item: to.item })
    .where('agenda_item', '=', from)
    .where('state', 'not in', ['published', 'withdrawn'])
    .execute()

/** A report that stood on no agenda goes on one. */
export const placeReport = (
  db: Db,
  report: string,
  at: Readonly<{ meeting: string; item: string; planItem: string | null }>,
) =>
  db
    .updateTable('report')
    .set({ meeting: at.meeting, agenda_item: at.item, plan_item: at.planItem })
    .where('id', '=', report)
    .execute()

/** Whether a report was put together from the records of a year, on a workbench of its own. */
export const isAnnualReport = async (db: Db, report: string): Promise<boolean> =>
  (await db.selectFrom('annual_report').select('report').where('report', '=', report).executeTakeFirst()) !== undefined

/** Whether a report stands on an agenda: as what its item is about, or as a paper that was attached to one. */
export const isOnAgenda = async (db: Db, report: Readonly<{ id: string; agendaItem: string | null }>) =>
  report.agendaItem !== null ||
  (await db
    .selectFrom('paper')
    .select('id')
    .where('report', '=', report.id)
    .where('withdrawn_at', 'is', null)
    .limit(1)
    .executeTakeFirst()) !== undefined
