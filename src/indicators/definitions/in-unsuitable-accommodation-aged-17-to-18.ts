import type { Child } from '../../dataset/index.ts'
import { careLeaversHousedHereAged17To18 } from '../cohorts/care-leavers-housed-here.ts'
import { defineIndicator } from '../define.ts'
import { isInUnsuitableAccommodation } from '../leaving-care-answers.ts'
import { ssda903 } from '../sources.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

export const inUnsuitableAccommodationAged17To18 = defineIndicator<Child>({
  id: 'in-unsuitable-accommodation-aged-17-to-18',
  code: 'unsuitable_17_18',
  version: 1,
  title: 'In unsuitable accommodation, ages 17 or 18',
  asks: 'How many care leavers aged 17 or 18 live where nobody should have to?',
  whyItMatters: 'Prison, the street, a bed for the night: each of them is a person we promised to look after.',
  theme: 'Leaving care',
  window: 'return year',
  from: ssda903('Header', 'OC3'),
  fields: ['DOB', 'IN_TOUCH', 'ACCOM'],
  cohort: careLeaversHousedHereAged17To18,
  counts: isInUnsuitableAccommodation,
  who: 'care leavers aged 17 or 18',
  unit: 'percent',
  better: 'lower',
  says: 'lived in unsuitable accommodation around their birthday',
  splitBy: [sex, ethnicGroup],
  answers: ['M59'],
  benchmark: 'care_leaver_unsuitable_17_18',
  doubts: [
    'Custody and no fixed abode always count as unsuitable.',
    'Care leavers abroad or deported are left out. Those whose home is not known stay in the denominator, as the published numbers have it: the Department’s own words say otherwise.',
  ],
  cites: 'DfE, Children looked-after return (SSDA903): guide, OC3; LAIT data dictionary',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
