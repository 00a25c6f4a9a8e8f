import type { ListedChild } from '../../dataset/index.ts'
import { dueOn, type PlainDate, workingCalendar } from '../../kernel/index.ts'
import { listedInCare } from '../cohorts/listed-in-care.ts'
import { type Cohort, defineIndicator, leftOut, no, notKnown, yes } from '../define.ts'
import { withColumn } from '../list-column.ts'
import { childrenInCareList } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { listedPlacementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

const england = workingCalendar()
const notYetDue = leftOut('Moved in within the last week: the first visit is not yet due')

const seenInThisHome = ({ lastVisitOn, placementStartedOn }: ListedChild): boolean =>
  lastVisitOn !== null && (placementStartedOn === null || lastVisitOn >= placementStartedOn)

const aVisitWasDue: Cohort<ListedChild> = {
  id: 'listed-with-a-visit-due',
  title: 'children on the list whose first visit in this home was due',
  includes: (child, at) => {
    const member = listedInCare.includes(child, at)
    if (member !== true || child.placementStartedOn === null || seenInThisHome(child)) return member
    const { last } = at.window
    return dueOn('visit-new-placement', child.placementStartedOn, last, england) >= last ? notYetDue : true
  },
}

/** The day that the next visit is due by, for a child visited in this home (regulation 28). */
const nextVisitDue = (child: ListedChild, lastVisitOn: PlainDate, last: PlainDate): PlainDate => {
  if (child.legalStatus === 'interim' && child.placementType === 'parents')
    return dueOn('visit-interim-order-at-home', lastVisitOn, last, england)
  const { placementStartedOn: moved } = child
  const firstYear = moved === null || last < dueOn('visit-first-year-ends', moved, last, england)
  if (firstYear) return dueOn('visit-first-year', lastVisitOn, last, england)
  const toEighteen = child.permanencePlan === 'long-term fostering' || child.permanencePlan === 'long-term residential'
  return dueOn(toEighteen ? 'visit-later-years-to-eighteen' : 'visit-later-years', lastVisitOn, last, england)
}

const inTime = yes('The next visit is not yet due')
const late = no('The next visit is overdue')
const notSeenSinceMove = no('Not visited within a week of moving in')
const noVisit = notKnown('No visit is on the list')

export const visitedWithinTheLimit = defineIndicator<ListedChild>({
  id: 'visited-within-the-limit',
  code: 'visits_in_time',
  version: 1,
  title: 'Visited within the legal limit',
  asks: 'Has each child been visited as often as the law says they must be?',
  whyItMatters: 'A move is the time when a child most needs a known face. The law asks for a visit within a week.',
  theme: 'Voice and visits',
  window: 'day',
  from: withColumn(childrenInCareList, 'lastVisitOn', 'the day of the last visit'),
  fields: [
    'Date of Last Social Work Visit',
    'Start Date of Most Recent Placement',
    'What is the permanence plan for this child?',
    'Child’s Legal Status',
    'Placement Type',
    'Date Ceased to be Looked After',
  ],
  cohort: aVisitWasDue,
  counts: (child, { window: { last } }) => {
    if (child.lastVisitOn === null) return child.placementStartedOn === null ? noVisit : notSeenSinceMove
    if (!seenInThisHome(child)) return notSeenSinceMove
    return nextVisitDue(child, child.lastVisitOn, last) >= last ? inTime : late
  },
  unit: 'percent',
  better: 'higher',
  says: 'have been visited as the law asks',
  splitBy: [ageGroup, sex, ethnicGroup, listedPlacementGroup],
  answers: ['M42'],
  differsFrom: [
    {
      indicator: 'seen-within-six-weeks',
      because:
        'This one is the limit of the law for each child: a week after a move, then six weeks, or three months in a settled home. That one is six weeks for every child.',
    },
  ],
  doubts: [
    'A home is taken as meant to last to 18 where the plan is long-term fostering or a long-term residential home.',
    'The list does not say who is with a relative or friend approved for the time being, who must be seen every week until the first review.',
    'Only the last visit is on the list, so a first visit that was late and then made up for is not seen.',
  ],
  cites: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 28; Ofsted, Annex A, list 8',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
