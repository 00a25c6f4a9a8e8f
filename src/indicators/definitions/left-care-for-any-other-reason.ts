import { ceasedCare } from '../cohorts/ceased-care.ts'
import { leftCareFor } from '../cohorts/left-care-for.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'
import { timeInCare } from '../splits/time-in-care.ts'

const OTHER: ReadonlySet<string> = new Set(['E8'])

export const leftCareForAnyOtherReason = defineIndicator({
  id: 'left-care-for-any-other-reason',
  code: 'ceased_other',
  version: 1,
  theme: 'Permanence',
  title: 'Left care for “any other reason”',
  asks: 'Of the children who left care, for how many does the record say only “any other reason”?',
  whyItMatters:
    'The board asked what this reason hides: turning 18, an order ended, or moving to less support are not the same.',
  window: 'year',
  from: ssda903('Episodes'),
  fields: ['REC', 'DEC', 'LS'],
  cohort: ceasedCare,
  counts: leftCareFor(OTHER),
  unit: 'percent',
  better: 'lower',
  says: 'left for “any other reason”',
  who: 'children who left care',
  whenCounted: 'Any other reason (E8)',
  whenNot: 'Left care for a reason that is named',
  splitBy: [ageGroup, sex, ethnicGroup, timeInCare],
  answers: ['M46'],
  doubts: ['The code covers turning 18, orders that ended and moves to less support, and does not tell them apart'],
  cites: 'DfE, Children looked after in England including adoption: published tables',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
