import { isIn, type PlanItem, windowsOf } from '../../board/index.ts'
import { inWords, type Period, type PlainDate } from '../../kernel/index.ts'

/** What became of one annual report that the forward plan expects in a year. */
export type HowItCame = Readonly<{
  item: string
  title: string
  lead: string
  dueFrom: PlainDate
  stands: 'received' | 'late' | 'missing' | 'to come'
  says: string
  report: string | null
}>

/** A report that went to the board, or is on its way there. */
export type CameReport = Readonly<{
  id: string
  planItem: string | null
  title: string
  heldOn: PlainDate | null
  isOut: boolean
}>

const isOf = (item: Pick<PlanItem, 'id' | 'title'>, report: CameReport): boolean =>
  report.planItem === item.id || report.title.trim().toLowerCase() === item.title.trim().toLowerCase()

/** Of each time that an annual report was due in the year: received, received late, missing, or still to come. */
export const howEachCame = (
  items: readonly PlanItem[],
  reports: readonly CameReport[],
  period: Period,
  today: PlainDate,
): HowItCame[] =>
  items
    .filter(item => item.kind === 'annual report')
    .flatMap(item =>
      windowsOf(item, period).map(window => {
        const theirs = reports.filter(one => one.isOut && one.heldOn !== null && isOf(item, one))
        const inTime = theirs.find(one => one.heldOn !== null && isIn(window, one.heldOn))
        // One that came after its months and before its next turn was late.
        const late = theirs.find(one => one.heldOn !== null && one.heldOn >= window.before && one.heldOn <= period.last)
        const about = { item: item.id, title: item.title, lead: item.lead, dueFrom: window.first }
        if (inTime?.heldOn)
          return {
            ...about,
            stands: 'received' as const,
            says: `Received at the meeting of ${inWords(inTime.heldOn)}`,
            report: inTime.id,
          }
        if (late?.heldOn)
          return {
            ...about,
            stands: 'late' as const,
            says: `Late: at the meeting of ${inWords(late.heldOn)}`,
            report: late.id,
          }
        return today < window.before
          ? {
              ...about,
              stands: 'to come' as const,
              says: `Not yet: it has until ${inWords(window.before)}`,
              report: null,
            }
          : { ...about, stands: 'missing' as const, says: 'Missing: it did not come', report: null }
      }),
    )
    .toSorted((a, b) =>
      a.dueFrom === b.dueFrom ? (a.title < b.title ? -1 : a.title > b.title ? 1 : 0) : a.dueFrom < b.dueFrom ? -1 : 1,
    )
