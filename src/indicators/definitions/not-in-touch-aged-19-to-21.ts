import type { Child } from '../../dataset/index.ts'
import { careLeaversAged19To21 } from '../cohorts/care-leavers.ts'
import { defineIndicator } from '../define.ts'
import { hasLostTouch } from '../leaving-care-answers.ts'
import { ssda903 } from '../sources.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

export const notInTouchAged19To21 = defineIndicator<Child>({
  id: 'not-in-touch-aged-19-to-21',
  code: 'not_in_touch_19_21',
  version: 1,
  title: 'Not in touch with us, ages 19 to 21',
  asks: 'With how many care leavers aged 19 to 21 have we lost touch?',
  whyItMatters: 'A parent does not lose touch with their child at 18.',
  theme: 'Leaving care',
  window: 'return year',
  from: ssda903('Header', 'OC3'),
  fields: ['DOB', 'IN_TOUCH'],
  cohort: careLeaversAged19To21,
  counts: hasLostTouch,
  who: 'care leavers aged 19 to 21',
  unit: 'percent',
  better: 'lower',
  says: 'had lost touch with us around their birthday',
  splitBy: [sex, ethnicGroup],
  answers: ['M35', 'P5.3'],
  doubts: [
    'Only those with whom the council lost touch (NO) count. Those who refuse contact (REFU) or need no services (NREQ) are in neither this nor “in touch”, so the two do not make 100%.',
  ],
  cites: 'DfE, Children looked-after return (SSDA903): guide, OC3; LAIT data dictionary',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
