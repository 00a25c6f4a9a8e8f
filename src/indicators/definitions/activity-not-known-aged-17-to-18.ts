import type { Child } from '../../dataset/index.ts'
import { careLeaversAged17To18 } from '../cohorts/care-leavers.ts'
import { defineIndicator } from '../define.ts'
import { activityIsNotKnown } from '../leaving-care-answers.ts'
import { ssda903 } from '../sources.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

export const activityNotKnownAged17To18 = defineIndicator<Child>({
  id: 'activity-not-known-aged-17-to-18',
  code: 'activity_unknown_17_18',
  version: 1,
  title: 'What they do is not known, ages 17 or 18',
  asks: 'Of how many care leavers aged 17 or 18 do we not know what they do?',
  whyItMatters: 'We cannot help somebody whom we have lost sight of.',
  theme: 'Leaving care',
  window: 'return year',
  from: ssda903('Header', 'OC3'),
  fields: ['DOB', 'IN_TOUCH', 'ACTIV'],
  cohort: careLeaversAged17To18,
  counts: activityIsNotKnown,
  who: 'care leavers aged 17 or 18',
  unit: 'percent',
  better: 'lower',
  says: 'were doing something that we do not know of around their birthday',
  splitBy: [sex, ethnicGroup],
  benchmark: 'care_leaver_activity_unknown_17_18',
  cites: 'DfE, Children looked-after return (SSDA903): guide, OC3; LAIT data dictionary',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
