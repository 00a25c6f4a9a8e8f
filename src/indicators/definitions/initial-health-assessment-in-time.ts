import type { ListedChild } from '../../dataset/index.ts'
import { dueOn, type PlainDate, workingCalendar } from '../../kernel/index.ts'
import { type Cohort, defineIndicator, leftOut, no, notKnown, yes } from '../define.ts'
import { withColumn } from '../list-column.ts'
import { childrenInCareList } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { sex } from '../splits/sex.ts'

const england = workingCalendar()
const notYetDue = leftOut('In care for less than 20 working days: not yet due')
const leftBefore = leftOut('Left care before it was due')

// Working days are slow to count, and children share the days on which they came into care.
const dueDays = new Map<PlainDate, PlainDate>()
const dueBy = (startedOn: PlainDate): PlainDate => {
  const found = dueDays.get(startedOn)
  if (found) return found
  const due = dueOn('initial-health-assessment', startedOn, startedOn, england)
  dueDays.set(startedOn, due)
  return due
}

const firstAssessmentDue: Cohort<ListedChild> = {
  id: 'listed-with-first-health-assessment-due',
  title: 'children on the list who came into care in the six months and whose first health assessment fell due',
  includes: ({ startedOn, endedOn }, { window: { first, last } }) => {
    if (startedOn === null || startedOn < first || startedOn > last) return false
    const due = dueBy(startedOn)
    if (due > last) return notYetDue
    return endedOn !== null && endedOn <= due ? leftBefore : true
  },
}

const inTime = yes('Assessed within 20 working days')
const late = no('Assessed after 20 working days')
const noneOnList = notKnown('No health assessment is on the list')

export const initialHealthAssessmentInTime = defineIndicator<ListedChild>({
  id: 'initial-health-assessment-in-time',
  code: 'iha_20wd_a8',
  version: 1,
  title: 'Initial health assessment in time (from the monthly list)',
  asks: 'Did children have their first health assessment within 20 working days of coming into care?',
  whyItMatters: 'The first care plan needs to know how the child is.',
  theme: 'Health',
  window: 'six months',
  from: withColumn(childrenInCareList, 'lastHealthAssessmentOn', 'the day of the last health assessment'),
  fields: ['Date Started to be Looked After', 'Date of Last Health Assessment', 'Date Ceased to be Looked After'],
  cohort: firstAssessmentDue,
  counts: ({ startedOn, lastHealthAssessmentOn }) => {
    // One before this time in care was of an earlier one.
    if (startedOn === null || lastHealthAssessmentOn === null || lastHealthAssessmentOn < startedOn) return noneOnList
    return lastHealthAssessmentOn <= dueBy(startedOn) ? inTime : late
  },
  unit: 'percent',
  better: 'higher',
  says: 'had their first health assessment within 20 working days of coming into care',
  splitBy: [ageGroup, sex],
  answers: ['M8', 'M47', 'P2.1'],
  differsFrom: [
    {
      indicator: 'initial-health-report-in-time',
      because:
        'This one counts the day of the assessment, which is all that Annex A gives. That one counts the day of the report, as the guidance asks.',
    },
  ],
  doubts: [
    'The list has the day of the assessment, not of the report that the guidance asks for.',
    'The list has only the last assessment. A child under 5 who has had a second one within six months would look late.',
  ],
  cites: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 7; Ofsted, Annex A, list 8',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
