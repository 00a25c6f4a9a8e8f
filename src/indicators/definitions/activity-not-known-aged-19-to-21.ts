import type { Child } from '../../dataset/index.ts'
import { careLeaversAged19To21 } from '../cohorts/care-leavers.ts'
import { defineIndicator } from '../define.ts'
import { activityIsNotKnown } from '../leaving-care-answers.ts'
import { ssda903 } from '../sources.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

export const activityNotKnownAged19To21 = defineIndicator<Child>({
  id: 'activity-not-known-aged-19-to-21',
  code: 'activity_unknown_19_21',
  version: 1,
  title: 'What they do is not known, ages 19 to 21',
  asks: 'Of how many care leavers aged 19 to 21 do we not know what they do?',
  whyItMatters: 'We cannot help somebody whom we have lost sight of.',
  theme: 'Leaving care',
  window: 'return year',
  from: ssda903('Header', 'OC3'),
  fields: ['DOB', 'IN_TOUCH', 'ACTIV'],
  cohort: careLeaversAged19To21,
  counts: activityIsNotKnown,
  who: 'care leavers aged 19 to 21',
  unit: 'percent',
  better: 'lower',
  says: 'were doing something that we do not know of around their birthday',
  splitBy: [sex, ethnicGroup],
  benchmark: 'care_leaver_activity_unknown_19_21',
  cites: 'DfE, Children looked-after return (SSDA903): guide, OC3; LAIT data dictionary',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
