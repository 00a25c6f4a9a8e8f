import type { Child } from '../../dataset/index.ts'
import { careLeaversAged19To21 } from '../cohorts/care-leavers.ts'
import { defineIndicator } from '../define.ts'
import { isInHigherEducation } from '../leaving-care-answers.ts'
import { ssda903 } from '../sources.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

export const inHigherEducationAged19To21 = defineIndicator<Child>({
  id: 'in-higher-education-aged-19-to-21',
  code: 'he_19_21',
  version: 1,
  title: 'In higher education, ages 19 to 21',
  asks: 'How many care leavers aged 19 to 21 are at university?',
  whyItMatters: 'Few care leavers get there. Those who want to should be helped to, and helped to stay.',
  theme: 'Leaving care',
  window: 'return year',
  from: ssda903('Header', 'OC3'),
  fields: ['DOB', 'IN_TOUCH', 'ACTIV'],
  cohort: careLeaversAged19To21,
  counts: isInHigherEducation,
  who: 'care leavers aged 19 to 21',
  unit: 'percent',
  better: 'higher',
  says: 'were in higher education around their birthday',
  splitBy: [sex, ethnicGroup],
  benchmark: 'care_leaver_he_19_21',
  cites: 'DfE, Children looked-after return (SSDA903): guide, OC3; LAIT data dictionary',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
