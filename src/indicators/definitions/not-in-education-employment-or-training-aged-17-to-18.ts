import { type Child, NOT_IN_EDUCATION_EMPLOYMENT_OR_TRAINING, NOT_KNOWN } from '../../dataset/index.ts'
import { careLeaversAged17To18, leavingCareIn } from '../cohorts/care-leavers.ts'
import { defineIndicator, no, notKnown, yes } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

const idle = yes('Not in education, employment or training')
const busy = no('In education, employment or training')
const unknown = notKnown('What they do is not known')

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
  counts: (child, { returnYear }) => {
    const activity = leavingCareIn(child, returnYear)?.activity ?? ''
    if (activity === NOT_KNOWN) return unknown
    return NOT_IN_EDUCATION_EMPLOYMENT_OR_TRAINING.has(activity) ? idle : busy
  },
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
