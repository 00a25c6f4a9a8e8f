import type { Db } from '../../database/index.ts'

/** The business goes to another meeting before it was taken, and its report with it. */
export const moveReports = (db: Db, from: string, to: Readonly<{ meeting: string; item: string }>) =>
  db
    .updateTable('report')
    .set({ meeting: to.meeting, agenda_item: to.item })
    .where('agenda_item', '=', from)
    .where('state', 'not in', ['published', 'withdrawn'])
    .execute()
