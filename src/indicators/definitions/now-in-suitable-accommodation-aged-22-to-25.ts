import type { ListedCareLeaver } from '../../dataset/index.ts'
import { listedHousedHereAged22To25 } from '../cohorts/listed-care-leavers.ts'
import { defineIndicator } from '../define.ts'
import { isNowInSuitableAccommodation } from '../leaving-care-answers.ts'
import { careLeaversList } from '../sources.ts'
import { listedHomeKind } from '../splits/care-leavers.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

export const nowInSuitableAccommodationAged22To25 = defineIndicator<ListedCareLeaver>({
  id: 'now-in-suitable-accommodation-aged-22-to-25',
  code: 'suitable_22_25_a9',
  version: 1,
  title: 'In suitable accommodation now, ages 22 to 25',
  asks: 'Do care leavers aged 22 to 25 have a suitable place to live now?',
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
  cohort: listedHousedHereAged22To25,
  counts: isNowInSuitableAccommodation,
  who: 'care leavers aged 22 to 25',
  unit: 'percent',
  better: 'higher',
  says: 'live in suitable accommodation',
  splitBy: [sex, ethnicGroup, listedHomeKind],
  doubts: ['Not to be compared with the published figure, which is taken around the birthday.'],
  cites: 'Ofsted, Annex A, list 9; the measure of the yearly return (OC3) asked on the day of the list',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
