import { ceasedCare } from '../cohorts/ceased-care.ts'
import { childrenOfTheArea } from '../cohorts/children-of-the-area.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'

export const ceasedCarePer10000 = defineIndicator({
  id: 'ceased-care-per-10000',
  code: 'ceased_rate',
  version: 1,
  theme: 'Who is in care',
  title: 'Children who left care, for every 10,000 children',
  asks: 'Of all the children who live here, how many left care in the year?',
  whyItMatters: 'It compares how many children leave care here with other places of any size.',
  window: 'year',
  from: ssda903('Episodes'),
  fields: ['DEC', 'REC', 'LS'],
  cohort: ceasedCare,
  counts: () => true,
  outOf: childrenOfTheArea,
  unit: 'per 10,000',
  better: 'neither',
  says: 'Children who left care in the year, of all the children of the area',
  whenCounted: 'Left care in the year',
  benchmark: 'ceased_rate_per_10k',
  comparesOn: '31 March',
  doubts: ['The population is an estimate for the middle of a year, and estimates are revised'],
  cites:
    'DfE, Children looked after in England including adoption: published tables; LAIT data dictionary, LAC_Cease_Rate',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
