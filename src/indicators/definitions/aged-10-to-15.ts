import { ageOn } from '../../kernel/index.ts'
import { inCareOnTheLastDay } from '../cohorts/in-care-on-the-last-day.ts'
import { defineIndicator, notKnown } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'
import { unaccompanied } from '../splits/unaccompanied.ts'

const ageNotKnown = notKnown('Date of birth not known')

export const agedTenToFifteen = defineIndicator({
  id: 'aged-10-to-15',
  code: 'age_10_15',
  version: 1,
  theme: 'Who is in care',
  title: 'Children in care aged 10 to 15',
  asks: 'How many children in care are 10 to 15?',
  whyItMatters: 'Many children come into care in these years, and homes for them are the hardest to find.',
  window: 'day',
  from: ssda903('Header', 'Episodes'),
  fields: ['DOB'],
  cohort: inCareOnTheLastDay,
  counts: ({ bornOn }, { window }) => {
    if (bornOn === null) return ageNotKnown
    const age = ageOn(bornOn, window.last)
    return age >= 10 && age < 16
  },
  unit: 'percent',
  better: 'neither',
  says: 'were 10 to 15',
  whenCounted: 'Aged 10 to 15',
  whenNot: 'Under 10, or 16 or over',
  splitBy: [sex, ethnicGroup, unaccompanied],
  answers: ['M48'],
  cites: 'DfE, Children looked after in England including adoption: published tables',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
