import type { Db } from '../../database/index.ts'
import type { Appraisal } from './appraisal.ts'

/** The appraisals of those who hold or held a seat of a body, the one that is due first first. */
export const appraisalsOf = (db: Db, body: string): Promise<Appraisal[]> =>
  db
    .selectFrom('appraisal')
    .innerJoin('seat_holder', 'seat_holder.id', 'appraisal.holder')
    .innerJoin('seat', 'seat.id', 'seat_holder.seat')
    .select([
      'appraisal.holder',
      'appraisal.appraised_by as appraisedBy',
      'appraisal.last_on as lastOn',
      'appraisal.next_on as nextOn',
    ])
    .where('seat.body', '=', body)
    .orderBy('appraisal.next_on')
    .orderBy('seat.ordinal')
    .orderBy('appraisal.holder')
    .execute()

/** Who appraises a member and when; null where nobody does. */
export const saveAppraisal = async (
  db: Db,
  holder: string,
  appraisal: Omit<Appraisal, 'holder'> | null,
): Promise<void> => {
  await db.deleteFrom('appraisal').where('holder', '=', holder).execute()
  if (appraisal !== null)
    await db
      .insertInto('appraisal')
      .values({
        holder,
        appraised_by: appraisal.appraisedBy,
        last_on: appraisal.lastOn,
        next_on: appraisal.nextOn,
      })
      .execute()
}
