import type { Child } from '../../dataset/index.ts'
import { leftFosterCareNowAged19To20 } from '../cohorts/left-foster-care-at-eighteen.ts'
import { defineIndicator } from '../define.ts'
import { staysPut } from '../leaving-care-answers.ts'
import { ssda903 } from '../sources.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

export const stayingPutAged19To20 = defineIndicator<Child>({
  id: 'staying-put-aged-19-to-20',
  code: 'staying_put_19_21',
  version: 1,
  title: 'Staying put, ages 19 and 20',
  asks: 'Do young people who turned 18 in foster care still live with those carers?',
  whyItMatters: 'Most young people leave home later than 18. Care leavers should be able to as well.',
  theme: 'Leaving care',
  window: 'return year',
  from: ssda903('Header', 'Episodes', 'OC3'),
  fields: ['DOB', 'PLACE', 'DEC', 'REC', 'IN_TOUCH', 'ACCOM'],
  cohort: leftFosterCareNowAged19To20,
  counts: staysPut,
  who: 'care leavers aged 19 or 20 who turned 18 in foster care',
  unit: 'percent',
  better: 'higher',
  says: 'lived with their former foster carers around their birthday',
  splitBy: [sex, ethnicGroup],
  answers: ['M59'],
  differsFrom: [
    {
      indicator: 'staying-put-with-former-carers-now',
      because:
        'This one is a share of those who turned 18 in foster care. That one is a count of all who stay put on the day.',
    },
  ],
  doubts: [
    'Of the published band of 19 to 21 only 19 and 20 can stay put: the right ends at 21.',
    'Only young people whose own time in foster care is in a loaded return can be counted.',
    'A birthday on 29 February: care that ended on 28 February or on 1 March is taken to have ended on the birthday.',
  ],
  cites: 'LAIT data dictionary, StayingPut; Children Act 1989, section 23CZA',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
