import type { Child } from '../../dataset/index.ts'
import { careLeaversHousedHereAged19To21 } from '../cohorts/care-leavers-housed-here.ts'
import { defineIndicator } from '../define.ts'
import { isInSuitableAccommodation } from '../leaving-care-answers.ts'
import { ssda903 } from '../sources.ts'
import { homeKind } from '../splits/care-leavers.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

export const inSuitableAccommodationAged19To21 = defineIndicator<Child>({
  id: 'in-suitable-accommodation-aged-19-to-21',
  code: 'suitable_19_21',
  version: 1,
  title: 'In suitable accommodation, ages 19 to 21',
  asks: 'Do care leavers aged 19 to 21 have a suitable place to live?',
  whyItMatters: 'Nobody can study, work or feel well without a safe place to live.',
  theme: 'Leaving care',
  window: 'return year',
  from: ssda903('Header', 'OC3'),
  fields: ['DOB', 'IN_TOUCH', 'ACCOM'],
  cohort: careLeaversHousedHereAged19To21,
  counts: isInSuitableAccommodation,
  who: 'care leavers aged 19 to 21',
  unit: 'percent',
  better: 'higher',
  says: 'lived in suitable accommodation around their birthday',
  splitBy: [sex, ethnicGroup, homeKind],
  answers: ['M34', 'M41', 'M59', 'P5.2'],
  benchmark: 'care_leaver_suitable_19_21',
  differsFrom: [
    {
      indicator: 'now-in-suitable-accommodation-aged-19-to-21',
      because:
        'This one is how it was around the birthday, from the yearly return, and can be compared with England. That one is how it is now, from the monthly list.',
    },
  ],
  doubts: [
    'Care leavers abroad or deported are left out. Those whose home is not known stay in the denominator, as the published numbers have it: the Department’s own words say otherwise.',
  ],
  cites: 'DfE, Children looked-after return (SSDA903): guide, OC3; LAIT data dictionary',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
