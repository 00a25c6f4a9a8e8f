import { ceasedCare } from '../cohorts/ceased-care.ts'
import { leftCareFor } from '../cohorts/left-care-for.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'
import { timeInCare } from '../splits/time-in-care.ts'

const HOME_AS_PLANNED: ReadonlySet<string> = new Set(['E4A'])

export const leftCareToGoHomeAsPlanned = defineIndicator({
  id: 'left-care-to-go-home-as-planned',
  code: 'ceased_home_planned',
  version: 1,
  theme: 'Permanence',
  title: 'Went home as planned',
  asks: 'Of the children who left care, how many went home to their parents as planned?',
  whyItMatters: 'Going home is right when home is safe. Planned, with help, it lasts.',
  window: 'year',
  from: ssda903('Episodes'),
  fields: ['REC', 'DEC', 'LS'],
  cohort: ceasedCare,
  counts: leftCareFor(HOME_AS_PLANNED),
  unit: 'percent',
  better: 'neither',
  says: 'went home to their parents as planned',
  who: 'children who left care',
  whenCounted: 'Home to parents, planned',
  whenNot: 'Left care for another reason',
  splitBy: [ageGroup, sex, ethnicGroup, timeInCare],
  answers: ['M46'],
  benchmark: 'ceased_home_planned',
  comparesOn: '31 March',
  cites:
    'DfE, Children looked after in England including adoption: published tables; LAIT data dictionary, LAC_RetHome_CarePlan_%',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
