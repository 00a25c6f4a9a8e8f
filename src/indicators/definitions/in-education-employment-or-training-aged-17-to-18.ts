import type { Child } from '../../dataset/index.ts'
import { careLeaversAged17To18 } from '../cohorts/care-leavers.ts'
import { defineIndicator } from '../define.ts'
import { isInEducationEmploymentOrTraining } from '../leaving-care-answers.ts'
import { ssda903 } from '../sources.ts'
import { activityKind } from '../splits/care-leavers.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

export const inEducationEmploymentOrTrainingAged17To18 = defineIndicator<Child>({
  id: 'in-education-employment-or-training-aged-17-to-18',
  code: 'eet_17_18',
  version: 1,
  title: 'In education, employment or training, ages 17 or 18',
  asks: 'Are care leavers aged 17 or 18 in education, work or training?',
  whyItMatters:
    'Work, college or training gives money, friends and a reason to get up. It is the surest road to a life of one’s own.',
  theme: 'Leaving care',
  window: 'return year',
  from: ssda903('Header', 'OC3'),
  fields: ['DOB', 'IN_TOUCH', 'ACTIV'],
  cohort: careLeaversAged17To18,
  counts: isInEducationEmploymentOrTraining,
  who: 'care leavers aged 17 or 18',
  unit: 'percent',
  better: 'higher',
  says: 'were in education, employment or training around their birthday',
  splitBy: [sex, ethnicGroup, activityKind],
  answers: ['M41'],
  benchmark: 'care_leaver_eet_17_18',
  differsFrom: [
    {
      indicator: 'now-in-education-employment-or-training-aged-17-to-18',
      because:
        'This one is how it was around the birthday, from the yearly return, and can be compared with England. That one is how it is now, from the monthly list.',
    },
  ],
  doubts: ['Those whose activity is not known stay in the denominator, as the published figure has them.'],
  cites: 'DfE, Children looked-after return (SSDA903): guide, OC3; LAIT data dictionary',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
