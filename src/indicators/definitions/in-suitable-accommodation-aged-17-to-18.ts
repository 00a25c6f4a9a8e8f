import type { Child } from '../../dataset/index.ts'
import { careLeaversHousedHereAged17To18 } from '../cohorts/care-leavers-housed-here.ts'
import { defineIndicator } from '../define.ts'
import { isInSuitableAccommodation } from '../leaving-care-answers.ts'
import { ssda903 } from '../sources.ts'
import { homeKind } from '../splits/care-leavers.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

export const inSuitableAccommodationAged17To18 = defineIndicator<Child>({
  id: 'in-suitable-accommodation-aged-17-to-18',
  code: 'suitable_17_18',
  version: 1,
  title: 'In suitable accommodation, ages 17 or 18',
  asks: 'Do care leavers aged 17 or 18 have a suitable place to live?',
  whyItMatters: 'Nobody can study, work or feel well without a safe place to live.',
  theme: 'Leaving care',
  window: 'return year',
  from: ssda903('Header', 'OC3'),
  fields: ['DOB', 'IN_TOUCH', 'ACCOM'],
  cohort: careLeaversHousedHereAged17To18,
  counts: isInSuitableAccommodation,
  who: 'care leavers aged 17 or 18',
  unit: 'percent',
  better: 'higher',
  says: 'lived in suitable accommodation around their birthday',
  splitBy: [sex, ethnicGroup, homeKind],
  answers: ['M41', 'M59'],
  benchmark: 'care_leaver_suitable_17_18',
  differsFrom: [
    {
      indicator: 'now-in-suitable-accommodation-aged-17-to-18',
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
