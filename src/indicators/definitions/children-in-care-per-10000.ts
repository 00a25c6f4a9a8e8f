import { childrenOfTheArea } from '../cohorts/children-of-the-area.ts'
import { inCareOnTheLastDay } from '../cohorts/in-care-on-the-last-day.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'

export const childrenInCarePer10000 = defineIndicator({
  id: 'children-in-care-per-10000',
  code: 'cla_rate_per_10k',
  version: 1,
  theme: 'Who is in care',
  title: 'Children in care for every 10,000 children',
  asks: 'Of all the children who live here, how many are in care?',
  whyItMatters: 'A rate lets us compare with places that have more or fewer children than we do.',
  window: 'day',
  from: ssda903('Episodes'),
  fields: ['DECOM', 'DEC', 'LS'],
  cohort: inCareOnTheLastDay,
  counts: () => true,
  outOf: childrenOfTheArea,
  unit: 'per 10,000',
  better: 'neither',
  says: 'Children in care, of all the children of the area',
  whenCounted: 'In care on the day',
  answers: ['M48'],
  benchmark: 'cla_rate_per_10k',
  comparesOn: '31 March',
  doubts: ['The population is an estimate for the middle of a year, and estimates are revised'],
  cites:
    'DfE, Children looked after in England including adoption: published tables; ONS mid-year estimate before 31 March',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
