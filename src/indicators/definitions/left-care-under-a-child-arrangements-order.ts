import { ceasedCare } from '../cohorts/ceased-care.ts'
import { leftCareFor } from '../cohorts/left-care-for.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'
import { timeInCare } from '../splits/time-in-care.ts'

const CHILD_ARRANGEMENTS: ReadonlySet<string> = new Set(['E41'])

export const leftCareUnderAChildArrangementsOrder = defineIndicator({
  id: 'left-care-under-a-child-arrangements-order',
  code: 'ceased_cao',
  version: 1,
  theme: 'Permanence',
  title: 'Left care under a child arrangements order',
  asks: 'Of the children who left care, how many went to live with someone a court chose?',
  whyItMatters: 'The court says with whom the child lives, often a parent or a relative.',
  window: 'year',
  from: ssda903('Episodes'),
  fields: ['REC', 'DEC', 'LS'],
  cohort: ceasedCare,
  counts: leftCareFor(CHILD_ARRANGEMENTS),
  unit: 'percent',
  better: 'higher',
  says: 'left under a child arrangements order',
  who: 'children who left care',
  whenCounted: 'Child arrangements order',
  whenNot: 'Left care for another reason',
  splitBy: [ageGroup, sex, ethnicGroup, timeInCare],
  answers: ['M46'],
  benchmark: 'ceased_cao',
  comparesOn: '31 March',
  cites:
    'DfE, Children looked after in England including adoption: published tables; LAIT data dictionary, LAC_ceased_CAO%',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
