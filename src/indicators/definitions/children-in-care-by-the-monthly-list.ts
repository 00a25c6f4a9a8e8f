import { listedInCare } from '../cohorts/listed-in-care.ts'
import { defineIndicator } from '../define.ts'
import { childrenInCareList } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { listedLegalStatus } from '../splits/legal-status.ts'
import { listedNeed } from '../splits/need.ts'
import { listedPlacementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'
import { listedUnaccompanied } from '../splits/unaccompanied.ts'

export const childrenInCareByTheMonthlyList = defineIndicator({
  id: 'children-in-care-by-the-monthly-list',
  code: 'cla_count_a8',
  version: 1,
  theme: 'Who is in care',
  title: 'Children in care (monthly list)',
  asks: 'How many children does the council look after now?',
  whyItMatters: 'The yearly return comes once a year. The monthly list says how the number moves in between.',
  window: 'day',
  from: childrenInCareList,
  fields: ['Date Ceased to be Looked After'],
  cohort: listedInCare,
  counts: () => true,
  unit: 'count',
  better: 'neither',
  says: 'were in care',
  whenCounted: 'In care on the day of the list',
  splitBy: [ageGroup, sex, ethnicGroup, listedNeed, listedLegalStatus, listedPlacementGroup, listedUnaccompanied],
  answers: ['M40'],
  differsFrom: [
    {
      indicator: 'children-in-care',
      because: 'It comes from the yearly return, which is checked and can be corrected after the day',
    },
  ],
  cites: 'Ofsted, Annex A child-level data, list 8: in care at the date, or left in the six months before',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
