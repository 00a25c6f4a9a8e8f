import { listedInCare } from '../cohorts/listed-in-care.ts'
import { defineIndicator } from '../define.ts'
import { withColumn } from '../list-column.ts'
import { childrenInCareList } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { listedLegalStatus } from '../splits/legal-status.ts'
import { listedPlacementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'

export const withAPermanencePlan = defineIndicator({
  id: 'with-a-permanence-plan',
  code: 'permanence_plan',
  version: 1,
  theme: 'Permanence',
  title: 'With a permanence plan',
  asks: 'How many children have a plan for where they will grow up?',
  whyItMatters: 'A child should know where they will live until they are grown, and who will be there for them after.',
  window: 'day',
  from: withColumn(childrenInCareList, 'permanencePlan', 'permanence plans'),
  fields: ['What is the permanence plan for this child?'],
  cohort: listedInCare,
  counts: child => child.permanencePlan !== null,
  unit: 'percent',
  better: 'higher',
  says: 'had a permanence plan recorded',
  whenCounted: 'A permanence plan is recorded',
  whenNot: 'No permanence plan recorded',
  splitBy: [ageGroup, sex, ethnicGroup, listedLegalStatus, listedPlacementGroup],
  answers: ['M23', 'P4.1'],
  doubts: [
    'The list has no date of the plan, so whether it was made by the second review (four months) cannot be told from it',
    'A new child who is not yet due a plan is in the number it is out of',
  ],
  cites: 'Ofsted, Annex A child-level data, list 8, column 15',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
