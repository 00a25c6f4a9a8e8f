import type { ListedChild } from '../../dataset/index.ts'
import { addDays } from '../../kernel/index.ts'
import { listedInCare } from '../cohorts/listed-in-care.ts'
import { defineIndicator, no, notKnown, yes } from '../define.ts'
import { withColumn } from '../list-column.ts'
import { childrenInCareList } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { listedPlacementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

const seen = yes('Visited in the last six weeks')
const notSeen = no('Last visit more than six weeks ago')
const noVisit = notKnown('No visit is on the list')

export const seenWithinSixWeeks = defineIndicator<ListedChild>({
  id: 'seen-within-six-weeks',
  code: 'visits_6_weeks',
  version: 1,
  title: 'Seen by their social worker in the last six weeks',
  asks: 'Has each child been visited by their social worker in the last six weeks?',
  whyItMatters: 'A social worker who visits knows how the child is. One who does not can only read about it.',
  theme: 'Voice and visits',
  window: 'day',
  from: withColumn(childrenInCareList, 'lastVisitOn', 'the day of the last visit'),
  fields: ['Date of Last Social Work Visit', 'Date Ceased to be Looked After'],
  cohort: listedInCare,
  counts: ({ lastVisitOn }, { window: { last } }) =>
    lastVisitOn === null ? noVisit : lastVisitOn >= addDays(last, -42) ? seen : notSeen,
  unit: 'percent',
  better: 'higher',
  says: 'were visited by their social worker in the last six weeks',
  splitBy: [ageGroup, sex, ethnicGroup, listedPlacementGroup],
  answers: ['M40', 'M42'],
  differsFrom: [
    {
      indicator: 'visited-within-the-limit',
      because:
        'This one is six weeks for every child. That one is the limit of the law for each child, from one week to three months.',
    },
  ],
  cites: 'Performance report to the board, October 2019; Ofsted, Annex A, list 8',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
