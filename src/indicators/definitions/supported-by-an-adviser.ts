import type { ListedCareLeaver } from '../../dataset/index.ts'
import { leftCareOnTheList } from '../cohorts/listed-care-leavers.ts'
import { defineIndicator, no, notKnown, yes } from '../define.ts'
import { withColumn } from '../list-column.ts'
import { careLeaversList } from '../sources.ts'
import { careLeaverAge, eligibility } from '../splits/care-leavers.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

const hasAdviser = yes('Has a personal adviser')
const hasNone = no('Has no personal adviser')
const blank = notKnown('The list does not say')

export const supportedByAnAdviser = defineIndicator<ListedCareLeaver>({
  id: 'supported-by-an-adviser',
  code: 'care_leavers_supported',
  version: 1,
  title: 'Care leavers supported',
  asks: 'How many care leavers have a personal adviser who supports them?',
  whyItMatters: 'It says how large the family is that we care for after 18, and how many advisers it needs.',
  theme: 'Leaving care',
  window: 'day',
  from: withColumn(careLeaversList, 'hasAdviser', 'who has a personal adviser'),
  fields: ['Eligibility Category', 'Allocated Personal Advisor', 'LA in Touch'],
  cohort: leftCareOnTheList,
  counts: person => (person.hasAdviser === null ? blank : person.hasAdviser ? hasAdviser : hasNone),
  who: 'care leavers',
  unit: 'count',
  better: 'neither',
  says: 'had a personal adviser',
  splitBy: [eligibility, careLeaverAge, sex, ethnicGroup],
  answers: ['M41', 'M60'],
  differsFrom: [
    {
      indicator: 'entitled-to-leaving-care-help',
      because:
        'This one counts those who have left care and have an adviser. That one counts everyone with a right to help.',
    },
  ],
  doubts: [
    'The list, the yearly return and the team’s own caseload count different people, and will not agree.',
    'A young person who went back home, or whom the list says to leave out of its own counts, counts here if they have an adviser.',
  ],
  cites: 'Ofsted, Annex A, list 9; performance report to the board, October 2019: 230',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
