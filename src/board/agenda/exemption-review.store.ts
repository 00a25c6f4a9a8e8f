import type { Db } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import type { Exemption } from './exemption.ts'
import type { ExemptionReview } from './exemption-review.ts'

/** What was found each time, the latest first; nothing for a reader who may not read private business. */
export const exemptionReviewsOf = async (db: Db, item: string): Promise<readonly ExemptionReview[]> => {
  const rows = await db
    .selectFrom('exemption_review')
    .select(['looked_on as lookedOn', 'outcome', 'why', 'decided_by_role as decidedByRole'])
    .where('item', '=', item)
    .orderBy('looked_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(row => ({ ...row, outcome: row.outcome as ExemptionReview['outcome'] }))
}

export const saveExemptionReview = async (
  db: Db,
  item: string,
  said: Readonly<{ review: ExemptionReview; exemption: Pick<Exemption, 'reviewOn' | 'endedOn'>; by: string | null }>,
): Promise<void> => {
  const { review, exemption, by } = said
  await db
    .insertInto('exemption_review')
    .values({
      item,
      looked_on: review.lookedOn,
      outcome: review.outcome,
      why: review.why,
      decided_by: by,
      decided_by_role: review.decidedByRole,
    })
    .execute()
  await db
    .updateTable('exemption')
    .set({ review_on: exemption.reviewOn, ended_on: exemption.endedOn })
    .where('item', '=', item)
    .execute()
}

export type ReviewDue = Readonly<{ item: string; title: string; meeting: string; reviewOn: PlainDate }>

/** Items of meetings that are over, and are to be looked at again by `until`; the earliest first. */
export const reviewsDue = (db: Db, until: PlainDate): Promise<ReviewDue[]> =>
  db
    .selectFrom('exemption')
    .innerJoin('agenda_item', 'agenda_item.id', 'exemption.item')
    .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting')
    .select(['agenda_item.id as item', 'agenda_item.title', 'agenda_item.meeting', 'exemption.review_on as reviewOn'])
    .where('agenda_item.part', '!=', 'open')
    .where('agenda_item.withdrawn_at', 'is', null)
    .where('meeting.state', '!=', 'cancelled')
    .where('exemption.review_on', '<=', until)
    .orderBy('exemption.review_on')
    .orderBy('agenda_item.meeting')
    .orderBy('agenda_item.ordinal')
    .orderBy('agenda_item.id')
    .$narrowType<{ reviewOn: PlainDate }>()
    .execute()
