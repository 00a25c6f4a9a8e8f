import type { ListedCareLeaver } from '../../dataset/index.ts'
import { listedAged19To21 } from '../cohorts/listed-care-leavers.ts'
import { defineIndicator } from '../define.ts'
import { isNowInEducationEmploymentOrTraining } from '../leaving-care-answers.ts'
import { careLeaversList } from '../sources.ts'
import { eligibility } from '../splits/care-leavers.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

export const nowInEducationEmploymentOrTrainingAged19To21 = defineIndicator<ListedCareLeaver>({
  id: 'now-in-education-employment-or-training-aged-19-to-21',
  code: 'eet_19_21_a9',
  version: 1,
  title: 'In education, employment or training now, ages 19 to 21',
  asks: 'Are care leavers aged 19 to 21 in education, work or training now?',
  whyItMatters:
    'Work, college or training gives money, friends and a reason to get up. It is the surest road to a life of one’s own.',
  theme: 'Leaving care',
  window: 'day',
  from: careLeaversList,
  fields: ['Date of Birth', 'Eligibility Category', 'LA in Touch', 'Activity Status'],
  cohort: listedAged19To21,
  counts: isNowInEducationEmploymentOrTraining,
  who: 'care leavers aged 19 to 21',
  unit: 'percent',
  better: 'higher',
  says: 'are in education, employment or training',
  splitBy: [sex, ethnicGroup, eligibility],
  answers: ['M22', 'M41'],
  differsFrom: [
    {
      indicator: 'in-education-employment-or-training-aged-19-to-21',
      because:
        'This one is how it is now, from the monthly list. That one is how it was around the birthday, from the yearly return, and can be compared with England.',
    },
  ],
  doubts: ['Not to be compared with the published figure, which is taken around the birthday.'],
  cites: 'Ofsted, Annex A, list 9; the measure of the yearly return (OC3) asked on the day of the list',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
