import type { Db } from '../../database/index.ts'
import type { AgendaItem } from '../agenda/agenda-item.ts'
import { addItem, agendaOf, type NewItem, takeRevision } from '../agenda/agenda.store.ts'
import { proceduralItems } from '../agenda/procedural-items.ts'
import { serveAsBefore } from '../bodies/aims.store.ts'
import type { Body } from '../bodies/body.ts'
import { mustBeAhead, type Meeting } from '../meetings/meeting.ts'
import { meetingBefore } from '../meetings/meetings.store.ts'
import type { PlanItem } from './plan-item.ts'

const asAgendaItem = (item: PlanItem): NewItem => ({
  title: item.title,
  type:
    item.kind === 'annual report'
      ? 'annual report'
      : item.authorRole === 'performance-analyst'
        ? 'performance'
        : 'report',
  verb: item.verb,
  lead: item.lead,
  presenter: '',
  minutesLong: item.minutesLong,
  fixedStart: null,
  paper: 'report',
  part: item.isExempt ? 'exempt' : 'open',
  planItem: item.id,
})

/** What an agenda still lacks of the plan of its meeting: business that it has already is not put on it twice. */
export const missingFrom = (
  agenda: readonly Pick<AgendaItem, 'planItem'>[],
  planned: readonly PlanItem[],
): readonly PlanItem[] => planned.filter(item => !agenda.some(one => one.planItem === item.id))

/**
 * Makes the plan of a meeting its draft agenda: what every agenda begins with, what is planned, and private business at the
 * end behind the resolution that it needs. What stands on the agenda already stays, deferred business too.
 */
export const makeDraftAgenda = async (
  db: Db,
  meeting: Meeting,
  body: Pick<Body, 'accessRegime'>,
  planned: readonly PlanItem[],
): Promise<number> => {
  mustBeAhead(meeting)
  const agenda = (await agendaOf(db, meeting)).filter(item => item.withdrawnAt === null)
  const added = missingFrom(agenda, planned)
  const isPrivate = (item: Pick<AgendaItem, 'part'>) => item.part !== 'open'
  const before = await meetingBefore(db, meeting)
  const { opening, exclusion } = proceduralItems({
    regime: body.accessRegime,
    previousMeeting: before?.heldOn ?? null,
    hasPrivateItems: added.some(item => item.isExempt) || agenda.some(isPrivate),
  })
  const has = (type: string) => agenda.some(item => item.type === type)
  await takeRevision(db, meeting, meeting.revision)
  const addPlanned = async (item: PlanItem, ordinal?: number) =>
    serveAsBefore(db, await addItem(db, meeting.id, asAgendaItem(item), ordinal), item.id, meeting)
  let count = 0
  for (const [index, item] of opening.entries())
    if (!has(item.type)) {
      await addItem(db, meeting.id, item, index + 1)
      count++
    }
  // Business in public goes before the resolution to exclude, or before the first private item where there is none yet.
  for (const item of added.filter(one => !one.isExempt)) {
    const now = await agendaOf(db, meeting)
    const wall = now.find(one => one.withdrawnAt === null && (one.type === 'exclusion' || isPrivate(one)))
    await addPlanned(item, wall?.ordinal)
    count++
  }
  if (exclusion !== null && !has('exclusion')) {
    const first = (await agendaOf(db, meeting)).find(one => one.withdrawnAt === null && isPrivate(one))
    await addItem(db, meeting.id, exclusion, first?.ordinal)
    count++
  }
  for (const item of added.filter(one => one.isExempt)) {
    await addPlanned(item)
    count++
  }
  return count
}
