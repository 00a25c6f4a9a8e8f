import { ADOPTED } from '../../dataset/index.ts'
import { ceasedCare } from '../cohorts/ceased-care.ts'
import { leftCareFor } from '../cohorts/left-care-for.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'
import { timeInCare } from '../splits/time-in-care.ts'

export const leftCareByAdoption = defineIndicator({
  id: 'left-care-by-adoption',
  code: 'ceased_adopted',
  version: 1,
  theme: 'Permanence',
  title: 'Left care by adoption',
  asks: 'Of the children who left care, how many were adopted?',
  whyItMatters: 'Adoption gives a child who cannot go home a family for life.',
  window: 'year',
  from: ssda903('Episodes'),
  fields: ['REC', 'DEC', 'LS'],
  cohort: ceasedCare,
  counts: leftCareFor(ADOPTED),
  unit: 'percent',
  better: 'higher',
  says: 'were adopted',
  who: 'children who left care',
  whenCounted: 'Adopted',
  whenNot: 'Left care for another reason',
  splitBy: [ageGroup, sex, ethnicGroup, timeInCare],
  answers: ['M25', 'M43', 'P4.3'],
  benchmark: 'ceased_adopted',
  comparesOn: '31 March',
  cites:
    'DfE, Children looked after in England including adoption: published tables; LAIT data dictionary, %_of LAC Adopted',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
