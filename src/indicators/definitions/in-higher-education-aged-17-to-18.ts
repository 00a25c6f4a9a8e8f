import type { Child } from '../../dataset/index.ts'
import { careLeaversAged17To18 } from '../cohorts/care-leavers.ts'
import { defineIndicator } from '../define.ts'
import { isInHigherEducation } from '../leaving-care-answers.ts'
import { ssda903 } from '../sources.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

export const inHigherEducationAged17To18 = defineIndicator<Child>({
  id: 'in-higher-education-aged-17-to-18',
  code: 'he_17_18',
  version: 1,
  title: 'In higher education, ages 17 or 18',
  asks: 'How many care leavers aged 17 or 18 are at university?',
  whyItMatters: 'Few care leavers get there. Those who want to should be helped to, and helped to stay.',
  theme: 'Leaving care',
  window: 'return year',
  from: ssda903('Header', 'OC3'),
  fields: ['DOB', 'IN_TOUCH', 'ACTIV'],
  cohort: careLeaversAged17To18,
  counts: isInHigherEducation,
  who: 'care leavers aged 17 or 18',
  unit: 'percent',
  better: 'higher',
  says: 'were in higher education around their birthday',
  splitBy: [sex, ethnicGroup],
  benchmark: 'care_leaver_he_17_18',
  cites: 'DfE, Children looked-after return (SSDA903): guide, OC3; LAIT data dictionary',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
