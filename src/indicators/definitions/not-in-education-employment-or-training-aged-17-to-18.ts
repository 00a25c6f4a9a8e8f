import type { Child } from '../../dataset/index.ts'
import { careLeaversAged17To18 } from '../cohorts/care-leavers.ts'
import { defineIndicator } from '../define.ts'
import { isNotInEducationEmploymentOrTraining } from '../leaving-care-answers.ts'
import { ssda903 } from '../sources.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

export const notInEducationEmploymentOrTrainingAged17To18 = defineIndicator<Child>({
  id: 'not-in-education-employment-or-training-aged-17-to-18',
  code: 'neet_17_18',
  version: 1,
  title: 'Not in education, employment or training, ages 17 or 18',
  asks: 'How many care leavers aged 17 or 18 are in no education, work or training?',
  whyItMatters: 'It may be illness, a baby or no job to be had. Each reason needs its own help.',
  theme: 'Leaving care',
  window: 'return year',
  from: ssda903('Header', 'OC3'),
  fields: ['DOB', 'IN_TOUCH', 'ACTIV'],
  cohort: careLeaversAged17To18,
  counts: isNotInEducationEmploymentOrTraining,
  who: 'care leavers aged 17 or 18',
  unit: 'percent',
  better: 'lower',
  says: 'were not in education, employment or training around their birthday',
  splitBy: [sex, ethnicGroup],
  benchmark: 'care_leaver_neet_17_18',
  doubts: ['Those whose activity is not known are in neither this nor its opposite, so the two do not make 100%.'],
  cites: 'DfE, Children looked-after return (SSDA903): guide, OC3; LAIT data dictionary',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
