import type { ListedCareLeaver } from '../../dataset/index.ts'
import { listedAged22To25 } from '../cohorts/listed-care-leavers.ts'
import { defineIndicator } from '../define.ts'
import { isNowInTouch } from '../leaving-care-answers.ts'
import { careLeaversList } from '../sources.ts'
import { eligibility } from '../splits/care-leavers.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

export const nowInTouchAged22To25 = defineIndicator<ListedCareLeaver>({
  id: 'now-in-touch-aged-22-to-25',
  code: 'in_touch_22_25_a9',
  version: 1,
  title: 'In touch with us now, ages 22 to 25',
  asks: 'Are we in touch with care leavers aged 22 to 25 now?',
  whyItMatters: 'A parent does not lose touch with their child at 18.',
  theme: 'Leaving care',
  window: 'day',
  from: careLeaversList,
  fields: ['Date of Birth', 'Eligibility Category', 'LA in Touch'],
  cohort: listedAged22To25,
  counts: isNowInTouch,
  who: 'care leavers aged 22 to 25',
  unit: 'percent',
  better: 'higher',
  says: 'are in touch with us',
  splitBy: [sex, ethnicGroup, eligibility],
  doubts: [
    'Not to be compared with the published figure, which is taken around the birthday.',
    'Those who refuse contact or need no services count as not in touch.',
  ],
  cites: 'Ofsted, Annex A, list 9; the measure of the yearly return (OC3) asked on the day of the list',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
