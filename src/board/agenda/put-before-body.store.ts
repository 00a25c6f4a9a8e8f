import type { Db } from '../../database/index.ts'
import { inWords, type PlainDate } from '../../kernel/index.ts'
import { planFor, savePlanItem } from '../forward-plan/forward-plan.store.ts'
import { meetingsBetween } from '../meetings/meetings.store.ts'
import { addItem, arrange, countChange } from './agenda.store.ts'
import type { ItemPart } from './agenda-item.ts'

export type PutBefore = Readonly<{ where: string; item: string | null; planItem: string | null }>

/**
 * Business for the next meeting of a body whose agenda is not out yet: on that agenda where it is begun, in the plan of
 * the meeting where it is not, and in the forward plan without a meeting where none is called. It is lost in no case.
 */
export const putBefore = async (
  db: Db,
  body: string,
  business: Readonly<{ title: string; lead: string; part: ItemPart; why: 'escalated' | 'recommended' }>,
  today: PlainDate,
): Promise<PutBefore> => {
  const next = (await meetingsBetween(db, { first: today, body })).find(
    meeting => meeting.kind === 'formal' && meeting.state === 'planned' && meeting.heldOn > today,
  )
  const begun =
    next &&
    (await db
      .selectFrom('agenda_item')
      .select('id')
      .where('meeting', '=', next.id)
      .orderBy('id')
      .limit(1)
      .executeTakeFirst())
  if (next && begun) {
    await countChange(db, next.id)
    const item = await addItem(db, next.id, {
      title: business.title,
      lead: business.lead,
      part: business.part,
      type: 'other',
      verb: 'decide',
      presenter: '',
      minutesLong: 10,
      fixedStart: null,
      paper: 'oral',
    })
    await arrange(db, next)
    return { where: `the agenda of ${inWords(next.heldOn)}`, item, planItem: null }
  }
  const planItem = await savePlanItem(db, {
    body,
    title: business.title,
    kind: 'one off',
    everyMeeting: false,
    everyMonths: null,
    firstOn: next?.heldOn ?? today,
    lastOn: null,
    lead: business.lead,
    authorRole: null,
    verb: 'decide',
    minutesLong: 10,
    isExempt: business.part !== 'open',
    template: null,
  })
  if (next) await planFor(db, [{ planItem, meeting: next.id, why: business.why }])
  return {
    where: next ? `the plan of the meeting of ${inWords(next.heldOn)}` : 'the forward plan: no meeting is called yet',
    item: null,
    planItem,
  }
}
