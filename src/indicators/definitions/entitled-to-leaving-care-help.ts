import type { ListedCareLeaver } from '../../dataset/index.ts'
import { onTheCareLeaversList } from '../cohorts/listed-care-leavers.ts'
import { defineIndicator } from '../define.ts'
import { careLeaversList } from '../sources.ts'
import { careLeaverAge, eligibility } from '../splits/care-leavers.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

export const entitledToLeavingCareHelp = defineIndicator<ListedCareLeaver>({
  id: 'entitled-to-leaving-care-help',
  code: 'care_leavers_entitled',
  version: 1,
  title: 'Young people with a right to help on leaving care',
  asks: 'How many young people may ask us for help on leaving care, and of which kind?',
  whyItMatters: 'It is the whole family of those who are grown up or nearly so. Some of them we seldom hear from.',
  theme: 'Leaving care',
  window: 'day',
  from: careLeaversList,
  fields: ['Eligibility Category', 'Date of Birth', 'LA in Touch'],
  cohort: onTheCareLeaversList,
  counts: () => true,
  who: 'young people',
  unit: 'count',
  better: 'neither',
  says: 'had a right to help on leaving care',
  whenCounted: 'On the list',
  splitBy: [eligibility, careLeaverAge, sex, ethnicGroup],
  answers: ['M41', 'M60'],
  differsFrom: [
    {
      indicator: 'supported-by-an-adviser',
      because:
        'This one counts everyone with a right to help. That one counts those who have left care and have an adviser.',
    },
  ],
  doubts: ['The list, the yearly return and the team’s own caseload count different people, and will not agree.'],
  cites: 'Ofsted, Annex A, list 9: eligible, relevant, former relevant and qualifying',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
