import type { Child } from '../../dataset/index.ts'
import { careLeaversAged17To18 } from '../cohorts/care-leavers.ts'
import { defineIndicator } from '../define.ts'
import { isInTouch } from '../leaving-care-answers.ts'
import { ssda903 } from '../sources.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

export const inTouchAged17To18 = defineIndicator<Child>({
  id: 'in-touch-aged-17-to-18',
  code: 'in_touch_17_18',
  version: 1,
  title: 'In touch with us, ages 17 or 18',
  asks: 'Are we in touch with care leavers aged 17 or 18?',
  whyItMatters: 'A parent does not lose touch with their child at 18.',
  theme: 'Leaving care',
  window: 'return year',
  from: ssda903('Header', 'OC3'),
  fields: ['DOB', 'IN_TOUCH'],
  cohort: careLeaversAged17To18,
  counts: isInTouch,
  who: 'care leavers aged 17 or 18',
  unit: 'percent',
  better: 'higher',
  says: 'were in touch with us around their birthday',
  splitBy: [sex, ethnicGroup],
  differsFrom: [
    {
      indicator: 'now-in-touch-aged-17-to-18',
      because:
        'This one is how it was around the birthday, from the yearly return, and can be compared with England. That one is how it is now, from the monthly list.',
    },
  ],
  doubts: ['Those who refuse contact or need no services count as not in touch here.'],
  cites: 'DfE, Children looked-after return (SSDA903): guide, OC3; LAIT data dictionary',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
