import { type Child, EDUCATION_EMPLOYMENT_OR_TRAINING, NOT_KNOWN } from '../../dataset/index.ts'
import { careLeaversAged19To21, leavingCareIn } from '../cohorts/care-leavers.ts'
import { defineIndicator, no, notKnown, yes } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { activityKind } from '../splits/care-leavers.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

const busy = yes('In education, employment or training')
const idle = no('Not in education, employment or training')
const unknown = notKnown('What they do is not known')

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
  counts: (child, { returnYear }) => {
    const activity = leavingCareIn(child, returnYear)?.activity ?? ''
    if (activity === NOT_KNOWN) return unknown
    return EDUCATION_EMPLOYMENT_OR_TRAINING.has(activity) ? busy : idle
  },
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
