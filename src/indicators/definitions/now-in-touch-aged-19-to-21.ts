import type { ListedCareLeaver } from '../../dataset/index.ts'
import { listedAged19To21 } from '../cohorts/listed-care-leavers.ts'
import { defineIndicator } from '../define.ts'
import { isNowInTouch } from '../leaving-care-answers.ts'
import { careLeaversList } from '../sources.ts'
import { eligibility } from '../splits/care-leavers.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

export const nowInTouchAged19To21 = defineIndicator<ListedCareLeaver>({
  id: 'now-in-touch-aged-19-to-21',
  code: 'in_touch_19_21_a9',
  version: 1,
  title: 'In touch with us now, ages 19 to 21',
  asks: 'Are we in touch with care leavers aged 19 to 21 now?',
  whyItMatters: 'A parent does not lose touch with their child at 18.',
  theme: 'Leaving care',
  window: 'day',
  from: careLeaversList,
  fields: ['Date of Birth', 'Eligibility Category', 'LA in Touch'],
  cohort: listedAged19To21,
  counts: isNowInTouch,
  who: 'care leavers aged 19 to 21',
  unit: 'percent',
  better: 'higher',
  says: 'are in touch with us',
  splitBy: [sex, ethnicGroup, eligibility],
  answers: ['M35'],
  differsFrom: [
    {
      indicator: 'in-touch-aged-19-to-21',
      because:
        'This one is how it is now, from the monthly list. That one is how it was around the birthday, from the yearly return, and can be compared with England.',
    },
  ],
  doubts: [
    'Not to be compared with the published figure, which is taken around the birthday.',
    'Those who refuse contact or need no services count as not in touch.',
  ],
  cites: 'Ofsted, Annex A, list 9; the measure of the yearly return (OC3) asked on the day of the list',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
