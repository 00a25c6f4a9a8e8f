import type { Child } from '../../dataset/index.ts'
import { careLeaversHousedHereAged19To21 } from '../cohorts/care-leavers-housed-here.ts'
import { defineIndicator } from '../define.ts'
import { accommodationIsNotKnown } from '../leaving-care-answers.ts'
import { ssda903 } from '../sources.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

export const accommodationNotKnownAged19To21 = defineIndicator<Child>({
  id: 'accommodation-not-known-aged-19-to-21',
  code: 'accommodation_unknown_19_21',
  version: 1,
  title: 'Where they live is not known, ages 19 to 21',
  asks: 'Of how many care leavers aged 19 to 21 do we not know where they live?',
  whyItMatters: 'We cannot help somebody whom we cannot find.',
  theme: 'Leaving care',
  window: 'return year',
  from: ssda903('Header', 'OC3'),
  fields: ['DOB', 'IN_TOUCH', 'ACCOM'],
  cohort: careLeaversHousedHereAged19To21,
  counts: accommodationIsNotKnown,
  who: 'care leavers aged 19 to 21',
  unit: 'percent',
  better: 'lower',
  says: 'lived where we do not know around their birthday',
  splitBy: [sex, ethnicGroup],
  benchmark: 'care_leaver_accommodation_unknown_19_21',
  doubts: [
    'R (whereabouts not known) is a kind of home in the return, and counts as suitable or unsuitable, not here.',
  ],
  cites: 'DfE, Children looked-after return (SSDA903): guide, OC3; LAIT data dictionary',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
