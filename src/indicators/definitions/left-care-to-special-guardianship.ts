import { SPECIAL_GUARDIANSHIP } from '../../dataset/index.ts'
import { ceasedCare } from '../cohorts/ceased-care.ts'
import { leftCareFor } from '../cohorts/left-care-for.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'
import { timeInCare } from '../splits/time-in-care.ts'

export const leftCareToSpecialGuardianship = defineIndicator({
  id: 'left-care-to-special-guardianship',
  code: 'ceased_sgo',
  version: 1,
  theme: 'Permanence',
  title: 'Left care to special guardians',
  asks: 'Of the children who left care, how many went to a special guardian?',
  whyItMatters: 'A special guardian, often a relative, gives a child a home and a family until they are grown.',
  window: 'year',
  from: ssda903('Episodes'),
  fields: ['REC', 'DEC', 'LS'],
  cohort: ceasedCare,
  counts: leftCareFor(SPECIAL_GUARDIANSHIP),
  unit: 'percent',
  better: 'higher',
  says: 'went to a special guardian',
  who: 'children who left care',
  whenCounted: 'Special guardianship',
  whenNot: 'Left care for another reason',
  splitBy: [ageGroup, sex, ethnicGroup, timeInCare],
  answers: ['M24', 'P4.2'],
  benchmark: 'ceased_sgo',
  comparesOn: '31 March',
  cites:
    'DfE, Children looked after in England including adoption: published tables; LAIT data dictionary, LAC_ceased_SGO%',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
