import type { ListedCareLeaver } from '../../dataset/index.ts'
import { listedHousedHereAged19To21 } from '../cohorts/listed-care-leavers.ts'
import { defineIndicator } from '../define.ts'
import { isNowInSuitableAccommodation } from '../leaving-care-answers.ts'
import { careLeaversList } from '../sources.ts'
import { listedHomeKind } from '../splits/care-leavers.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

export const nowInSuitableAccommodationAged19To21 = defineIndicator<ListedCareLeaver>({
  id: 'now-in-suitable-accommodation-aged-19-to-21',
  code: 'suitable_19_21_a9',
  version: 1,
  title: 'In suitable accommodation now, ages 19 to 21',
  asks: 'Do care leavers aged 19 to 21 have a suitable place to live now?',
  whyItMatters: 'Nobody can study, work or feel well without a safe place to live.',
  theme: 'Leaving care',
  window: 'day',
  from: careLeaversList,
  fields: [
    'Date of Birth',
    'Eligibility Category',
    'LA in Touch',
    'Type of Accommodation',
    'Suitability of Accommodation',
  ],
  cohort: listedHousedHereAged19To21,
  counts: isNowInSuitableAccommodation,
  who: 'care leavers aged 19 to 21',
  unit: 'percent',
  better: 'higher',
  says: 'live in suitable accommodation',
  splitBy: [sex, ethnicGroup, listedHomeKind],
  answers: ['M34', 'M41'],
  differsFrom: [
    {
      indicator: 'in-suitable-accommodation-aged-19-to-21',
      because:
        'This one is how it is now, from the monthly list. That one is how it was around the birthday, from the yearly return, and can be compared with England.',
    },
  ],
  doubts: ['Not to be compared with the published figure, which is taken around the birthday.'],
  cites: 'Ofsted, Annex A, list 9; the measure of the yearly return (OC3) asked on the day of the list',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
