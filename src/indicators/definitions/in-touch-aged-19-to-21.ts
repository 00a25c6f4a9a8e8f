import type { Child } from '../../dataset/index.ts'
import { careLeaversAged19To21 } from '../cohorts/care-leavers.ts'
import { defineIndicator } from '../define.ts'
import { isInTouch } from '../leaving-care-answers.ts'
import { ssda903 } from '../sources.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

export const inTouchAged19To21 = defineIndicator<Child>({
  id: 'in-touch-aged-19-to-21',
  code: 'in_touch_19_21',
  version: 1,
  title: 'In touch with us, ages 19 to 21',
  asks: 'Are we in touch with care leavers aged 19 to 21?',
  whyItMatters: 'A parent does not lose touch with their child at 18.',
  theme: 'Leaving care',
  window: 'return year',
  from: ssda903('Header', 'OC3'),
  fields: ['DOB', 'IN_TOUCH'],
  cohort: careLeaversAged19To21,
  counts: isInTouch,
  who: 'care leavers aged 19 to 21',
  unit: 'percent',
  better: 'higher',
  says: 'were in touch with us around their birthday',
  splitBy: [sex, ethnicGroup],
  differsFrom: [
    {
      indicator: 'now-in-touch-aged-19-to-21',
      because:
        'This one is how it was around the birthday, from the yearly return, and can be compared with England. That one is how it is now, from the monthly list.',
    },
  ],
  doubts: ['Those who refuse contact or need no services count as not in touch here.'],
  cites: 'DfE, Children looked-after return (SSDA903): guide, OC3; LAIT data dictionary',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
