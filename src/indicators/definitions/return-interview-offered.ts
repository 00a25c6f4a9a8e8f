import type { ListedChild } from '../../dataset/index.ts'
import { listedWhoWentMissing } from '../cohorts/listed-who-went-missing.ts'
import { defineIndicator, no, notKnown, yes } from '../define.ts'
import { withColumn } from '../list-column.ts'
import { childrenInCareList } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { sex } from '../splits/sex.ts'

const counted = yes('Was offered an interview')
const notCounted = no('Was not offered an interview')
const blank = notKnown('The list does not say')

export const returnInterviewOffered = defineIndicator<ListedChild>({
  id: 'return-interview-offered',
  code: 'rhi_offered_a8',
  version: 1,
  title: 'Return interview offered after the last time missing',
  asks: 'Was each child offered a talk after they last came back?',
  whyItMatters: 'It is the chance to learn why a child went, and where.',
  theme: 'Safety',
  window: 'year',
  from: withColumn(childrenInCareList, 'missingInYear', 'the number of missing episodes'),
  fields: [
    'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months',
    'Was the child offered a Return Interview after their last missing episode (Y/N)?',
    'Date Ceased to be Looked After',
  ],
  cohort: listedWhoWentMissing,
  counts: ({ returnInterviewOffered }) =>
    returnInterviewOffered === null ? blank : returnInterviewOffered ? counted : notCounted,
  who: 'children who went missing',
  unit: 'percent',
  better: 'higher',
  says: 'were offered a return interview after they last came back',
  splitBy: [ageGroup, sex],
  answers: ['M40', 'M57'],
  differsFrom: [
    {
      indicator: 'return-interview-offered-each-time',
      because: 'This one has only the last return of each child in care. That one counts every return.',
    },
  ],
  doubts: [
    'Only the last missing episode of each child is on the list. A child who was missing five times counts once.',
    'The list does not say who is missing still, to whom no interview could be offered yet.',
  ],
  cites:
    'Ofsted, Annex A, list 8; DfE, Statutory guidance on children who run away or go missing from home or care (2014)',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
