import type { Child } from '../../dataset/index.ts'
import { careLeaversAged17To18 } from '../cohorts/care-leavers.ts'
import { defineIndicator } from '../define.ts'
import { hasLostTouch } from '../leaving-care-answers.ts'
import { ssda903 } from '../sources.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

export const notInTouchAged17To18 = defineIndicator<Child>({
  id: 'not-in-touch-aged-17-to-18',
  code: 'not_in_touch_17_18',
  version: 1,
  title: 'Not in touch with us, ages 17 or 18',
  asks: 'With how many care leavers aged 17 or 18 have we lost touch?',
  whyItMatters: 'A parent does not lose touch with their child at 18.',
  theme: 'Leaving care',
  window: 'return year',
  from: ssda903('Header', 'OC3'),
  fields: ['DOB', 'IN_TOUCH'],
  cohort: careLeaversAged17To18,
  counts: hasLostTouch,
  who: 'care leavers aged 17 or 18',
  unit: 'percent',
  better: 'lower',
  says: 'had lost touch with us around their birthday',
  splitBy: [sex, ethnicGroup],
  doubts: [
    'Only those with whom the council lost touch (NO) count. Those who refuse contact (REFU) or need no services (NREQ) are in neither this nor “in touch”, so the two do not make 100%.',
  ],
  cites: 'DfE, Children looked-after return (SSDA903): guide, OC3; LAIT data dictionary',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
