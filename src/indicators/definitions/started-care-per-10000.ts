import { childrenOfTheArea } from '../cohorts/children-of-the-area.ts'
import { startedCare } from '../cohorts/started-care.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'

export const startedCarePer10000 = defineIndicator({
  id: 'started-care-per-10000',
  code: 'started_rate',
  version: 1,
  theme: 'Who is in care',
  title: 'Children who came into care, for every 10,000 children',
  asks: 'Of all the children who live here, how many came into care in the year?',
  whyItMatters: 'It compares how many children start in care here with other places of any size.',
  window: 'year',
  from: ssda903('Episodes'),
  fields: ['DECOM', 'RNE', 'LS'],
  cohort: startedCare,
  counts: () => true,
  outOf: childrenOfTheArea,
  unit: 'per 10,000',
  better: 'neither',
  says: 'Children who came into care in the year, of all the children of the area',
  whenCounted: 'Came into care in the year',
  benchmark: 'started_rate_per_10k',
  comparesOn: '31 March',
  doubts: ['The population is an estimate for the middle of a year, and estimates are revised'],
  cites:
    'DfE, Children looked after in England including adoption: published tables; LAIT data dictionary, LAC_Start_Rate',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
