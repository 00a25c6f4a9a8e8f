import { dayOf, monthOf, type PlainDate, yearOf } from '../../kernel/index.ts'
import type { PlanItem } from './plan-item.ts'

type Usual = Omit<PlanItem, 'id' | 'body' | 'firstOn' | 'lastOn'> & Readonly<{ month: number | null }>

const annual = (title: string, month: number, lead: string, authorRole: string): Usual => ({
  title,
  kind: 'annual report',
  everyMeeting: false,
  everyMonths: 12,
  month,
  lead,
  authorRole,
  verb: 'consider',
  minutesLong: 15,
  isExempt: false,
  template: null,
})

const other = (
  title: string,
  cycle: Pick<Usual, 'kind' | 'everyMeeting' | 'everyMonths' | 'month'>,
  about: Readonly<{ lead: string; authorRole: string; verb?: string; minutesLong?: number; isExempt?: boolean }>,
): Usual => ({
  title,
  ...cycle,
  lead: about.lead,
  authorRole: about.authorRole,
  verb: about.verb ?? 'note',
  minutesLong: about.minutesLong ?? 10,
  isExempt: about.isExempt ?? false,
  template: null,
})

const everyMeeting = (kind: 'standing' | 'cyclical') => ({
  kind,
  everyMeeting: true,
  everyMonths: null,
  month: null,
})

/**
 * What a corporate parenting board usually looks at in a year: eleven annual reports, and what comes at every meeting or
 * every six months. The months are a start for a council to move, spread so that no meeting has all of them.
 */
export const usualCycle: readonly Usual[] = [
  annual('Corporate parenting annual report', 12, 'Corporate parenting officer', 'corporate-parenting-officer'),
  annual('Fostering service annual report', 11, 'Service manager, fostering', 'report-author'),
  annual('Fostering panel chair’s annual report', 12, 'Independent chair of the fostering panel', 'report-author'),
  annual('Adoption agency annual report', 10, 'Service manager, adoption', 'report-author'),
  annual('Youth voice strategy annual report', 6, 'Participation worker', 'participation-worker'),
  annual('Care leavers annual report', 2, 'Service manager, care leavers', 'report-author'),
  annual(
    'Quality assurance reviewing officers’ annual report',
    9,
    'Independent reviewing officer manager',
    'reviewing-officer-manager',
  ),
  annual('Local authority designated officer’s annual report', 7, 'Designated officer', 'report-author'),
  annual('Health and wellbeing annual report', 9, 'Designated nurse', 'health-partner'),
  annual('Youth justice annual report', 4, 'Head of youth justice', 'report-author'),
  annual('Virtual school head’s annual report', 1, 'Virtual school head', 'virtual-school-head'),
  other('Performance data set', everyMeeting('standing'), {
    lead: 'Performance analyst',
    authorRole: 'performance-analyst',
    verb: 'consider',
    minutesLong: 20,
  }),
  other('Initial health assessments on time', everyMeeting('standing'), {
    lead: 'Designated nurse',
    authorRole: 'health-partner',
  }),
  other('Placements outside registration', everyMeeting('standing'), {
    lead: 'Director of children’s services',
    authorRole: 'director',
    isExempt: true,
  }),
  other(
    'Quality assurance and audit update',
    { kind: 'cyclical', everyMeeting: false, everyMonths: 6, month: 5 },
    { lead: 'Service manager, quality assurance', authorRole: 'report-author' },
  ),
  other(
    'Complaints and compliments',
    { kind: 'cyclical', everyMeeting: false, everyMonths: 12, month: 11 },
    { lead: 'Complaints manager', authorRole: 'report-author' },
  ),
]

/** What a body looks at besides, where young people come to its meetings. */
export const reviewOfMeetings: Usual = other(
  'Review of where and when meetings are held',
  { kind: 'cyclical', everyMeeting: false, everyMonths: 12, month: 3 },
  {
    lead: 'Corporate parenting officer',
    authorRole: 'corporate-parenting-officer',
    verb: 'consider',
  },
)

/** The first day of a usual item’s month on or after the month in view. */
export const firstTurn = (month: number | null, from: PlainDate): PlainDate | null => {
  if (month === null) return null
  const year = yearOf(from) + (month < monthOf(from) ? 1 : 0)
  return dayOf(year, month, 1)
}

/** The usual items that a body does not have yet, as items of its own plan. */
export const usualItemsFor = (
  body: string,
  from: PlainDate,
  there: readonly Pick<PlanItem, 'title'>[],
  youngPeopleCome = false,
): Omit<PlanItem, 'id'>[] => {
  const titles = new Set(there.map(item => item.title.toLowerCase()))
  return [...usualCycle, ...(youngPeopleCome ? [reviewOfMeetings] : [])]
    .filter(item => !titles.has(item.title.toLowerCase()))
    .map(({ month, ...item }) => ({ ...item, body, firstOn: firstTurn(month, from), lastOn: null }))
}
