import type { Child } from '../../dataset/index.ts'
import { careLeaversAged19To21 } from '../cohorts/care-leavers.ts'
import { defineIndicator } from '../define.ts'
import { isInEducationEmploymentOrTraining } from '../leaving-care-answers.ts'
import { ssda903 } from '../sources.ts'
import { activityKind } from '../splits/care-leavers.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

export const inEducationEmploymentOrTrainingAged19To21 = defineIndicator<Child>({
  id: 'in-education-employment-or-training-aged-19-to-21',
  code: 'eet_19_21',
  version: 1,
  title: 'In education, employment or training, ages 19 to 21',
  asks: 'Are care leavers aged 19 to 21 in education, work or training?',
  whyItMatters:
    'Work, college or training gives money, friends and a reason to get up. It is the surest road to a life of one’s own.',
  theme: 'Leaving care',
  window: 'return year',
  from: ssda903('Header', 'OC3'),
  fields: ['DOB', 'IN_TOUCH', 'ACTIV'],
  cohort: careLeaversAged19To21,
  counts: isInEducationEmploymentOrTraining,
  who: 'care leavers aged 19 to 21',
  unit: 'percent',
  better: 'higher',
  says: 'were in education, employment or training around their birthday',
  splitBy: [sex, ethnicGroup, activityKind],
  answers: ['M22', 'M41', 'P3.11'],
  benchmark: 'care_leaver_eet_19_21',
  differsFrom: [
    {
      indicator: 'now-in-education-employment-or-training-aged-19-to-21',
      because:
        'This one is how it was around the birthday, from the yearly return, and can be compared with England. That one is how it is now, from the monthly list.',
    },
  ],
  doubts: ['Those whose activity is not known stay in the denominator, as the published figure has them.'],
  cites: 'DfE, Children looked-after return (SSDA903): guide, OC3; LAIT data dictionary',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
