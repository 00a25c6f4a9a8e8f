import type { ListedChild } from '../../dataset/index.ts'
import { listedAndOfferedAnInterview } from '../cohorts/listed-who-went-missing.ts'
import { defineIndicator, no, notKnown, yes } from '../define.ts'
import { withColumn } from '../list-column.ts'
import { childrenInCareList } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { sex } from '../splits/sex.ts'

const counted = yes('Accepted')
const notCounted = no('Did not accept')
const blank = notKnown('The list does not say')

export const returnInterviewAccepted = defineIndicator<ListedChild>({
  id: 'return-interview-accepted',
  code: 'rhi_accepted_a8',
  version: 1,
  title: 'Return interview accepted after the last time missing',
  asks: 'Did children take up the offer to talk?',
  whyItMatters: 'An offer that few accept is the wrong offer, or made by the wrong person.',
  theme: 'Safety',
  window: 'year',
  from: withColumn(childrenInCareList, 'missingInYear', 'the number of missing episodes'),
  fields: [
    'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months',
    'Did the child accept a Return Interview after their last missing episode (Y/N)?',
    'Date Ceased to be Looked After',
  ],
  cohort: listedAndOfferedAnInterview,
  counts: ({ returnInterviewAccepted }) =>
    returnInterviewAccepted === null ? blank : returnInterviewAccepted ? counted : notCounted,
  who: 'children offered one',
  unit: 'percent',
  better: 'higher',
  says: 'accepted the return interview that they were offered',
  splitBy: [ageGroup, sex],
  answers: ['M57'],
  differsFrom: [
    {
      indicator: 'return-interview-accepted-each-time',
      because: 'This one has only the last offer to each child in care. That one counts every offer.',
    },
  ],
  doubts: [
    'Only the last missing episode of each child is on the list. A child who was missing five times counts once.',
  ],
  cites:
    'Ofsted, Annex A, list 8; DfE, Statutory guidance on children who run away or go missing from home or care (2014)',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
